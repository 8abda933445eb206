import { cleanDocument, listMethods as listKeys } from '#domain/did/controller-document.ts';
import { isSameKey, type PublicKey } from '#domain/did/public-key.ts';
import { findVerificationKey } from '#domain/did/resolver.ts';
import { readVerificationMethod } from '#domain/did/verification-method.ts';
import { isLaurelError } from '#domain/errors.ts';
import { asString, idOf, type Loose } from '../../reading.ts';
import type { Examined, VerifyContext } from '../context.ts';
import { judgeDate, judgeKeys, judgeListed, listSignatures, type Signature } from './life.ts';
import { type CheckResult, failed, passed, unknown, worst } from '../report.ts';
import { fetchWellKnown, findWebsite, isWebsiteItself, type Website } from '../website.ts';

/** DIDs that are their key: no document of theirs can say that its time is over. */
const isOwnKey = ({ method }: Signature): boolean => /^did:(key|jwk):/.test(method);

/** The key of a method, or `undefined` for one that cannot be read. */
function findPublicKey(method: Loose): PublicKey | undefined {
  try {
    return readVerificationMethod(method, asString(method['id']) ?? '').key;
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return undefined;
  }
}

/** What the website says of a key that cannot speak for itself. */
async function judgeByWebsite(
  signature: Signature,
  website: Website | undefined,
  context: VerifyContext,
): Promise<CheckResult> {
  if (!website) return passed('key.unending');
  const { host } = website;
  try {
    const { key: signing } = await findVerificationKey(signature.method, context.resolve);
    const published = await fetchWellKnown(website, 'did.json', 'did-document', context);
    const did = asString(published['id']) ?? '';
    const keys = isWebsiteItself(did, website)
      ? listKeys(cleanDocument(published, did)).filter((method) => {
          const key = findPublicKey(method);
          return key && isSameKey(key, signing);
        })
      : [];
    if (keys.length === 0) return passed('key.unspoken', { host });
    return judgeKeys(keys, signature, context.now) ?? passed('key.listed', { host });
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return unknown('key.unasked', { host, detail: error.message });
  }
}

/** What the issuer's own document says of a key that it lists, where the key is the identity of somebody else. */
async function judgeByIssuer(
  signature: Signature,
  issuer: string,
  context: VerifyContext,
): Promise<CheckResult | undefined> {
  if (signature.method.startsWith(`${issuer}#`)) return undefined;
  try {
    const keys = listKeys(await context.resolve(issuer)).filter(
      ({ id }) => id === signature.method,
    );
    return judgeKeys(keys, signature, context.now);
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return undefined;
  }
}

/**
 * Whether every signature was made while its key was in force: by the document that lists the key, or,
 * where the key is the whole identity, by what the issuer's website says of it.
 */
export async function checkKey(examined: Examined, context: VerifyContext): Promise<CheckResult> {
  const website = findWebsite(examined.document);
  const issuer = idOf(examined.document['issuer']) ?? '';
  const judge = async (signature: Signature): Promise<CheckResult> =>
    judgeDate(signature, context.now) ??
    (isOwnKey(signature)
      ? worst(
          [
            await judgeByWebsite(signature, website, context),
            ...[await judgeByIssuer(signature, issuer, context)].filter(
              (said) => said !== undefined,
            ),
          ],
          passed('key.unending'),
        )
      : judgeListed(signature, context));
  const signatures = await listSignatures(examined);
  return worst(await Promise.all(signatures.map(judge)), failed('issuer.nobody'));
}
