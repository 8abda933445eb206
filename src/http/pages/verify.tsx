import { Hono } from 'hono';
import { type ErrorCode, isLaurelError } from '#domain/errors.ts';
import { maxJsonBytes } from '#domain/json.ts';
import { canAskWallets } from '#services/openid-verifier.ts';
import { findTrust, verifyCredential } from '#services/verification.ts';
import { explainError } from '#messages/explain.ts';
import { paths } from '#views/paths.ts';
import { presentReport } from '#views/present-report.ts';
import { type VerifyApp, VerifyPage } from '#views/verify-page.tsx';
import type { Assets, Env, Request } from '../env.ts';
import { readField, readForm, readUpload } from '../forms.ts';
import { sendPage } from './send.ts';
import { allowVerifying } from './verify-policy.ts';

/** A credential of the largest size, and what a form puts around it. */
export const maxVerifyFormBytes = maxJsonBytes + 64 * 1024;

const maxFieldLength = maxJsonBytes;
const maxRecipientLength = 400;
const maxUrlLength = 2000;

/** Errors that are about what was sent, and stand beside the field. */
const badRequests = new Set<ErrorCode>(['credential_unreadable', 'url_refused', 'fetch_failed']);

async function readInput(c: Request) {
  const form = await readForm(c);
  const credential = readField(form, 'credential', maxFieldLength);
  const recipient = readField(form, 'recipient', maxRecipientLength);
  return { credential, recipient, given: (await readUpload(form, 'file')) ?? credential };
}

type AppFiles = Pick<VerifyApp, 'manifestUrl' | 'iconUrl'>;

async function buildPage(c: Request, files: AppFiles) {
  const app = { ...files, trust: await findTrust(c.get('ctx')) };
  return { frame: c.get('frame'), app, action: paths.verify, canAsk: canAskWallets(c.get('ctx')) };
}

async function check(
  c: Request,
  files: AppFiles,
  values: { credential: string; recipient: string; given: Uint8Array | string },
) {
  const page = { ...(await buildPage(c, files)), values };
  try {
    const report = await verifyCredential(c.get('ctx'), {
      credential: values.given,
      recipient: values.recipient || undefined,
    });
    return sendPage(c, <VerifyPage {...page} report={presentReport(report, { place: 'site' })} />);
  } catch (error) {
    if (!isLaurelError(error) || !badRequests.has(error.code)) throw error;
    const problem = explainError(c.get('texts'), error);
    // Beside the field that it is about: a chosen file counts more than a text.
    const field = typeof values.given === 'string' ? 'credential' : 'file';
    return sendPage(c, <VerifyPage {...page} errors={{ [field]: problem }} />, 400);
  }
}

/** The form; with the address of one of our own credentials, its report at once, since nobody outside is asked. */
async function showForm(c: Request, files: AppFiles) {
  const url = (c.req.query('url') ?? '').slice(0, maxUrlLength);
  if (url.startsWith(`${c.get('ctx').config.publicUrl}/credentials/`))
    return check(c, files, { credential: url, recipient: '', given: url });
  const values = { credential: url || undefined };
  return sendPage(c, <VerifyPage {...await buildPage(c, files)} values={values} />);
}

/** The page where anybody verifies a credential: here, or in the reader's own browser by its script. */
export function createVerifyPages(assets: Assets) {
  const files = { manifestUrl: '/verify.webmanifest', iconUrl: assets.appIcons['192'] ?? '' };
  return new Hono<Env>()
    .use('/verify', allowVerifying)
    .get('/verify', (c) => showForm(c, files))
    .post('/verify', async (c) => check(c, files, await readInput(c)));
}
