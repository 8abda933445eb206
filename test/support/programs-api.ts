/** A learner, a program that they have connected, and what it does at the Open Badges API. */
import { createBringer } from './imports.ts';
import { getJwtSigner } from './foreign-jwt.ts';
import { callApi, connect, register, scopes, siteOf } from './programs.ts';
import { acceptAward, makeAward, type World } from './world.ts';

export const everything = Object.values(scopes).join(' ');

export interface Page {
  readonly credential: readonly { readonly id: string }[];
  readonly compactJwsString: readonly string[];
}

/** Ann with a credential of ours, a badge from elsewhere in her hands, and a program that may do everything. */
export async function createApi(scope = everything) {
  const bringer = await createBringer();
  const program = await register(siteOf(bringer.world));
  const { tokens } = await connect(program, bringer.cookie, { scope });
  const call = (path: string, init: RequestInit = {}) =>
    callApi(program.site, path, tokens.access_token, init);
  const read = async (query = '') => {
    const answer = await call(`/credentials${query}`);
    return { answer, body: (await answer.json()) as Page };
  };
  const send = (method: string, path: string, body: unknown, type = 'application/json') =>
    call(path, {
      method,
      headers: { 'Content-Type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...bringer, program, tokens, call, read, send };
}

/** Another award for Ann, accepted and private. */
export async function addAward(world: World, achievementId: string, patch: object = {}) {
  const award = await makeAward(world, achievementId, patch);
  await acceptAward(world, award.claimUrl);
  return award;
}

/** Status and minor code of an error. */
export const minorOf = async (answer: Response) => {
  const body = (await answer.json()) as {
    imsx_codeMinor: { imsx_codeMinorField: readonly { imsx_codeMinorFieldValue: string }[] };
  };
  return [answer.status, body.imsx_codeMinor.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue];
};

export async function signForeignJwt({ elsewhere }: Awaited<ReturnType<typeof createApi>>) {
  const signer = getJwtSigner('ES256', 'badge');
  const { did, kid } = signer;
  const { credentialStatus: _, ...unsigned } = await elsewhere.build();
  const issuer = { id: did, type: ['Profile'], name: 'Example Institute' };
  const nbf = Date.parse(unsigned['validFrom'] as string) / 1000;
  const claims = { ...unsigned, issuer, iss: did, jti: unsigned['id'], nbf };
  return signer.sign({ alg: 'ES256', typ: 'JWT', kid }, claims);
}
