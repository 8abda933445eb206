import type { DocumentLoader } from '#contexts/loader.ts';
import { verifyDomainLinkage } from '#domain/did/linkage.ts';
import type { ResolveDid } from '#domain/did/resolver.ts';
import { didWebOf } from '#domain/did/web.ts';
import { isLaurelError } from '#domain/errors.ts';
import { listProofs, type ProofOutcome } from '#domain/proof/verify.ts';
import { type FetchDocument, fetchJson } from '../fetching.ts';
import { type ForeignIdentity, matchesIdentity } from '#domain/recipient.ts';
import { asList, asObject, asString, idOf, type Loose, parseInstant } from '../reading.ts';
import {
  type CheckId,
  type CheckResult,
  type Kind,
  failed,
  passed,
  unknown,
  worst,
} from './report.ts';
import { checkStatus } from './status.ts';
import { checkWellFormed } from './well-formed.ts';

/** What the checks may use; nothing else of the outside world. */
export interface VerifyContext {
  readonly now: Date;
  readonly resolve: ResolveDid;
  readonly documentLoader: DocumentLoader;
  readonly fetchDocument: FetchDocument;
  /** A name or an email address somebody typed, to compare with the recipient. */
  readonly recipient?: string | undefined;
}

/** What the checks look at. */
export interface Examined {
  /** The document as it was received; of a JWT, its claims. */
  readonly document: Loose;
  readonly kind: Kind;
  /** The compact JWT that secures the document, when no embedded proof does. */
  readonly jwt?: string;
  /** What came of every proof; worked out once, when it is first asked for. */
  readonly verifyProofs: () => Promise<readonly ProofOutcome[]>;
}

interface CheckRow {
  readonly id: CheckId;
  readonly label: string;
  readonly specification: string;
  /** Whether the verdict rests on it: if it could not be made, the verdict is unknown too. */
  readonly required: boolean;
  /** Whether it is made at all. */
  readonly applies?: (context: VerifyContext) => boolean;
  readonly run: (examined: Examined, context: VerifyContext) => CheckResult | Promise<CheckResult>;
}

async function checkUnaltered({ verifyProofs }: Examined): Promise<CheckResult> {
  const outcomes = await verifyProofs();
  const passing = outcomes.filter(({ outcome }) => outcome === 'passed');
  const telling = worst(outcomes, undefined);
  if (!telling) return failed('proof.none');
  const detail = telling.reason;
  if (telling.outcome === 'failed')
    return detail === 'Invalid signature.'
      ? failed('proof.altered')
      : failed('proof.failed', { detail });
  if (passing.length === 0) return unknown('proof.unknown', { detail });
  return passed('proof.sound', { suites: passing.map(({ suite }) => suite).join(', ') });
}

async function checkIssuer({ document }: Examined, context: VerifyContext): Promise<CheckResult> {
  const issuer = idOf(document['issuer']) ?? '';
  const methods = listProofs(document).map((proof) => idOf(proof?.verificationMethod) ?? '');
  const stranger = methods.find((method) => method.split('#')[0] !== issuer);
  if (methods.length === 0) return failed('issuer.nobody');
  if (stranger !== undefined) return failed('issuer.stranger', { key: stranger, issuer });
  try {
    const allowed = new Set(asList((await context.resolve(issuer)).assertionMethod).map(idOf));
    const outsider = methods.find(
      (method) => !allowed.has(method) && !allowed.has(`#${method.split('#')[1]}`),
    );
    return outsider
      ? failed('issuer.unlisted', { key: outsider })
      : passed('issuer.confirmed', { issuer });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('issuer.unresolved', { detail: error.message });
  }
}

function originOf(document: Loose): string | undefined {
  const url = asString(asObject(document['issuer'])?.['url']) ?? asString(document['id']) ?? '';
  return URL.canParse(url) && /^https?:/.test(url) ? new URL(url).origin : undefined;
}

