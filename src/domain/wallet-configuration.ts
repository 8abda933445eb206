import { contextUrls } from '#contexts/loader.ts';
import { type AwardId, isId } from './ids.ts';
import { type CredentialForm, credentialForms } from './wallet-offer.ts';

const types = ['VerifiableCredential', 'OpenBadgeCredential'] as const;

interface Configuration {
  /** What the metadata, offers and wallets call it. */
  readonly id: string;
  readonly definition: Readonly<Record<string, readonly string[]>>;
}

/** What of each form stands in the issuer's metadata. @source OpenID4VCI 1.0, appendices A.1.1 and A.1.2 */
export const walletConfigurations: Readonly<Record<CredentialForm, Configuration>> = {
  ldp_vc: {
    id: 'OpenBadge_ldp_vc',
    definition: {
      '@context': [contextUrls.credentialsV2, contextUrls.openBadges],
      type: types,
    },
  },
  jwt_vc_json: { id: 'OpenBadge_jwt_vc_json', definition: { type: types } },
};

/** The form that a configuration id stands for. */
export const findConfiguredForm = (id: string): CredentialForm | undefined =>
  credentialForms.find((form) => walletConfigurations[form].id === id);

/** Signatures by which a wallet can prove that a key is its own. */
export const proofAlgorithms = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES256K'] as const;

/** What one award is called among the credentials of an offer. @source OpenID4VCI 1.0, section 6.2 (`credential_identifiers`) */
export const nameDataset = (form: CredentialForm, id: AwardId): string => `${form}.${id}`;

/** Reads what {@link nameDataset} wrote; `undefined` for anything else. */
export function readDataset(
  name: string,
): { readonly form: CredentialForm; readonly awardId: AwardId } | undefined {
  const [first = '', awardId = '', ...rest] = name.split('.');
  const form = credentialForms.find((each) => each === first);
  return form && isId('award', awardId) && rest.length === 0 ? { form, awardId } : undefined;
}
