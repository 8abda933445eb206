import { issuedSuites } from '#domain/proof/suites.ts';
import { type CredentialForm, credentialForms } from '#domain/wallet-offer.ts';
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
 * The forms that can be signed here, the one that most verifiers read first.
 *
 * @param issuers - the handles of the issuers that have to be able to; the one of this site unless told
 */
export function listForms(
  ctx: Deps,
  issuers: readonly string[] = [mainIssuerHandle],
): readonly OfferedForm[] {
  const now = ctx.clock();
  return credentialForms.flatMap((form) => {
    const found = issuers.map((issuer) => algorithmsOf[form](ctx, issuer, now));
    return found.every(({ length }) => length > 0)
      ? [{ form, algorithms: [...new Set(found.flat())] }]
      : [];
  });
}