/** More linkages than this are not looked at: each costs a signature check. */
const maxLinkages = 50;

async function checkDomain({ document }: Examined, context: VerifyContext): Promise<CheckResult> {
  const did = idOf(document['issuer']) ?? '';
  const origin = originOf(document);
  if (!origin) return unknown('domain.none');
  const host = new URL(origin).host;
  const webDid = didWebOf(origin);
  if (did === webDid) return passed('domain.itself', { host });
  try {
    const configuration = asObject(
      await fetchJson(
        context.fetchDocument,
        `${origin}/.well-known/did-configuration.json`,
        'domain-linkage',
      ),
    );
    for (const entry of asList(configuration?.['linked_dids'])
      .slice(0, maxLinkages)
      .map(asObject)) {
      if (entry && (await verifyDomainLinkage(entry, { did, origin }, context))) {
        return passed('domain.confirmed', { host });
      }
    }
    return failed('domain.denied', { host });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('domain.unreached', { host, detail: error.message });
  }
}

function checkValidity({ document }: Examined, { now }: VerifyContext): CheckResult {
  const from = parseInstant(document['validFrom'] ?? document['issuanceDate']);
  const until = parseInstant(document['validUntil'] ?? document['expirationDate']);
  if (from !== undefined && now.getTime() < from)
    return failed('validity.not-yet', { from: new Date(from) });
  if (until !== undefined && now.getTime() > until)
    return failed('validity.over', { until: new Date(until) });
  return until === undefined
    ? passed('validity.unending')
    : passed('validity.until', { until: new Date(until) });
}

async function checkRecipient(
  { document }: Examined,
  { recipient = '' }: VerifyContext,
): Promise<CheckResult> {
  const identities = asList(document['credentialSubject'])
    .flatMap((subject) => asList(asObject(subject)?.['identifier']))
    .map((identity) => asObject(identity) as ForeignIdentity | undefined)
    .filter((identity) => identity !== undefined);
  if (identities.length === 0) return unknown('recipient.unnamed');
  for (const identity of identities) {
    if (await matchesIdentity(identity, recipient)) {
      return passed(identity.identityType === 'name' ? 'recipient.name' : 'recipient.address');
    }
  }
  return failed('recipient.other');
}

const badges = 'https://www.imsglobal.org/spec/ob/v3p0/';
const dataModel = 'https://www.w3.org/TR/vc-data-model-2.0/';

/** Every check, in the order in which a reader asks. Adding one adds a row. */
export const checkTable: readonly CheckRow[] = [
  {
    id: 'well-formed',
    label: 'Well-formed?',
    specification: `${badges}#achievementcredential`,
    required: true,
    run: ({ document }) => checkWellFormed(document),
  },
  {
    id: 'unaltered',
    label: 'Unaltered?',
    specification: 'https://www.w3.org/TR/vc-data-integrity/#verify-proof',
    required: true,
    run: checkUnaltered,
  },
  {
    id: 'issuer',
    label: 'Signed by the issuer?',
    specification: 'https://www.w3.org/TR/vc-data-integrity/#retrieve-verification-method',
    required: true,
    run: checkIssuer,
  },
  {
    id: 'domain',
    label: 'Does the issuer’s website confirm the key?',
    specification: 'https://identity.foundation/.well-known/resources/did-configuration/',
    required: false,
    run: checkDomain,
  },
  {
    id: 'status',
    label: 'Not revoked?',
    specification: 'https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm',
    required: true,
    run: ({ document }, context) => checkStatus(document, context),
  },
  {
    id: 'validity',
    label: 'In date?',
    specification: `${dataModel}#validity-period`,
    required: true,
    run: checkValidity,
  },
  {
    id: 'recipient',
    label: 'Awarded to this person?',
    specification: `${badges}#recipient-verification`,
    required: true,
    applies: ({ recipient }) => Boolean(recipient?.trim()),
    run: checkRecipient,
  },
];
