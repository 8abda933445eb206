/** A kind of row that is not kept for ever. */
interface Period {
  /** Whole days after `since`; at the latest one day later it is gone. */
  readonly days: number;
  /** What the days are counted from. */
  readonly since: 'expiry' | 'sending' | 'making' | 'decision';
}

/** How long each kind of row is kept. What is not named here is kept as long as the account or the award. */
export const retentionPeriods = {
  'mailed-links': { days: 1, since: 'expiry' },
  'passkey-challenges': { days: 1, since: 'expiry' },
  sessions: { days: 30, since: 'expiry' },
  mail: { days: 90, since: 'sending' },
  'failed-mail': { days: 180, since: 'making' },
  'development-mail': { days: 30, since: 'making' },
  'idempotency-keys': { days: 30, since: 'making' },
  'unused-addresses': { days: 30, since: 'making' },
  renditions: { days: 180, since: 'making' },
  'claim-requests': { days: 365, since: 'decision' },
  'program-codes': { days: 1, since: 'expiry' },
  // As long as one could come back that was stolen: whatever is presented twice ends its grant.
  'program-tokens': { days: 30, since: 'expiry' },
  'ended-programs': { days: 90, since: 'decision' },
  'unused-programs': { days: 30, since: 'making' },
  'asked-hosts': { days: 1, since: 'making' },
  'wallet-offers': { days: 1, since: 'expiry' },
  'wallet-issuances': { days: 365, since: 'making' },
  'wallet-nonces': { days: 1, since: 'expiry' },
  'presentation-requests': { days: 1, since: 'expiry' },
} as const satisfies Readonly<Record<string, Period>>;

export type RetentionKind = keyof typeof retentionPeriods;

export const retentionKinds = Object.keys(retentionPeriods) as readonly RetentionKind[];

const dayMs = 24 * 60 * 60 * 1000;

/** The moment before which a row of this kind has been kept long enough. */
export function findRetentionEnd(kind: RetentionKind, now: Date): Date {
  return new Date(now.getTime() - retentionPeriods[kind].days * dayMs);
}
