import { type ExpectedLinkage, matchesLinkage } from '#domain/did/linkage.ts';
import { isLaurelError } from '#domain/errors.ts';
import { asList, asObject, idOf } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, type Outcome, passed, unknown } from './report.ts';
import { examineDocument, judgeSigned, openSigned } from './signed.ts';
import { fetchWellKnown, findWebsite, isWebsiteItself, type Website } from './website.ts';

/** More linkages than this are not looked at. */
const maxLinkages = 200;
/** Of those that say what is expected, more than this are not looked at: each costs a signature check. */
const maxMatches = 5;

/** A linkage is a document with a proof, or a compact JWT; anything else is none. */
function openLinkage(entry: unknown, context: VerifyContext): Examined | undefined {
  try {
    if (typeof entry === 'string') return openSigned(entry, context);
    const document = asObject(entry);
    return document && examineDocument(document, context);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return undefined;
  }
}

/** Whether one of the linkages that a website publishes ties it to the DID. */
async function findLinkage(
  website: Website,
  expected: ExpectedLinkage,
  context: VerifyContext,
): Promise<Outcome> {
  const published = await fetchWellKnown(
    website,
    'did-configuration.json',
    'domain-linkage',
    context,
  );
  const matching = asList(published['linked_dids'])
    .slice(0, maxLinkages)
    .map((entry) => openLinkage(entry, context))
    .filter((linkage) => linkage !== undefined)
    .filter(({ document }) => matchesLinkage(document, expected, context.now))
    .slice(0, maxMatches);
  const outcomes: Outcome[] = [];
  for (const linkage of matching) {
    const outcome = await judgeSigned(linkage, context);
    if (outcome === 'passed') return outcome;
    outcomes.push(outcome);
  }
  return outcomes.includes('unknown') ? 'unknown' : 'failed';
}

/** Whether the website that the issuer names says the same of the issuer. */
export async function checkDomain(
  { document }: Examined,
  context: VerifyContext,
): Promise<CheckResult> {
  const did = idOf(document['issuer']) ?? '';
  const website = findWebsite(document);
  if (!website) return unknown('domain.none');
  const { host, origin, isNamed } = website;
  if (isWebsiteItself(did, website)) return passed('domain.itself', { host });
  try {
    const outcome = await findLinkage(website, { did, origin }, context);
    if (outcome === 'passed') return passed('domain.confirmed', { host });
    if (outcome === 'unknown') return unknown('domain.unreadable', { host });
    // The issuer did not say that this is its website: that it is not says nothing against it.
    return isNamed ? failed('domain.denied', { host }) : unknown('domain.unnamed', { host });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('domain.unreached', { host, detail: error.message });
  }
}
