import { type CallbackContext, setGlobalConfig } from '@openid4vc/oauth2';
import { Openid4vpVerifier } from '@openid4vc/openid4vp';
import type { PresentationRequestId } from '#domain/ids.ts';
import { badgeQuery, requestMinutes } from '#domain/presentation-request.ts';
import { cryptosuites } from '#domain/proof/cryptosuites.ts';
import { type JwtSigner, signJwt } from '#domain/proof/jwt-sign.ts';
import { proofAlgorithms } from '#domain/wallet-configuration.ts';
import type { PresentationRequest } from '#store/presentation-requests.ts';
import type { Deps } from './context.ts';
import { mainIssuerHandle, requireJwtSigner } from './issuers.ts';
import { presentationRequestUrl, presentationResponseUrl } from './urls.ts';

const secondsPerMinute = 60;
const secondsOf = (date: Date): number => Math.floor(date.getTime() / 1000);

/** For a wallet that was not told of any other server of its own. @source OpenID4VP 1.0, section 5.8 */
const audience = 'https://self-issued.me/v2';

const findSigner = (ctx: Deps): JwtSigner =>
  requireJwtSigner(ctx, { handle: mainIssuerHandle }, ctx.clock());

/** Whether this site has a key to sign requests with: wallets answer nobody who does not say who asks. */
export const canAskWallets = ({ keychain, clock }: Deps): boolean =>
  keychain.findJwtSigner(mainIssuerHandle, clock()) !== undefined;

/**
 * Who asks, in the words of the protocol: the DID of the key that signs requests. What a wallet signs has to name it.
 *
 * @throws `signing_key_missing`
 * @source OpenID4VP 1.0, section 5.9.3
 */
export const nameVerifier = (ctx: Deps): string =>
  `decentralized_identifier:${findSigner(ctx).controller}`;

/**
 * What opens a wallet and sends it to the request; good as a QR code, too.
 *
 * @throws `signing_key_missing`
 * @source OpenID4VP 1.0, sections 5.10 and 13.1.1
 */
export function buildRequestUri(ctx: Deps, id: PresentationRequestId): string {
  const query = new URLSearchParams({
    client_id: nameVerifier(ctx),
    request_uri: presentationRequestUrl(ctx, id),
    request_uri_method: 'post',
  });
  return `openid4vp://?${query.toString()}`;
}

const refuse = (what: string) => () => {
  throw new Error(`The verifier does not ${what} by the library.`);
};

/** What of the library's callbacks is never needed to make a request. */
const needless = {
  fetch: refuse('fetch'),
  hash: refuse('hash'),
  encryptJwe: refuse('encrypt'),
  decryptJwe: refuse('decrypt'),
  verifyJwt: refuse('verify'),
} satisfies Partial<CallbackContext>;

function createVerifier({ config }: Deps, signer: JwtSigner): Openid4vpVerifier {
  // Off production there is no https; the library keeps this setting once for the whole process.
  if (!config.production) setGlobalConfig({ allowInsecureUrls: true });
  return new Openid4vpVerifier({
    callbacks: {
      ...needless,
      signJwt: async (_, { header, payload }) => ({
        jwt: await signJwt({ ...payload }, { signer, header: { ...header } }),
        signerJwk: { ...signer.publicJwk, kty: signer.publicJwk['kty'] ?? '' },
      }),
    },
  });
}

/** A list of at least one, as the library's types want it. */
const listOf = (names: readonly string[]): [string, ...string[]] => {
  const [first = '', ...rest] = names;
  return [first, ...rest];
};

/** What can be checked here of the presentations, and of the badges in them. @source OpenID4VP 1.0, appendices B.1.3.1.3 and B.1.3.2.3 */
const supportedFormats = {
  ldp_vc: {
    proof_type_values: listOf(['DataIntegrityProof', 'Ed25519Signature2020']),
    cryptosuite_values: listOf(Object.keys(cryptosuites)),
  },
  jwt_vc_json: { alg_values: listOf([...proofAlgorithms, 'RS256']) },
};

/**
 * The request object that a wallet fetches: signed by this site, good for as long as the request is open.
 *
 * @param walletNonce - what the wallet wants to see in it, so that nobody can hand it an older one
 * @returns a compact JWT
 * @throws `signing_key_missing`
 * @source OpenID4VP 1.0, sections 5 and 8.2 https://openid.net/specs/openid-4-verifiable-presentations-1_0.html#section-5
 */
export async function signRequestObject(
  ctx: Deps,
  { id, nonce, expiresAt }: PresentationRequest,
  walletNonce: string | undefined,
): Promise<string> {
  const signer = findSigner(ctx);
  const { jar } = await createVerifier(ctx, signer).createOpenId4vpAuthorizationRequest({
    authorizationRequestPayload: {
      response_type: 'vp_token',
      response_mode: 'direct_post',
      client_id: nameVerifier(ctx),
      response_uri: presentationResponseUrl(ctx, id),
      nonce,
      state: id,
      dcql_query: badgeQuery,
      client_metadata: {
        client_name: ctx.config.issuerName,
        vp_formats_supported: supportedFormats,
      },
      ...(walletNonce === undefined ? {} : { wallet_nonce: walletNonce }),
    },
    jar: {
      jwtSigner: { method: 'did', didUrl: signer.id, alg: signer.algorithm },
      requestUri: presentationRequestUrl(ctx, id),
      // The library's own times are those of the machine's clock; these stand instead of them.
      expiresInSeconds: requestMinutes * secondsPerMinute,
      additionalJwtPayload: {
        aud: audience,
        iat: secondsOf(ctx.clock()),
        exp: secondsOf(expiresAt),
      },
    },
    ...(walletNonce === undefined ? {} : { wallet: { expectedNonce: walletNonce } }),
  });
  if (!jar) throw new Error('The library signed no request.');
  return jar.authorizationRequestJwt;
}
