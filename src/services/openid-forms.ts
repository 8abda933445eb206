import { issuedSuites } from '#domain/proof/suites.ts';
import { type CredentialForm, credentialForms } from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Deps } from './context.ts';
import { mainIssuerHandle } from './issuers.ts';

interface OfferedForm {
  readonly form: CredentialForm;
  /** How it is signed, in the words of the form. */
  readonly algorithms: readonly string[];
}

type FindAlgorithms = (ctx: Deps, issuer: string, now: Date) => readonly string[];

/** How each form is signed for an issuer; not at all where it has no key for it. @source OpenID4VCI 1.0, appendices A.1.1.2 and A.1.2.2 */
const algorithmsOf: Readonly<Record<CredentialForm, FindAlgorithms>> = {
  ldp_vc: () => issuedSuites,
  jwt_vc_json: ({ keychain }, issuer, now) => {
    const signer = keychain.findJwtSigner(issuer, now);
    return signer ? [signer.algorithm] : [];
  },
};

/**
 * The forms that can be signed here, the one that most verifiers read first: those of the metadata, which are
 * the forms of this site's own issuer, as far as the issuers of these awards can sign them, too.
 */
export function listForms(ctx: Deps, details: readonly AwardDetail[] = []): readonly OfferedForm[] {
  const now = ctx.clock();
  const issuers = [...new Set([mainIssuerHandle, ...details.map(({ issuer }) => issuer.handle)])];
  return credentialForms.flatMap((form) => {
    const found = issuers.map((issuer) => algorithmsOf[form](ctx, issuer, now));
    return found.every(({ length }) => length > 0)
      ? [{ form, algorithms: [...new Set(found.flat())] }]
      : [];
  });
}
