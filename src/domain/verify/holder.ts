import { isLaurelError } from '#domain/errors.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { listProofs } from '#domain/proof/verify.ts';
import { asList, asObject, idOf, type Loose } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { findStranger, isNamedAfter } from './controller.ts';
import { listMethods } from './issuer.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';

/** Whom a presentation names as its holder, or else whose key signed it; no one's word is taken for it here. */
export async function findHolder(examined: Examined): Promise<string | undefined> {
  const named = idOf(examined.document['holder']);
  return named ?? (await listMethods(examined))[0]?.split('#', 1)[0];
}

/** Whether the keys that signed a presentation are those of the holder it names. */
export async function checkHolder(
  examined: Examined,
  { resolve }: Pick<VerifyContext, 'resolve'>,
): Promise<CheckResult> {
  const methods = await listMethods(examined);
  const holder = await findHolder(examined);
  if (methods.length === 0 || holder === undefined) return unknown('holder.nobody');
  if (methods.includes('')) return failed('holder.nameless');
  try {
    const key = await findStranger(methods, holder, { use: 'authentication', resolve });
    if (key === undefined) return passed('holder.confirmed', { holder });
    return isNamedAfter(key, holder)
      ? failed('holder.unlisted', { key })
      : failed('holder.stranger', { key, holder });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('holder.unresolved', { detail: error.message });
  }
}

/** What the signatures say they were made for, one entry for each. */
function listOccasions({ document, jwt }: Examined): readonly Loose[] {
  if (jwt === undefined) return listProofs(document).map((proof) => asObject(proof) ?? {});
  const { claims } = decodeJwt(jwt);
  return [{ challenge: claims['nonce'], domain: claims['aud'] }];
}

/** Whether every signature of a presentation was made for this occasion and this reader. */
export function checkOccasion(
  examined: Examined,
  { challenge, domain }: Pick<VerifyContext, 'challenge' | 'domain'>,
): CheckResult {
  const occasions = listOccasions(examined);
  const isThis = (occasion: Loose): boolean =>
    (challenge === undefined || occasion['challenge'] === challenge) &&
    (domain === undefined || asList(occasion['domain']).includes(domain));
  return occasions.length > 0 && occasions.every(isThis)
    ? passed('occasion.this')
    : failed('occasion.other');
}
