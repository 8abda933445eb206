/** LearnCard's half of VC-API, over its own native DIDKit: `getDidAuthVp` with the challenge and domain it was given. */
import { generateKeyPairSync } from 'node:crypto';
import { getDidKitPlugin } from '@learncard/didkit-plugin-node';
import type { JsonObject } from '#domain/proof/sign.ts';
import { listReceived, openExchange, postJson, readProtocols } from './vc-api.ts';

const learnCard = { context: { resolveDocument: async () => undefined } } as never;

/** Which way it takes of those that an interaction URL names. */
const preferred = ['openid4vci', 'openid4vp', 'vcapi'] as const;

export interface LearnCard {
  readonly did: string;
  sign(options: { challenge?: string; domain?: string }): Promise<JsonObject>;
  exchange(url: string): Promise<readonly JsonObject[]>;
  /** A link such as `https://learncard.app/request?vc_request_url=…`. */
  openLink(link: string): Promise<readonly JsonObject[]>;
  /** Which protocol it would go on with. */
  chooseProtocol(interactionUrl: string): Promise<string | undefined>;
}

/** Native code signs by the machine's own clock. */
export async function createLearnCard(ask: typeof fetch): Promise<LearnCard> {
  const { methods } = await getDidKitPlugin();
  const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as never;
  const did = methods.keyToDid(learnCard, 'key', key);
  const verificationMethod = await methods.keyToVerificationMethod(learnCard, 'key', key);
  const sign = async (options: { challenge?: string; domain?: string }) =>
    (await methods.issuePresentation(
      learnCard,
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: did,
      },
      {
        proofPurpose: 'authentication',
        type: 'Ed25519Signature2020',
        verificationMethod,
        ...options,
      },
      key,
    )) as JsonObject;
  const exchange = async (url: string) => {
    const { challenge, domain } = await openExchange(ask, url);
    const verifiablePresentation = await sign({ challenge, ...(domain ? { domain } : {}) });
    const { status, body } = await postJson(ask, url, { verifiablePresentation });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return listReceived(body as JsonObject);
  };
  return {
    did,
    sign,
    exchange,
    openLink: (link) => exchange(new URL(link).searchParams.get('vc_request_url')!),
    chooseProtocol: async (url) => {
      const protocols = await readProtocols(ask, url);
      return preferred.find((name) => protocols[name]);
    },
  };
}
