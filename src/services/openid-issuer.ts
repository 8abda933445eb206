import { type CallbackContext, setGlobalConfig } from '@openid4vc/oauth2';
import {
  type CredentialIssuerMetadata,
  type IssuerMetadataResult,
  Openid4vciIssuer,
  Openid4vciVersion,
} from '@openid4vc/openid4vci';
import type { Locale } from '#domain/locale.ts';
import { proofAlgorithms, walletConfigurations } from '#domain/wallet-configuration.ts';
import type { CredentialForm } from '#domain/wallet-offer.ts';
import type { Deps } from './context.ts';
import { listForms } from './openid-forms.ts';

const refuse = (what: string) => () => {
  throw new Error(`The issuer of credentials does not ${what}.`);
};

/** What of the library's callbacks an issuer never needs: nothing is fetched, signed or encrypted through it. */
const needless = {
  fetch: refuse('fetch'),
  hash: refuse('hash'),
  signJwt: refuse('sign by the library'),
  generateRandom: refuse('draw numbers by the library'),
  clientAuthentication: refuse('authenticate itself'),
} satisfies Partial<CallbackContext>;

/**
 * The library's issuer: it reads requests of every version and checks proofs.
 *
 * @param verifyJwt - checks one signature
 */
export function createIssuer(
  { config }: Deps,
  verifyJwt: CallbackContext['verifyJwt'] = async () => ({ verified: false }),
): Openid4vciIssuer {
  // Off production there is no https; the library keeps this setting once for the whole process.
  if (!config.production) setGlobalConfig({ allowInsecureUrls: true });
  return new Openid4vciIssuer({ callbacks: { ...needless, verifyJwt } });
}

const languages: Readonly<Record<Locale, string>> = { en: 'en-GB', cy: 'cy-GB' };

function listDisplays({ texts }: Deps) {
  return Object.values(texts).map(({ locale, t }) => ({
    name: t('openid.badge'),
    description: t('openid.badgeAbout'),
    locale: languages[locale],
  }));
}

const proofTypes = { jwt: { proof_signing_alg_values_supported: [...proofAlgorithms] } };

function buildConfiguration(
  ctx: Deps,
  { form, algorithms }: { form: CredentialForm; algorithms: readonly string[] },
) {
  const display = listDisplays(ctx);
  return {
    format: form,
    scope: walletConfigurations[form].id,
    credential_definition: walletConfigurations[form].definition,
    cryptographic_binding_methods_supported: ['did:key', 'did:jwk', 'jwk'],
    credential_signing_alg_values_supported: [...algorithms],
    proof_types_supported: proofTypes,
    credential_metadata: { display },
    // Where drafts 13 to 15 look for it.
    display,
  };
}

/**
 * What wallets have to know of this issuer.
 *
 * @source OpenID4VCI 1.0, section 12.2 https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2
 */
export function buildIssuerMetadata(ctx: Deps): CredentialIssuerMetadata {
  const { publicUrl, issuerName } = ctx.config;
  return createIssuer(ctx).createCredentialIssuerMetadata({
    credential_issuer: publicUrl,
    authorization_servers: [publicUrl],
    credential_endpoint: `${publicUrl}/openid/credential`,
    nonce_endpoint: `${publicUrl}/openid/nonce`,
    deferred_credential_endpoint: `${publicUrl}/openid/deferred`,
    notification_endpoint: `${publicUrl}/openid/notification`,
    display: Object.values(languages).map((locale) => ({ name: issuerName, locale })),
    credential_configurations_supported: Object.fromEntries(
      listForms(ctx).map((offered) => [
        walletConfigurations[offered.form].id,
        buildConfiguration(ctx, offered),
      ]),
    ),
  });
}

/** The same, as the library takes it when it reads what wallets send. */
export function buildMetadataResult(ctx: Deps): IssuerMetadataResult {
  const credentialIssuer = buildIssuerMetadata(ctx);
  return {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer,
    authorizationServers: [],
    knownCredentialConfigurations:
      createIssuer(ctx).getKnownCredentialConfigurationsSupported(credentialIssuer),
  };
}
