import { asList, asObject, asString, idOf, type Loose, parseInstant } from '../reading.ts';
import { dateMembers, type DecodedJwt } from './jwt.ts';
import type { Occasion } from './purpose.ts';

const msPerSecond = 1000;
/** Clocks may differ by this much. */
const maxClockSkewMs = 5 * 60 * 1000;

const isNumericDate = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** A claim and a member name the same moment when they do so to the second: JWTs mostly write no more. */
function isSameSecond(claim: unknown, member: unknown): boolean {
  const instant = parseInstant(member);
  if (!isNumericDate(claim) || instant === undefined) return false;
  return Math.floor(claim) === Math.floor(instant / msPerSecond);
}

const subjectIds = (document: Loose): readonly unknown[] =>
  asList(document['credentialSubject']).map((subject) => asObject(subject)?.['id']);

/** Claims, and whether the document says the same: one row each. What a claim alone says is in the document already. */
const agreements: readonly (readonly [
  claim: string,
  agrees: (claim: unknown, document: Loose) => boolean,
])[] = [
  ['iss', (iss, { issuer, holder }) => iss === idOf(issuer ?? holder)],
  ['sub', (sub, document) => typeof sub === 'string' && subjectIds(document).includes(sub)],
  ['jti', (jti, { id }) => typeof jti === 'string' && jti === id],
  ['nbf', (nbf, document) => isSameSecond(nbf, document[dateMembers(document)[0]])],
  ['exp', (exp, document) => isSameSecond(exp, document[dateMembers(document)[1]])],
];

/** Of a presentation the JWT alone says when it holds. */
const presentationAgreements = new Set(['iss', 'jti']);

/**
 * The claim that the document in the JWT contradicts, or `undefined` when they agree.
 *
 * @source Open Badges 3.0, section 8.2.5 https://www.imsglobal.org/spec/ob/v3p0/#jwt-verify-credential
 */
export function findContradiction(
  { claims, document }: DecodedJwt,
  presents: boolean,
): string | undefined {
  const contradicted = agreements.find(
    ([name, agrees]) =>
      claims[name] !== undefined &&
      (!presents || presentationAgreements.has(name)) &&
      !agrees(claims[name], document),
  );
  return contradicted?.[0];
}

/** Why the JWT of a presentation does not hold on this occasion; `undefined` when it does. */
export function findLapse(
  { nbf, exp, nonce, aud }: Loose,
  { now, challenge, domain }: { readonly now: Date } & Occasion,
): string | undefined {
  const moment = now.getTime();
  if (exp !== undefined && !(isNumericDate(exp) && exp * msPerSecond > moment))
    return 'The signature has expired.';
  if (nbf !== undefined && !(isNumericDate(nbf) && nbf * msPerSecond <= moment + maxClockSkewMs))
    return 'The signature is not in force yet.';
  if (challenge !== undefined && nonce !== challenge)
    return 'The challenge is not the one that was given.';
  if (domain !== undefined && !asList(aud).includes(domain))
    return 'It was made for another reader.';
  return undefined;
}

/** When a JWT says that it was signed: by `iat`, or else when it took effect. */
export function readCreated({ iat, nbf }: Loose): Date | undefined {
  const seconds = [iat, nbf].find((claim) => isNumericDate(claim));
  const date = new Date(Number(seconds) * msPerSecond);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** Whom a document says that it is from. */
export const signerOf = ({ issuer, holder }: Loose): string => idOf(issuer ?? holder) ?? '';

/** The media types of a JWT with a credential or a presentation in it; one made for anything else is not taken. */
export function isCredentialType(typ: unknown): boolean {
  if (typ === undefined) return true;
  const name =
    asString(typ)
      ?.toLowerCase()
      .replace(/^application\//, '') ?? '';
  return ['jwt', 'vc+jwt', 'vp+jwt', 'vc+ld+jwt', 'vp+ld+jwt', 'vc-ld+jwt', 'vp-ld+jwt'].includes(
    name,
  );
}
