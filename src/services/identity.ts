import { multikeyOf } from '#domain/did/key.ts';
import {
  buildDidConfiguration,
  buildDidWebDocument,
  type PublishedKey,
  signDomainLinkage,
} from '#domain/did/linkage.ts';
import { listVouchedKeys, type RingKey, stateOf } from '#domain/key-ring.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Context } from './context.ts';

/**
 * A running server hears of a retirement when it starts again. What it signs until then, for this long at
 * most, is as good as what it signed before.
 */
const handoverHours = 24;
const msPerHour = 60 * 60 * 1000;

/** A key as the world may judge it by: until when it signed, and since when nothing of it is to be believed. */
const publish = (key: RingKey): PublishedKey => ({
  ...multikeyOf(key.publicKeyMultibase),
  ...(key.retired && { expires: new Date(Date.parse(key.retired) + handoverHours * msPerHour) }),
  ...(key.compromised && { revoked: new Date(key.compromised) }),
});

/**
 * `/.well-known/did.json`: the keys of this origin, and the `did:key`s they are also known as. A `did:key`
 * has no end of its own, so this is where a verifier finds that one was retired or compromised.
 */
export function readDidDocument(ctx: Context): JsonObject {
  const now = ctx.clock();
  const { keys } = ctx.keychain.ring;
  const inUse = keys.filter((key) => stateOf(key, now) === 'in use');
  const ended = keys.filter((key) => ['retired', 'compromised'].includes(stateOf(key, now)));
  return buildDidWebDocument(ctx.config.publicUrl, inUse.map(publish), ended.map(publish));
}

/**
 * `/.well-known/did-configuration.json`: each key that the issuer vouches for says that this
 * origin is its own. A compromised key is left out, so credentials signed with it lose the
 * domain's word. Signed as of the beginning of the day, so that the answer stays the same.
 */
export async function readDidConfiguration(ctx: Context): Promise<JsonObject> {
  const now = ctx.clock();
  const today = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const signers = listVouchedKeys(ctx.keychain.ring, now).flatMap((key) => {
    const signer = ctx.keychain.findSignerOf(key.publicKeyMultibase);
    return signer ? [signer] : [];
  });
  const options = { now: today, documentLoader: ctx.documentLoader };
  return buildDidConfiguration(
    await Promise.all(
      signers.map((signer) => signDomainLinkage(ctx.config.publicUrl, signer, options)),
    ),
  );
}
