import { LaurelError } from '#domain/errors.ts';
import { parseJson } from '../../json.ts';
import { asList, asObject, asString, type Loose } from '../../reading.ts';
import type { Examined, VerifyContext } from '../context.ts';

/** An Open Badges 2.0 badge, each piece as it was found at its own address. */
export interface OldBadge {
  readonly assertion: Loose;
  readonly badge: Loose;
  readonly issuer: Loose;
}

/** How an assertion is to be verified: by what its issuer's server says, or by a signature. */
export type OldMethod = 'hosted' | 'signed';

const methods: Readonly<Record<string, OldMethod>> = {
  hosted: 'hosted',
  HostedBadge: 'hosted',
  signed: 'signed',
  SignedBadge: 'signed',
};

const verificationOf = (assertion: Loose): Loose =>
  asObject(assertion['verification']) ?? asObject(assertion['verify']) ?? {};

/** How an assertion says that it is to be verified; undefined when it says nothing that is known. */
export function findOldMethod(assertion: Loose): OldMethod | undefined {
  const type = asList(verificationOf(assertion)['type']).find(
    (name) => typeof name === 'string' && Object.hasOwn(methods, name),
  );
  return typeof type === 'string' ? methods[type] : undefined;
}

/** Whether a document is an assertion of Open Badges 2.0 or of the versions before it, which named no type. */
export function isOldBadge(document: Loose): boolean {
  const types = asList(document['type']);
  if (types.includes('VerifiableCredential') || types.includes('VerifiablePresentation'))
    return false;
  const looksLikeOne =
    findOldMethod(document) !== undefined &&
    document['badge'] !== undefined &&
    asObject(document['recipient']) !== undefined;
  return types.includes('Assertion') || (types.length === 0 && looksLikeOne);
}

/** Where an assertion lives: its own id, or the address that the first versions gave apart. */
export const addressOf = (assertion: Loose): string | undefined =>
  asString(assertion['id']) ?? asString(verificationOf(assertion)['url']);

/** The key that an assertion says it was signed with, as it stands there. */
export const creatorOf = (assertion: Loose): unknown => verificationOf(assertion)['creator'];

const refuse = (detail: string): never => {
  throw new LaurelError('fetch_failed', { detail });
};

/**
 * Fetches a document that is known by its address.
 *
 * @throws `url_refused`, `fetch_failed`, also when it is another document, or another website answered: whoever
 *   can send readers on from there could otherwise speak for it
 */
export async function fetchOwn(
  url: string,
  { fetchDocument }: Pick<VerifyContext, 'fetchDocument'>,
): Promise<Loose> {
  if (!URL.canParse(url)) refuse('A piece of the badge has no address.');
  const found = await fetchDocument(url, 'hosted-badge');
  if (new URL(found.url).origin !== new URL(url).origin)
    refuse(`${new URL(url).host} sent on to another website.`);
  const document = asObject(parseJson(found.bytes)) ?? refuse('What was found is not an object.');
  const id = document['id'];
  return id === undefined || id === url ? document : refuse('What was found is another document.');
}

/** What a member names by its address, or holds itself. What has an address is taken from there. */
async function follow(value: unknown, name: string, context: VerifyContext): Promise<Loose> {
  const object = asObject(value);
  const url = asString(value) ?? asString(object?.['id']) ?? '';
  if (/^https?:/.test(url)) return { ...(await fetchOwn(url, context)), id: url };
  return object ?? refuse(`The badge names no ${name}.`);
}

/**
 * Fetches everything that a badge consists of.
 *
 * @throws `url_refused`, `fetch_failed`, `credential_unreadable` when a piece cannot be had
 */
export async function loadOldBadge(
  { document, jwt }: Examined,
  context: VerifyContext,
): Promise<OldBadge> {
  const assertion =
    jwt === undefined ? await fetchOwn(addressOf(document) ?? '', context) : document;
  const badge = await follow(assertion['badge'], 'class', context);
  return { assertion, badge, issuer: await follow(badge['issuer'], 'issuer', context) };
}
