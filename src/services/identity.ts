import { multikeyOf } from '#domain/did/key.ts';
import {
  buildDidConfiguration,
  buildDidWebDocument,
  signDomainLinkage,
} from '#domain/did/linkage.ts';
import { listVouchedKeys, stateOf } from '#domain/key-ring.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Context } from './context.ts';

/** `/.well-known/did.json`: the keys of this origin, and the `did:key`s they are also known as. */
export function readDidDocument(ctx: Context): JsonObject {
  const now = ctx.clock();
  const vouched = listVouchedKeys(ctx.keychain.ring, now);
  const inUse = vouched.filter((key) => stateOf(key, now) === 'in use');
  const others = vouched.filter((key) => stateOf(key, now) === 'retired');
  const method = (key: { publicKeyMultibase: string }) => multikeyOf(key.publicKeyMultibase);
  return buildDidWebDocument(ctx.config.publicUrl, inUse.map(method), others.map(method));
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
