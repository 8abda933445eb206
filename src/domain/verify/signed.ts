import { LaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { decodeText } from '#domain/text.ts';
import { asObject, type Loose } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { checkIssuer } from './issuer.ts';
import { checkListedKeys } from './key/life.ts';
import { type Outcome, worst } from './report.ts';
import { checkUnaltered } from './unaltered.ts';

function examineJwt(jwt: string, context: VerifyContext): Examined {
  const { document } = decodeJwt(jwt);
  return { document, jwt, kind: 'credential', verifyProofs: () => verifyJwt(jwt, context) };
}

/** A document with proofs of its own, to be checked like the credential it belongs to. */
export const examineDocument = (document: Loose, context: VerifyContext): Examined => ({
  document,
  kind: 'credential',
  verifyProofs: () => verifyProofs(document, context.documentLoader, context.now, context),
});

/**
 * Opens a signed document that was found while verifying another one: JSON or a compact JWT. Nothing in
 * it has been checked then.
 *
 * @throws `credential_unreadable` when it is neither
 */
export function openSigned(content: Uint8Array | string, context: VerifyContext): Examined {
  const text = (typeof content === 'string' ? content : decodeText(content)).trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(text)) return examineJwt(text, context);
  const document = asObject(parseJson(text));
  if (!document)
    throw new LaurelError('credential_unreadable', { detail: 'It is not a signed document.' });
  return examineDocument(document, context);
}

/** Whether a document is unaltered and its issuer's own, by a key that was in force. */
export async function judgeSigned(examined: Examined, context: VerifyContext): Promise<Outcome> {
  const results = [
    await checkUnaltered(examined),
    await checkIssuer(examined, context),
    await checkListedKeys(examined, context),
  ];
  return worst(results, undefined)?.outcome ?? 'unknown';
}
