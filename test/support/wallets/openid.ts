/**
 * A wallet that speaks OpenID4VCI through the client of `@openid4vc/openid4vci`, over any `fetch`:
 * version 1.0, and the drafts as that library tells them apart by an issuer's metadata.
 */
import { createHash, randomBytes } from 'node:crypto';
import { clientAuthenticationNone, setGlobalConfig } from '@openid4vc/oauth2';
import { type IssuerMetadataResult, Openid4vciClient } from '@openid4vc/openid4vci';
import { createWalletKey, type WalletKey } from './keys.ts';

export type WalletVersion = '1.0' | 'draft 15' | 'draft 14' | 'draft 13';

interface Configuration {
  format: string;
  credential_metadata?: unknown;
  claims?: unknown;
}

interface Metadata {
  nonce_endpoint?: string;
  credential_configurations_supported: Record<string, Configuration>;
}

/** What an issuer's metadata looks like to a wallet that knows no more than its own version. */
const readings: Readonly<Record<WalletVersion, (metadata: Metadata) => void>> = {
  '1.0': () => {},
  'draft 15': ({ credential_configurations_supported: all }) => {
    for (const each of Object.values(all)) {
      delete each.credential_metadata;
      each.claims = [{ path: ['name'] }];
    }
  },
  'draft 14': ({ credential_configurations_supported: all }) => {
    for (const each of Object.values(all)) delete each.credential_metadata;
  },
  'draft 13': (metadata) => {
    readings['draft 14'](metadata);
    delete metadata.nonce_endpoint;
  },
};

const readAs =
  (version: WalletVersion, ask: typeof fetch): typeof fetch =>
  async (input, init) => {
    const response = await ask(input, init);
    if (!new Request(input).url.includes('openid-credential-issuer')) return response;
    const metadata = (await response.json()) as Metadata;
    readings[version](metadata);
    return Response.json(metadata, { status: response.status });
  };

export interface WalletOptions {
  readonly fetch: typeof fetch;
  readonly version?: WalletVersion;
  readonly key?: WalletKey;
  /** Whether the proof names the key by its DID or holds it. */
  readonly naming?: 'did' | 'jwk';
  readonly clock?: () => Date;
}

export interface Received {
  readonly credentials: readonly unknown[];
  readonly response: {
    readonly notification_id?: string | undefined;
    readonly transaction_id?: string | undefined;
  } & Readonly<Record<string, unknown>>;
}

/** What stays with a wallet after it has taken up an offer. */
export interface Session {
  readonly accessToken: string;
  readonly issuerMetadata: IssuerMetadataResult;
  readonly token: Readonly<Record<string, unknown>>;
}

export async function createOpenidWallet(options: WalletOptions) {
  const { version = '1.0', naming = 'did', clock = () => new Date() } = options;
  setGlobalConfig({ allowInsecureUrls: true });
  const key = options.key ?? (await createWalletKey());
  const client = new Openid4vciClient({
    callbacks: {
      fetch: readAs(version, options.fetch),
      hash: (data, alg) => createHash(alg.replace('-', '')).update(data).digest(),
      generateRandom: (length) => randomBytes(length),
      clientAuthentication: clientAuthenticationNone({ clientId: 'wallet' }),
      signJwt: async (_signer, { header, payload }) => ({
        jwt: await key.sign(header, payload),
        signerJwk: key.jwk as { kty: string },
      }),
    },
  });
  const signer =
    naming === 'did'
      ? ({ method: 'did', didUrl: key.kid, alg: key.alg } as const)
      : ({ method: 'jwk', publicJwk: key.jwk as { kty: string }, alg: key.alg } as const);

  /** Takes up an offer: the code becomes a token. */
  const redeem = async (offerUri: string, txCode?: string): Promise<Session> => {
    const credentialOffer = await client.resolveCredentialOffer(offerUri);
    const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
    const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
      credentialOffer,
      issuerMetadata,
      ...(txCode === undefined ? {} : { txCode }),
    });
    return {
      accessToken: accessTokenResponse.access_token,
      issuerMetadata,
      token: accessTokenResponse,
    };
  };

  const findNonce = async ({ issuerMetadata, token }: Session): Promise<string> =>
    issuerMetadata.credentialIssuer.nonce_endpoint
      ? (await client.requestNonce({ issuerMetadata })).c_nonce
      : (token['c_nonce'] as string);

  /** Asks for the credential of one configuration, with a fresh proof. */
  const request = async (session: Session, configurationId: string): Promise<Received> => {
    const { issuerMetadata, accessToken } = session;
    const { jwt } = await client.createCredentialRequestJwtProof({
      issuerMetadata,
      signer,
      nonce: await findNonce(session),
      issuedAt: clock(),
      credentialConfigurationId: configurationId,
      clientId: 'wallet',
    });
    const { credentialResponse } = await client.retrieveCredentials({
      issuerMetadata,
      accessToken,
      credentialConfigurationId: configurationId,
      ...(version === '1.0'
        ? { proofs: { jwt: [jwt] } }
        : { proof: { proof_type: 'jwt' as const, jwt } }),
    });
    const { credential, credentials = [] } = credentialResponse;
    // A draft before 15 has one credential under its own name.
    const many = credentials.map((each) =>
      typeof each === 'object' && 'credential' in each ? each['credential'] : each,
    );
    return {
      credentials: many.length > 0 || credential === undefined ? many : [credential],
      response: credentialResponse,
    };
  };

  return {
    key,
    client,
    redeem,
    request,
    findNonce,
    /** The whole way from the link to the credentials. */
    take: async (offerUri: string, configurationId: string, txCode?: string) => {
      const session = await redeem(offerUri, txCode);
      return { session, ...(await request(session, configurationId)) };
    },
    notify: ({ issuerMetadata, accessToken }: Session, notificationId: string, event: string) =>
      client.sendNotification({
        issuerMetadata,
        accessToken,
        notification: { notificationId, event: event as 'credential_accepted' },
      }),
    comeBack: async ({ issuerMetadata, accessToken }: Session, transactionId: string) =>
      (await client.retrieveDeferredCredentials({ issuerMetadata, accessToken, transactionId }))
        .deferredCredentialResponse,
  };
}
