/** OpenID4VCI without a library, request by request, so that a test can get any part of it wrong. */
import { preAuthorizedGrant } from '#services/openid-offers.ts';
import type { World } from '#test/support/world.ts';
import { createWalletKey, signProof, type WalletKey } from './keys.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is for the test to say
  readonly body: any;
}

interface ProofChanges {
  readonly key?: WalletKey;
  readonly audience?: string;
  readonly nonce?: string | undefined;
  readonly header?: object;
  readonly claims?: object;
}

async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

export async function createHand(world: World) {
  const key = await createWalletKey();
  const { publicUrl } = world.system.config;

  const post = async (
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> =>
    read(
      await world.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  const askWith = (path: string) => (token: string, body: unknown) =>
    post(path, body, { Authorization: `Bearer ${token}` });

  const findNonce = async () => (await post('/openid/nonce', '')).body.c_nonce as string;
  const redeem = async (code: string, fields: Readonly<Record<string, string>> = {}) =>
    read(
      await world.request('/oauth/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          grant_type: preAuthorizedGrant,
          'pre-authorized_code': code,
          ...fields,
        }).toString(),
      }),
    );
  /** A proof that is right but for these changes. */
  const prove = async (changes: ProofChanges = {}) =>
    signProof(changes.key ?? key, {
      audience: publicUrl,
      nonce: 'nonce' in changes ? undefined : await findNonce(),
      now: world.clock.now,
      ...changes,
    });
  const credential = askWith('/openid/credential');
  return {
    key,
    post,
    findNonce,
    redeem,
    takeToken: async (code: string, fields = {}) =>
      (await redeem(code, fields)).body.access_token as string,
    prove,
    credential,
    deferred: askWith('/openid/deferred'),
    notification: askWith('/openid/notification'),
    /** Asks for the credential as version 1.0 does, with a proof that is right but for these changes. */
    ask: async (token: string, changes: ProofChanges = {}, patch: object = {}) =>
      credential(token, {
        credential_configuration_id: 'OpenBadge_ldp_vc',
        proofs: { jwt: [await prove(changes)] },
        ...patch,
      }),
  };
}

/** What an answer says went wrong. */
export const faultOf = ({ status, body }: Answered): readonly unknown[] => [status, body?.error];
