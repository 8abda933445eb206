import type { DocumentLoader } from '#contexts/loader.ts';
import { verifyDomainLinkage } from '#domain/did/linkage.ts';
import type { ResolveDid } from '#domain/did/resolver.ts';
import { didWebOf, type JsonFetcher } from '#domain/did/web.ts';
import { isLaurelError } from '#domain/errors.ts';
import { listProofs, verifyProofs } from '#domain/proof/verify.ts';
import { type ForeignIdentity, matchesIdentity } from '#domain/recipient.ts';
import { asList, asObject, asString, idOf, type Loose, parseInstant } from '../reading.ts';
import { type CheckId, type CheckResult, failed, passed, unknown, worst } from './report.ts';
import { checkStatus } from './status.ts';
import { checkWellFormed } from './well-formed.ts';

/** What the checks may use; nothing else of the outside world. */
export interface VerifyContext {
  readonly now: Date;
  readonly resolve: ResolveDid;
  readonly documentLoader: DocumentLoader;
  readonly fetchJson: JsonFetcher;
  /** A name or an email address somebody typed, to compare with the recipient. */
  readonly expected?: string | undefined;
}

interface CheckRow {
  readonly id: CheckId;
  readonly label: string;
  readonly specification: string;
  /** Whether the verdict rests on it: if it could not be made, the verdict is unknown too. */
  readonly required: boolean;
  /** Whether it is made at all. */
  readonly applies?: (context: VerifyContext) => boolean;
  readonly run: (document: Loose, context: VerifyContext) => CheckResult | Promise<CheckResult>;
}

async function checkUnaltered(document: Loose, context: VerifyContext): Promise<CheckResult> {
  const outcomes = await verifyProofs(document, context.documentLoader, context.now);
  const passing = outcomes.filter(({ outcome }) => outcome === 'passed');
  const worstOutcome = worst(outcomes, failed('The document carries no signature.'));
  if (worstOutcome.outcome === 'failed')
    return failed(
      worstOutcome.reason === 'Invalid signature.'
        ? 'The document was altered after it was signed, or the signature is false.'
        : worstOutcome.reason,
    );
  if (passing.length === 0) return worstOutcome;
  const names = passing.map(({ suite }) => suite).join(' and ');
  return passed(`Unaltered since it was signed (${names}).`);
}

async function checkIssuer(document: Loose, context: VerifyContext): Promise<CheckResult> {
  const issuer = idOf(document['issuer']) ?? '';
  const methods = listProofs(document).map((proof) => idOf(proof?.verificationMethod) ?? '');
  const stranger = methods.find((method) => method.split('#')[0] !== issuer);
  if (methods.length === 0) return failed('Nobody signed the document.');
  if (stranger !== undefined)
    return failed(`The signing key ${stranger} does not belong to the issuer ${issuer}.`);
  try {
    const allowed = new Set(asList((await context.resolve(issuer)).assertionMethod).map(idOf));
    const outsider = methods.find(
      (method) => !allowed.has(method) && !allowed.has(`#${method.split('#')[1]}`),
    );
    return outsider
      ? failed(`The issuer does not list ${outsider} as a key for issuing.`)
      : passed(`The signing key belongs to the issuer ${issuer}.`);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown(`The issuer's DID could not be resolved: ${error.message}`);
  }
}

function originOf(document: Loose): string | undefined {
  const url = asString(asObject(document['issuer'])?.['url']) ?? asString(document['id']) ?? '';
  return URL.canParse(url) && /^https?:/.test(url) ? new URL(url).origin : undefined;
}

/** More linkages than this are not looked at: each costs a signature check. */
const maxLinkages = 50;

async function checkDomain(document: Loose, context: VerifyContext): Promise<CheckResult> {
  const did = idOf(document['issuer']) ?? '';
  const origin = originOf(document);
  if (!origin) return unknown('The issuer names no website that could confirm the key.');
  const host = new URL(origin).host;
  const webDid = didWebOf(origin);
  if (did === webDid) return passed(`The issuer's identity is the website ${host} itself.`);
  try {
    const configuration = asObject(
      await context.fetchJson(`${origin}/.well-known/did-configuration.json`),
    );
    for (const entry of asList(configuration?.['linked_dids'])
      .slice(0, maxLinkages)
      .map(asObject)) {
      if (entry && (await verifyDomainLinkage(entry, { did, origin }, context))) {
        return passed(`The website ${host} and the signing key confirm each other.`);
      }
    }
    return failed(`The website ${host} does not confirm that the signing key is its own.`);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown(`Whether ${host} confirms the key could not be checked: ${error.message}`);
  }
}

function checkValidity(document: Loose, { now }: VerifyContext): CheckResult {
  const from = parseInstant(document['validFrom'] ?? document['issuanceDate']);
  const until = parseInstant(document['validUntil'] ?? document['expirationDate']);
  if (from !== undefined && now.getTime() < from)
    return failed(`Not valid before ${new Date(from).toISOString()}.`);
  if (until !== undefined && now.getTime() > until)
    return failed(`Expired on ${new Date(until).toISOString()}.`);
  return passed(
    until === undefined
      ? 'In date; it does not expire.'
      : `In date until ${new Date(until).toISOString()}.`,
  );
}

async function checkRecipient(
  document: Loose,
  { expected = '' }: VerifyContext,
): Promise<CheckResult> {
  const identities = asList(document['credentialSubject'])
    .flatMap((subject) => asList(asObject(subject)?.['identifier']))
    .map((identity) => asObject(identity) as ForeignIdentity | undefined)
    .filter((identity) => identity !== undefined);
  if (identities.length === 0)
    return unknown(
      'The credential does not say, in a form that can be compared, whom it was awarded to.',
    );
  for (const identity of identities) {
    if (await matchesIdentity(identity, expected)) {
      return passed(
        `Awarded to the person with this ${identity.identityType === 'name' ? 'name' : 'address'}.`,
      );
    }
  }
  return failed('Not awarded under this name or address, as it was typed.');
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
    run: checkWellFormed,
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
    run: checkStatus,
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
    applies: ({ expected }) => Boolean(expected?.trim()),
    run: checkRecipient,
  },
];
