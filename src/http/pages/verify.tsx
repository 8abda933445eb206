import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { verifyCredential } from '#services/verification.ts';
import { VerifyPage } from '#views/verify-page.tsx';
import type { Env, Request } from '../env.ts';
import { explainError } from '../explain.ts';
import { readField, readForm, readUpload } from '../forms.ts';
import { presentDay, presentReport } from './present.ts';
import { sendPage } from './send.ts';

const maxFieldLength = 2 * 1024 * 1024;
const maxRecipientLength = 400;
const maxUrlLength = 2000;

async function readInput(c: Request) {
  const form = await readForm(c);
  const credential = readField(form, 'credential', maxFieldLength);
  const recipient = readField(form, 'recipient', maxRecipientLength);
  return { credential, recipient, given: (await readUpload(form, 'file')) ?? credential };
}

const dayOf = (text: string | undefined) =>
  text && !Number.isNaN(Date.parse(text)) ? presentDay(new Date(text)) : undefined;

async function check(
  c: Request,
  values: { credential: string; recipient: string; given: Uint8Array | string },
) {
  const frame = c.get('frame');
  try {
    const report = await verifyCredential(c.get('ctx'), {
      credential: values.given,
      recipient: values.recipient || undefined,
    });
    const { summary } = report;
    const facts = {
      name: summary.name,
      credentialId: summary.id,
      issuerName: summary.issuerName,
      issuerId: summary.issuerId,
      awardedOn: dayOf(summary.validFrom),
      expiresOn: dayOf(summary.validUntil),
    };
    return sendPage(
      c,
      <VerifyPage
        frame={frame}
        action="/verify"
        values={values}
        report={{ ...presentReport(report), facts }}
      />,
    );
  } catch (error) {
    const badRequest = ['credential_unreadable', 'url_refused', 'fetch_failed'] as const;
    if (!isLaurelError(error) || !badRequest.some((code) => code === error.code)) throw error;
    return sendPage(
      c,
      <VerifyPage
        frame={frame}
        action="/verify"
        values={values}
        errors={{ credential: explainError(c.get('texts'), error) }}
      />,
      400,
    );
  }
}

/** The form; with the address of one of our own credentials, its report at once, since nobody outside is asked. */
async function showForm(c: Request) {
  const url = (c.req.query('url') ?? '').slice(0, maxUrlLength);
  if (url.startsWith(`${c.get('ctx').config.publicUrl}/credentials/`))
    return check(c, { credential: url, recipient: '', given: url });
  return sendPage(
    c,
    <VerifyPage
      frame={c.get('frame')}
      action="/verify"
      values={{ credential: url || undefined }}
    />,
  );
}

export const verifyPages = new Hono<Env>()
  .get('/verify', showForm)
  .post('/verify', async (c) => check(c, await readInput(c)));
