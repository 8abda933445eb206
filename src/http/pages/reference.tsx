import { Hono } from 'hono';
import { undoDays } from '#domain/award.ts';
import { type ErrorCode, errorTable, LaurelError } from '#domain/errors.ts';
import { privacyNoticeVersion } from '#domain/privacy.ts';
import { retentionKinds, retentionPeriods } from '#domain/retention.ts';
import { listSupportContacts } from '#services/issuers.ts';
import { listMailbox } from '#services/mailbox.ts';
import { signInMinutes } from '#services/mailed-links.ts';
import { ApiPage, type ApiOperation } from '#views/api-page.tsx';
import { HelpPage } from '#views/help-page.tsx';
import { MailboxPage } from '#views/mailbox-page.tsx';
import { PrivacyPage } from '#views/privacy-page.tsx';
import { ProblemCodePage, ProblemIndexPage } from '#views/problem-code-page.tsx';
import { describeApi } from '../api/api.ts';
import type { Env } from '../env.ts';
import { statusOf } from '../problem.ts';
import { presentMoment } from './present.ts';
import { sendPage } from './send.ts';

const problems = (Object.keys(errorTable) as ErrorCode[]).map((code) => ({
  code,
  status: statusOf(code),
}));

function listOperations(): readonly ApiOperation[] {
  const { paths = {} } = describeApi('');
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, { summary?: string }>).map(
      ([method, { summary = '' }]) => {
        const scope = /\s*\(scope ([\w:-]+)\)$/.exec(summary);
        return {
          method: method.toUpperCase(),
          path: `/api/v1${path}`,
          summary: summary.replace(scope?.[0] ?? '', ''),
          scope: scope?.[1],
        };
      },
    ),
  );
}

export const referencePages = new Hono<Env>()
  .get('/help', async (c) =>
    sendPage(
      c,
      <HelpPage
        frame={c.get('frame')}
        contacts={await listSupportContacts(c.get('ctx'))}
        undoDays={undoDays}
        signInMinutes={signInMinutes}
        origin={c.get('ctx').config.publicUrl}
      />,
    ),
  )
  .get('/privacy', (c) =>
    sendPage(
      c,
      <PrivacyPage
        frame={c.get('frame')}
        version={privacyNoticeVersion}
        periods={retentionKinds.map((kind) => ({ kind, ...retentionPeriods[kind] }))}
      />,
    ),
  )
  .get('/api', (c) =>
    sendPage(
      c,
      <ApiPage frame={c.get('frame')} operations={listOperations()} openApiUrl="/openapi.json" />,
    ),
  )
  .get('/openapi.json', (c) =>
    c.json(describeApi(c.get('ctx').config.publicUrl), 200, { 'Access-Control-Allow-Origin': '*' }),
  )
  .get('/problems', (c) =>
    sendPage(c, <ProblemIndexPage frame={c.get('frame')} problems={problems} />),
  )
  .get('/problems/:code', (c) => {
    const problem = problems.find(({ code }) => code === c.req.param('code'));
    if (!problem) throw new LaurelError('not_found');
    return sendPage(c, <ProblemCodePage frame={c.get('frame')} problem={problem} />);
  });

const findLinks = (text: string) => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];

/** The development mailbox; mounted off production only. */
export const mailboxPages = new Hono<Env>()
  .get('/dev/mailbox', async (c) => {
    const messages = await listMailbox(c.get('ctx'));
    return sendPage(
      c,
      <MailboxPage
        frame={{ ...c.get('frame'), noIndex: true }}
        messages={messages.map((message) => ({
          id: message.id,
          to: message.recipient,
          subject: message.subject,
          at: presentMoment(message.at),
          links: findLinks(message.text),
          text: message.text,
        }))}
      />,
    );
  })
  .get('/dev/mailbox.json', async (c) => {
    const messages = await listMailbox(c.get('ctx'));
    return c.json(
      messages.map(({ id, recipient, subject, text, html, at }) => ({
        id,
        to: recipient,
        subject,
        text,
        html,
        at,
        links: findLinks(text),
      })),
    );
  });
