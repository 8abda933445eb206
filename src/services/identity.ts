import { calculateJwkThumbprint } from 'jose/jwk/thumbprint';
import { multikeyOf } from '#domain/did/key.ts';
import {
  buildDidConfiguration,
  signDomainLinkage,
  signDomainLinkageJwt,
} from '#domain/did/linkage.ts';
import { toJwk } from '#domain/did/public-key.ts';
import { buildDidWebDocument, type PublishedKey } from '#domain/did/web-document.ts';
import { listVouchedKeys, type RingKey, stateOf } from '#domain/key-ring.ts';
import { isJwtSigner } from '#domain/proof/jwt-sign.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import {
  algorithmOf,
  didOf,
  keyAlgorithms,
  keyIdOf,
  methodOf,
  publicKeyOf,
} from '#domain/ring-key.ts';
import type { Context } from './context.ts';

/**
 * A running server hears of a retirement when it starts again. What it signs until then, for this long at
 * most, is as good as what it signed before.
 */
const handoverHours = 24;
const msPerHour = 60 * 60 * 1000;

/** The verification method of a key. That of a curve is its own name; RSA is called by its digest. */
const describeKey = async (key: RingKey): Promise<PublishedKey> =>
  key.publicKeyJwk
    ? {
        type: 'JsonWebKey',
        controller: didOf(key),
        publicKeyJwk: key.publicKeyJwk,
        name: await calculateJwkThumbprint(key.publicKeyJwk),
      }
    : multikeyOf(key.publicKeyMultibase);

/** A key as the world may judge it by: until when it signed, and since when nothing of it is to be believed. */
const publish = async (key: RingKey): Promise<PublishedKey> => ({
  ...(await describeKey(key)),
  ...(key.retired && { expires: new Date(Date.parse(key.retired) + handoverHours * msPerHour) }),
  ...(key.compromised && { revoked: new Date(key.compromised) }),
});

/**
 * `/.well-known/did.json`: the keys of this origin, and the DIDs they are also known as, each of which is
 * its key. Such a DID has no end of its own, so this is where a verifier finds that one was retired or compromised.
 */
export async function readDidDocument(ctx: Context): Promise<JsonObject> {
  const now = ctx.clock();
  const { keys } = ctx.keychain.ring;
  const inUse = keys.filter((key) => stateOf(key, now) === 'in use');
  const ended = keys.filter((key) => ['retired', 'compromised'].includes(stateOf(key, now)));
  return buildDidWebDocument(
    ctx.config.publicUrl,
    await Promise.all(inUse.map(publish)),
    await Promise.all(ended.map(publish)),
  );
}

/** Keys that the issuer vouches for and that sign, or have signed, JSON Web Tokens. */
const listJwtKeys = (ctx: Context): readonly RingKey[] => {
  const now = ctx.clock();
  return listVouchedKeys(ctx.keychain.ring, now).filter(
    (key) => stateOf(key, now) !== 'waiting' && keyAlgorithms[algorithmOf(key)].signs === 'jwt',
  );
};

/**
 * `/.well-known/jwks.json`: the public keys of JSON Web Tokens, by the `kid` that wallets get to see.
 *
 * @source Open Badges 3.0, section 8.2.4 https://www.imsglobal.org/spec/ob/v3p0/#joseheader; RFC 7517, section 5
 */
export const readKeySet = (ctx: Context): JsonObject => ({
  keys: listJwtKeys(ctx).map((key) => ({
    ...toJwk(publicKeyOf(key)),
    kid: methodOf(key),
    use: 'sig',
    alg: algorithmOf(key),
  })),
});

/**
 * `/.well-known/did-configuration.json`: each key that the issuer vouches for says that this
 * origin is its own. A compromised key is left out, so credentials signed with it lose the
 * domain's word. Signed as of the beginning of the day, so that the answer stays the same.
 */
export async function readDidConfiguration(ctx: Context): Promise<JsonObject> {
  const now = ctx.clock();
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const signers = listVouchedKeys(ctx.keychain.ring, now).flatMap((key) => {
    const signer = ctx.keychain.findSignerOf(keyIdOf(key));
    return signer ? [signer] : [];
  });
  const options = { now: today, documentLoader: ctx.documentLoader };
  const { publicUrl } = ctx.config;
  return buildDidConfiguration(
    await Promise.all(
      signers.map((signer) =>
        isJwtSigner(signer)
          ? signDomainLinkageJwt(publicUrl, signer, options)
          : signDomainLinkage(publicUrl, signer, options),
      ),
    ),
  );
}
