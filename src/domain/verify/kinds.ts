import { hasType, type Loose } from '../reading.ts';
import type { Examined, RunCheck, VerifyContext } from './context.ts';
import { isOldBadge } from './old-badge/badge.ts';
import { openOldBadge } from './old-badge/checks.ts';
import type { CheckId, Kind, Summary } from './report.ts';
import {
  summariseBadge,
  summariseCredential,
  summariseEndorsement,
  summarisePresentation,
} from './summary.ts';

/** A kind of document: how it is told, what is shown of it, and what is asked of it. */
interface KindRow {
  readonly matches: (document: Loose) => boolean;
  readonly checks: ReadonlySet<CheckId>;
  readonly summarise: (document: Loose) => Summary;
  /** Answers of its own to some of the checks, and a summary of what they found. */
  readonly open?: (
    examined: Examined,
    context: VerifyContext,
  ) => {
    readonly runs: Partial<Record<CheckId, RunCheck>>;
    readonly summarise: () => Promise<Summary | undefined>;
  };
}

const ofType =
  (...types: readonly string[]) =>
  (document: Loose): boolean =>
    types.some((type) => hasType(document, type));

const credentialChecks: readonly CheckId[] = [
  'well-formed',
  'unaltered',
  'issuer',
  'subject',
  'presenter',
  'domain',
  'issuer-known',
  'status',
  'validity',
  'key',
  'endorsements',
  'refresh',
  'recipient',
];
const ofCredential = new Set(credentialChecks);

/** Every kind, the most particular first: a document is what the first row says that fits. */
export const kindTable: Readonly<Record<Kind, KindRow>> = {
  badge: {
    matches: ofType('OpenBadgeCredential', 'AchievementCredential'),
    checks: ofCredential,
    summarise: summariseBadge,
  },
  endorsement: {
    matches: ofType('EndorsementCredential'),
    checks: ofCredential,
    summarise: summariseEndorsement,
  },
  clr: {
    matches: ofType('ClrCredential'),
    checks: new Set<CheckId>([...credentialChecks, 'contents']),
    summarise: summariseCredential,
  },
  presentation: {
    matches: ofType('VerifiablePresentation'),
    checks: new Set(['well-formed', 'unaltered', 'holder', 'occasion', 'contents', 'validity']),
    summarise: summarisePresentation,
  },
  credential: {
    matches: ofType('VerifiableCredential'),
    checks: ofCredential,
    summarise: summariseCredential,
  },
  'badge-2.0': {
    matches: isOldBadge,
    checks: new Set(['well-formed', 'unaltered', 'issuer', 'status', 'validity', 'recipient']),
    summarise: summariseCredential,
    open: openOldBadge,
  },
  unrecognised: { matches: () => true, checks: ofCredential, summarise: summariseCredential },
};

/** What a document is, as far as its types say. */
export function findKind(document: Loose): Kind {
  const kinds = Object.keys(kindTable) as Kind[];
  return kinds.find((kind) => kindTable[kind].matches(document)) ?? 'unrecognised';
}
