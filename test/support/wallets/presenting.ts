/**
 * A wallet that is asked for a badge by OpenID4VP, through the client of `@openid4vc/openid4vp`: it reads the link,
 * fetches the question, and checks by jose who signed it before it answers.
 */
import { createHash } from 'node:crypto';
import { setGlobalConfig } from '@openid4vc/oauth2';
import { Openid4vpClient, type Openid4vpAuthorizationRequest } from '@openid4vc/openid4vp';
import { compactVerify, importJWK, type JWK } from 'jose';
import { vi } from 'vitest';
import { readMultikey } from '#domain/did/multikey.ts';
import { toJwk } from '#domain/did/public-key.ts';

const refuse = () => {
  throw new Error('The wallet does not do that.');
};

async function at<T>(now: (() => Date) | undefined, work: () => Promise<T>): Promise<T> {
  if (!now) return work();
  vi.useFakeTimers({ toFake: ['Date'], now: now() });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

/** The key that a did:key or a did:jwk holds. */
function readDidUrl(didUrl: string): JWK {
  const [did = ''] = didUrl.split('#');
  const encoded = did.split(':')[2] ?? '';
  return did.startsWith('did:jwk:')
    ? (JSON.parse(Buffer.from(encoded, 'base64url').toString()) as JWK)
    : toJwk(readMultikey(encoded));
}

/** @param now - the wallet's clock; the client reads that of the machine */
export function createPresenter(ask: typeof fetch, now?: () => Date) {
  setGlobalConfig({ allowInsecureUrls: true });
  const client = new Openid4vpClient({
    callbacks: {
      fetch: ask,
      hash: (data, alg) => createHash(alg.replace('-', '')).update(data).digest(),
      encryptJwe: refuse,
      decryptJwe: refuse,
      signJwt: refuse,
      verifyJwt: async (signer, { compact }) => {
        if (signer.method !== 'did') return { verified: false };
        const jwk = readDidUrl(signer.didUrl);
        await compactVerify(compact, await importJWK(jwk, signer.alg));
        return { verified: true, signerJwk: { ...jwk, kty: jwk.kty ?? '' } };
      },
    },
  });

  /** Follows a link to the question behind it. */
  const resolve = async (link: string) => {
    const parsed = client.parseOpenid4vpAuthorizationRequest({ authorizationRequest: link });
    const authorizationRequestPayload = parsed.params as Openid4vpAuthorizationRequest;
    const resolved = await at(now, () =>
      client.resolveOpenId4vpAuthorizationRequest({ authorizationRequestPayload }),
    );
    return {
      ...resolved,
      asked: resolved.authorizationRequestPayload as Openid4vpAuthorizationRequest,
    };
  };

  /** Answers with presentations by the names of the queries, or with an error. */
  const answer = async (
    asked: Openid4vpAuthorizationRequest,
    payload: { readonly vp_token: Readonly<Record<string, unknown>> } | { readonly error: string },
  ): Promise<Response> => {
    const { authorizationResponsePayload } = await client.createOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: asked,
      authorizationResponsePayload: payload as never,
    });
    const { response } = await client.submitOpenid4vpAuthorizationResponse({
      authorizationRequestPayload: asked,
      authorizationResponsePayload,
    });
    return response;
  };

  return { resolve, answer };
}
