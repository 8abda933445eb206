import { contextUrls } from '#contexts/loader.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { signCredential } from '#domain/proof/sign.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import type { Context } from './context.ts';
import { mainIssuerHandle, requireSigner } from './issuers.ts';

export interface Health {
  readonly healthy: boolean;
  readonly checks: Readonly<
    Record<'store' | 'signing' | 'lists', { readonly ok: boolean; readonly detail: string }>
  >;
}

async function attempt(work: () => Promise<string>) {
  try {
    return { ok: true, detail: await work() };
  } catch (error) {
    return {
      ok: false,
      detail: isLaurelError(error) ? `${error.code}: ${error.message}` : 'failed',
    };
  }
}

/** Signs a document and verifies it: healthy means able to issue. */
async function trySigning(ctx: Context): Promise<string> {
  const now = ctx.clock();
  const signer = requireSigner(ctx, { handle: mainIssuerHandle }, now);
  const unsigned = {
    '@context': [contextUrls.credentialsV2],
    type: ['VerifiableCredential'],
    issuer: signer.controller,
    credentialSubject: { id: signer.controller },
  };
  const signed = await signCredential(unsigned, {
    signer,
    created: now,
    documentLoader: ctx.documentLoader,
  });
  const outcomes = await verifyProofs(signed, ctx.documentLoader, now);
  if (outcomes.some(({ outcome }) => outcome !== 'passed'))
    throw new Error('What was signed does not verify.');
  return `signed and verified ${outcomes.length} proofs with ${signer.controller}`;
}

/** Every key that has given out slots must be here: revocations are published with it, also when it is retired. */
async function checkLists(ctx: Context): Promise<string> {
  const keyIds = await ctx.store.statusLists.listKeyIds();
  const missing = keyIds.find((keyId) => !ctx.keychain.findSignerOf(keyId));
  if (missing)
    throw new LaurelError('signing_key_missing', {
      detail: `The private half of ${missing} is needed for its status lists.`,
    });
  return `the keys of all status lists are here (${keyIds.length})`;
}

async function checkStore(ctx: Context): Promise<string> {
  await ctx.store.ping();
  return 'answers';
}

/** Whether this deployment can issue, and can publish what it revokes. */
export async function readHealth(ctx: Context): Promise<Health> {
  const [store, signing, lists] = await Promise.all([
    attempt(() => checkStore(ctx)),
    attempt(() => trySigning(ctx)),
    attempt(() => checkLists(ctx)),
  ]);
  return { healthy: store.ok && signing.ok && lists.ok, checks: { store, signing, lists } };
}
