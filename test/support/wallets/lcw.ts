/**
 * The Learner Credential Wallet's half of its dialogues, step by step as its source has them, over the libraries
 * that it ships: `@digitalcredentials/vc` with Ed25519Signature2020.
 */
import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { Ed25519VerificationKey2020 } from '@digitalcredentials/ed25519-verification-key-2020';
import { createPresentation, signPresentation } from '@digitalcredentials/vc';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { listReceived, postJson, type PresentationRequest, readProtocols } from './vc-api.ts';

const maxInteractions = 10;
const documentLoader = createDocumentLoader(createResolver());

export interface Signing {
  readonly challenge: string;
  readonly domain?: string;
  readonly holder?: string;
  readonly credentials?: readonly object[];
}

export interface LearnerCredentialWallet {
  readonly did: string;
  sign(signing: Signing): Promise<JsonObject>;
  /** An interaction URL that was scanned or opened: the wallet knows VC-API and nothing else. */
  openInteraction(url: string): Promise<readonly JsonObject[]>;
  /** A link of version 2.2, `https://lcw.app/request?request=…`. */
  openLink(link: string): Promise<readonly JsonObject[]>;
  /** A link of an older version, `https://lcw.app/request?…&vc_request_url=…`. */
  openOlderLink(link: string): Promise<readonly JsonObject[]>;
  exchange(url: string): Promise<readonly JsonObject[]>;
}

/** @param now - the wallet's clock */
export async function createLcw(
  ask: typeof fetch,
  now: () => Date = () => new Date(),
): Promise<LearnerCredentialWallet> {
  const key = await Ed25519VerificationKey2020.generate();
  const did = `did:key:${key.publicKeyMultibase}`;
  key.controller = did;
  key.id = `${did}#${key.publicKeyMultibase}`;

  const sign = ({ challenge, domain, holder = did, credentials = [] }: Signing) =>
    signPresentation({
      presentation: createPresentation({
        holder,
        ...(credentials.length > 0 ? { verifiableCredential: credentials } : {}),
      }),
      suite: new Ed25519Signature2020({ key, date: now().toISOString() }),
      challenge,
      ...(domain === undefined ? {} : { domain }),
      documentLoader,
    });

  async function interact(url: string, request: object, count: number): Promise<JsonObject> {
    if (count === maxInteractions) throw new Error('Request timed out.');
    const { body } = await postJson(ask, url, request);
    const asked = body.verifiablePresentationRequest as PresentationRequest | undefined;
    if (!asked) return body as JsonObject;
    const queries = [asked.query].flat();
    if (!queries.some(({ type }) => type === 'DIDAuthentication'))
      throw new Error('The wallet has nothing to show.');
    if (!asked.challenge || !asked.domain) throw new Error('No challenge, or no domain.');
    const next = asked.interact?.service[0]?.serviceEndpoint ?? url;
    const verifiablePresentation = await sign({
      challenge: asked.challenge,
      domain: asked.domain,
    });
    return interact(next, { verifiablePresentation }, count + 1);
  }

  const exchange = async (url: string) => {
    const answer = await interact(url, {}, 0);
    const received = listReceived(answer);
    if (received.length === 0) throw new Error(JSON.stringify(answer));
    return received;
  };

  return {
    did,
    sign,
    exchange,
    openInteraction: async (url) => {
      if (!new URL(url).searchParams.has('iuv')) throw new Error('Not an interaction URL.');
      const { vcapi } = await readProtocols(ask, url);
      if (!vcapi) throw new Error('The wallet speaks none of these protocols.');
      return exchange(vcapi);
    },
    openLink: async (link) => {
      const message = JSON.parse(new URL(link).searchParams.get('request')!) as {
        protocols: { vcapi: string };
      };
      return exchange(message.protocols.vcapi);
    },
    openOlderLink: async (link) => {
      const query = new URL(link).searchParams;
      if (query.get('auth_type') !== 'bearer' || !query.get('issuer'))
        throw new Error('The wallet would ask for a sign-in.');
      const presentation = await sign({ challenge: query.get('challenge')! });
      const { status, body } = await postJson(ask, query.get('vc_request_url')!, presentation);
      if (status !== 200) throw new Error(JSON.stringify(body));
      return listReceived(body as JsonObject);
    },
  };
}
