import { isLaurelError, type LaurelError } from '#domain/errors.ts';
import { type FetchDocument, reportLimits } from '#domain/fetching.ts';
import { type CredentialInput, verifyCredential } from '#domain/verify/verify-credential.ts';
import type { Texts } from '#messages/compile.ts';
import { explainError } from '#messages/explain.ts';
import { presentReport } from '#views/present-report.ts';
import { renderFragment } from '#views/render.tsx';
import type { Taken } from '#views/verify-report.tsx';
import { VerifyProblem, VerifyView } from '#views/verify-view.tsx';
import { scanPicture } from './scan-picture.ts';
import type { Verified, VerifyRequest } from './worker-messages.ts';

/** Nothing to verify: the reader is told what is wrong. */
const problems = new Set(['credential_unreadable', 'url_refused', 'fetch_failed']);
/** Somebody else may get an answer. */
const isUnreached = ({ code }: LaurelError) => code === 'fetch_failed';

const readFile = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

/** Runs the check on a file's bytes; when the file is a picture without a credential, on its QR code. */
async function checkFile<T>(
  file: Blob,
  check: (input: CredentialInput, taken?: Taken) => Promise<T>,
): Promise<T> {
  try {
    return await check(await readFile(file));
  } catch (error) {
    if (!isLaurelError(error) || error.code !== 'credential_unreadable') throw error;
    const text = await scanPicture(file);
    if (text === undefined) throw error;
    return check(text, 'qr');
  }
}

/**
 * Verifies in this browser, with the very code of the server, and renders the report with its very views.
 *
 * @throws whatever is no fault of the credential
 */
export async function verifyHere(
  { content, recipient, scanned, trust, askable }: VerifyRequest,
  { texts, fetchDocument, now }: { texts: Texts; fetchDocument: FetchDocument; now: Date },
): Promise<Verified> {
  const check = async (input: CredentialInput, taken?: Taken): Promise<Verified> => {
    const report = await verifyCredential(input, {
      ...trust,
      now,
      fetchDocument,
      signal: AbortSignal.timeout(reportLimits.totalMs),
      recipient: recipient || undefined,
    });
    const shown = presentReport(report, { place: 'browser', taken, askable });
    return {
      html: renderFragment(<VerifyView report={shown} />, texts),
      report: JSON.stringify(report, null, 2),
    };
  };
  try {
    if (typeof content === 'string') return await check(content, scanned ? 'qr' : undefined);
    return await checkFile(content, check);
  } catch (error) {
    if (!isLaurelError(error) || !problems.has(error.code)) throw error;
    const problem = (
      <VerifyProblem askable={isUnreached(error) ? askable : undefined}>
        {explainError(texts, error)}
      </VerifyProblem>
    );
    return { html: renderFragment(problem, texts) };
  }
}
