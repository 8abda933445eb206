import { LaurelError } from '#domain/errors.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import type { Context } from './context.ts';

interface VerificationInput {
  /** The credential itself, parsed from JSON and untouched. */
  readonly credential?: unknown;
  /** Where to fetch it. */
  readonly url?: string | undefined;
  /** What somebody pasted: JSON or a URL. */
  readonly text?: string | undefined;
  readonly recipient?: string | undefined;
}

/** @throws `credential_unreadable` */
export function parseCredentialText(
  text: string,
): { readonly credential: unknown } | { readonly url: string } {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (/^https?:\/\/\S+$/.test(trimmed)) return { url: trimmed };
  try {
    return { credential: JSON.parse(trimmed) as unknown };
  } catch (cause) {
    throw new LaurelError('credential_unreadable', { cause });
  }
}

/**
 * Verifies anybody's credential. Needs no account, keeps nothing.
 *
 * @throws `credential_unreadable`, `url_refused`, `fetch_failed`: the request was bad; a bad
 *   credential is a report
 */
export async function verifyCredential(
  ctx: Context,
  input: VerificationInput,
): Promise<VerificationReport> {
  const source = input.text === undefined ? input : parseCredentialText(input.text);
  const document =
    'url' in source && source.url !== undefined
      ? await ctx.fetchJson(source.url)
      : 'credential' in source
        ? source.credential
        : undefined;
  if (document === null || typeof document !== 'object')
    throw new LaurelError('credential_unreadable');
  return verifyDocument(document, {
    now: ctx.clock(),
    resolve: ctx.resolve,
    fetchJson: ctx.fetchJson,
    recipient: input.recipient,
  });
}
