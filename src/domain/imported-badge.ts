import type { Carrier } from './carrier/content.ts';
import { LaurelError } from './errors.ts';
import { compareIdentity, type ForeignIdentity } from './recipient.ts';
import { asList, asObject, type Loose } from './reading.ts';
import { listIdentities } from './verify/recipient.ts';
import type { Check, Kind, VerificationReport } from './verify/report.ts';

/** What one badge from elsewhere may take, and how many an account may have: a row of D1 holds 2 MB. */
export const importLimits = {
  maxBytes: 1024 * 1024,
  /** Of the credential alone, which a picture may hold packed. */
  maxDocumentBytes: 512 * 1024,
  maxBadges: 200,
} as const;

/** What is kept of a report: what stands in the badge is examined again when somebody wants to see it. */
export type StoredReport = Omit<VerificationReport, 'parts' | 'endorsements'>;

/** The report as it is kept. */
export function storeReport(report: VerificationReport): StoredReport {
  const { parts: _, endorsements: __, ...kept } = report;
  return kept;
}

/** Whether a badge names an address of the account it is in (`own`), or nobody that could be compared. */
export type KeptRecipient = 'own' | 'unnamed';

/** What a learner can have; an endorsement is of a badge, and a presentation is made anew each time. */
const keptKinds: ReadonlySet<Kind> = new Set(['badge', 'badge-2.0', 'clr']);

/** Without these nothing in the document is anybody's word. */
const provingChecks: ReadonlySet<Check['id']> = new Set(['well-formed', 'unaltered', 'issuer']);

/** Whether a check that did not pass keeps a badge out. What has only expired is genuine, and says so. */
function isAgainst({ id, outcome, code }: Check): boolean {
  if (outcome === 'unknown') return provingChecks.has(id);
  return outcome === 'failed' && code !== 'validity.over';
}

/** Checks that fail without the verdict: they do not keep a badge out either. */
const asides: ReadonlySet<Check['id']> = new Set(['endorsements', 'refresh']);

/**
 * Requires a document to be a badge that may be brought in: signed by who it says, and nothing against it but
 * that its time is over.
 *
 * @throws `badge_unfit`, `badge_unproved` with the reasons
 */
export function requireKeepable(report: VerificationReport): void {
  const wrong = report.checks.filter((check) => !asides.has(check.id) && isAgainst(check));
  if (!keptKinds.has(report.kind)) throw new LaurelError('badge_unfit');
  if (wrong.length > 0)
    throw new LaurelError('badge_unproved', {
      detail: `The badge was not kept. ${wrong.map(({ reason }) => reason).join(' ')}`,
    });
}

/** Every identity that a badge was awarded to. */
function listRecipients(document: Loose, kind: Kind): readonly ForeignIdentity[] {
  if (kind !== 'badge-2.0')
    return asList(document['credentialSubject']).flatMap(listIdentities).slice(0, maxIdentities);
  const { identity, hashed, salt, type } = asObject(document['recipient']) ?? {};
  const identityType = type === 'email' ? 'emailAddress' : type;
  return [{ identityHash: identity, hashed: hashed === true, salt, identityType }];
}

/** More than these are not compared. */
const maxIdentities = 20;

/**
 * Whether a badge was awarded to one of a learner's addresses. Names are not compared: anybody can have one.
 *
 * @param document - the credential, or the claims of its JWT
 * @param addresses - those that the learner has proved
 * @returns `other` when it names an address, and none of these
 */
export async function matchRecipient(
  document: Loose,
  kind: Kind,
  addresses: readonly string[],
): Promise<KeptRecipient | 'other'> {
  const matches = new Set<string>();
  for (const identity of listRecipients(document, kind))
    for (const address of addresses) matches.add(await compareIdentity(identity, address));
  if (matches.has('emailAddress')) return 'own';
  return matches.has('different') ? 'other' : 'unnamed';
}

/** What each carrier is sent as when it is taken away again, and how its file ends. */
export const importedFiles: Readonly<
  Record<Exclude<Carrier, 'url'>, { readonly mediaType: string; readonly ending: string }>
> = {
  json: { mediaType: 'application/json', ending: 'json' },
  jwt: { mediaType: 'text/plain', ending: 'jwt' },
  png: { mediaType: 'image/png', ending: 'png' },
  svg: { mediaType: 'image/svg+xml', ending: 'svg' },
  pdf: { mediaType: 'application/pdf', ending: 'pdf' },
};

/** Pictures a browser can show, by their media types. */
export const shownPictures: ReadonlySet<string> = new Set([
  importedFiles.png.mediaType,
  importedFiles.svg.mediaType,
]);
