import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { type FetchDocument, fetchNothing } from '../fetching.ts';
import { checkTable, type Examined, type VerifyContext } from './checks.ts';
import { asObject, asString, hasType, idOf, type Loose } from '../reading.ts';
import {
  type Check,
  failed,
  type Kind,
  type Outcome,
  type Summary,
  unknown,
  type VerificationReport,
} from './report.ts';

export interface VerifyOptions {
  readonly now: Date;
  /** How DID documents, lists and linkages are fetched; without it those checks are `unknown`. */
  readonly fetchDocument?: FetchDocument | undefined;
  /** A name or an email address to compare with the recipient. */
  readonly recipient?: string | undefined;
}

const summarise = (document: Loose): Summary => ({
  id: asString(document['id']),
  name:
    asString(document['name']) ??
    asString(asObject(asObject(document['credentialSubject'])?.['achievement'])?.['name']),
  issuerId: idOf(document['issuer']),
  issuerName: asString(asObject(document['issuer'])?.['name']),
  validFrom: asString(document['validFrom'] ?? document['issuanceDate']),
  validUntil: asString(document['validUntil'] ?? document['expirationDate']),
});

/** The kinds by the type that tells them, the most particular first. */
const kinds: readonly (readonly [type: string, kind: Kind])[] = [
  ['OpenBadgeCredential', 'badge'],
  ['AchievementCredential', 'badge'],
  ['EndorsementCredential', 'endorsement'],
  ['ClrCredential', 'clr'],
  ['VerifiablePresentation', 'presentation'],
  ['VerifiableCredential', 'credential'],
];

function examine(document: Loose, { documentLoader, now }: VerifyContext): Examined {
  let outcomes: ReturnType<Examined['verifyProofs']> | undefined;
  return {
    document,
    kind: kinds.find(([type]) => hasType(document, type))?.[1] ?? 'unrecognised',
    verifyProofs: () => (outcomes ??= verifyProofs(document, documentLoader, now)),
  };
}

/**
 * Verifies a credential by every check of the table.
 *
 * The same code runs in the Worker, on Node and in a browser; it reaches the outside world only
 * through `options`. A bad credential is a report, never an exception.
 *
 * @param document - the credential as it was received, parsed from JSON and otherwise untouched
 */
export async function verifyDocument(
  document: unknown,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const fetchDocument = options.fetchDocument ?? fetchNothing;
  const resolve = createResolver(fetchDocument);
  const context: VerifyContext = {
    ...options,
    fetchDocument,
    resolve,
    documentLoader: createDocumentLoader(resolve),
  };
  const object = asObject(document);
  const examined = object && examine(object, context);
  const checks: Check[] = [];
  for (const { run, applies, required: _, ...row } of checkTable) {
    if (applies && !applies(context)) continue;
    const result = examined ? await run(examined, context) : failed('form.not-an-object');
    checks.push({ ...row, ...result });
    if (row.id === 'well-formed' && result.outcome === 'failed') break;
  }
  return {
    kind: examined?.kind ?? 'unrecognised',
    verdict: decide(checks),
    checkedAt: options.now.toISOString(),
    summary: summarise(object ?? {}),
    checks: completeChecks(checks, context),
  };
}

/** A document without the shape of a credential is not examined further, and says so in every row. */
function completeChecks(checks: readonly Check[], context: VerifyContext): readonly Check[] {
  return checkTable
    .filter(({ applies }) => !applies || applies(context))
    .map(
      ({ id, label, specification }) =>
        checks.find((check) => check.id === id) ?? {
          id,
          label,
          specification,
          ...unknown('form.not-examined'),
        },
    );
}

function decide(checks: readonly Check[]): Outcome {
  if (checks.some(({ outcome }) => outcome === 'failed')) return 'failed';
  const required = new Set(checkTable.filter((row) => row.required).map(({ id }) => id));
  return checks.some(({ id, outcome }) => outcome === 'unknown' && required.has(id))
    ? 'unknown'
    : 'passed';
}
