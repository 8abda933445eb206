import { LaurelError } from '#domain/errors.ts';
import { decodeBase64 } from '../bytes.ts';
import { parseJson } from '../json.ts';
import { asList, asObject, asString, hasType, type Loose } from '../reading.ts';

/** A JWT taken apart; nothing in it has been checked. */
export interface DecodedJwt {
  readonly header: Loose;
  readonly claims: Loose;
  /** The credential or presentation, as it would stand without the JWT around it. */
  readonly document: Loose;
}

/** Claims that belong to the JWT; what they say of the credential is carried over to its own members. */
const jwtClaims = new Set(['iss', 'sub', 'jti', 'nbf', 'exp', 'iat', 'aud', 'nonce', 'vc', 'vp']);

const msPerSecond = 1000;
/** Half a million years after 1970 and before it: the dates a `Date` can hold, in seconds. */
const maxSeconds = 8_640_000_000_000;

const unreadable = (detail: string) => new LaurelError('credential_unreadable', { detail });

/** @throws `credential_unreadable` */
function decodePart(part: string, name: string): Loose {
  if (!/^[\w-]+$/.test(part) || part.length % 4 === 1)
    throw unreadable(`The ${name} of the JWT is not written in base64url.`);
  const object = asObject(parseJson(decodeBase64(part)));
  if (!object) throw unreadable(`The ${name} of the JWT is not a JSON object.`);
  return object;
}

/** A NumericDate as the date-time a credential would write, or `undefined`. */
export function formatNumericDate(value: unknown): string | undefined {
  if (typeof value !== 'number' || !(Math.abs(value) <= maxSeconds)) return undefined;
  return `${new Date(Math.floor(value) * msPerSecond).toISOString().slice(0, -'.000Z'.length)}Z`;
}

/** The object with the members it lacks; one that is there, whatever it holds, stays. */
function fill(document: Loose, members: Loose): Loose {
  const missing = Object.entries(members).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(document, name),
  );
  return missing.length === 0 ? document : { ...document, ...Object.fromEntries(missing) };
}

function fillSubject(document: Loose, id: string | undefined): Loose {
  const subject = asObject(document['credentialSubject']);
  return id === undefined || !subject
    ? document
    : { ...document, credentialSubject: fill(subject, { id }) };
}

/** The members for the dates, which the version of the data model names. */
export const dateMembers = (document: Loose): readonly [from: string, until: string] =>
  asList(document['@context'])[0] === 'https://www.w3.org/2018/credentials/v1'
    ? ['issuanceDate', 'expirationDate']
    : ['validFrom', 'validUntil'];

function buildDocument(claims: Loose): Loose {
  const presentation = asObject(claims['vp']);
  const credential = asObject(claims['vc']);
  const document =
    presentation ??
    credential ??
    Object.fromEntries(Object.entries(claims).filter(([name]) => !jwtClaims.has(name)));
  const id = asString(claims['jti']);
  if (presentation || hasType(document, 'VerifiablePresentation')) {
    return fill(document, { id, holder: asString(claims['iss']) });
  }
  const [from, until] = dateMembers(document);
  return fill(fillSubject(document, asString(claims['sub'])), {
    id,
    issuer: asString(claims['iss']),
    [from]: formatNumericDate(claims['nbf']),
    [until]: formatNumericDate(claims['exp']),
  });
}

/**
 * Takes a compact JWT apart. Its signature, and whether its claims and the credential agree, are
 * questions of their own: `verifyJwt`.
 *
 * @throws `credential_unreadable`, saying what is wrong with it
 * @source Open Badges 3.0, section 8.2 https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof;
 *   VC Data Model 1.1, section 6.3.1 https://www.w3.org/TR/vc-data-model-1.1/#jwt-decoding
 */
export function decodeJwt(jwt: string): DecodedJwt {
  const parts = jwt.split('.');
  const [header, payload] = parts;
  if (parts.length !== 3 || header === undefined || payload === undefined) {
    throw unreadable('A JWT has three parts, with dots between them.');
  }
  const claims = decodePart(payload, 'payload');
  return { header: decodePart(header, 'header'), claims, document: buildDocument(claims) };
}
