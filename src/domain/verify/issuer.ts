import { isLaurelError } from '#domain/errors.ts';
import { idOf } from '../reading.ts';
import type { Examined } from './context.ts';
import { type Asking, findStranger, isNamedAfter } from './controller.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';

/** The keys that the signatures of a document name, one for each; an empty text where one names none. */
export async function listMethods({ verifyProofs }: Examined): Promise<readonly string[]> {
  return (await verifyProofs()).map(({ verificationMethod = '' }) => verificationMethod);
}

/** Whether every key that signed is one that the issuer lists for issuing. */
export async function checkIssuer(
  examined: Examined,
  { resolve, now }: Asking,
): Promise<CheckResult> {
  const issuer = idOf(examined.document['issuer']) ?? '';
  const methods = await listMethods(examined);
  if (methods.length === 0) return failed('issuer.nobody');
  if (methods.includes('')) return failed('issuer.nameless', { issuer });
  try {
    const key = await findStranger(methods, issuer, { use: 'assertionMethod', resolve, now });
    if (key === undefined) return passed('issuer.confirmed', { issuer });
    return isNamedAfter(key, issuer)
      ? failed('issuer.unlisted', { key })
      : failed('issuer.stranger', { key, issuer });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('issuer.unresolved', { detail: error.message });
  }
}
