import { Hono } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { oauthSeconds } from '#domain/oauth.ts';
import { findHost } from '#domain/oauth-client.ts';
import {
  allowProgram,
  type Asked,
  type Asker,
  examineAsked,
  findAsker,
} from '#services/oauth-authorization.ts';
import { ProgramsAskPage } from '#views/programs-ask-page.tsx';
import type { Env, Request } from '../env.ts';
import { sendPage } from '../pages/send.ts';
import { describeOauthError, nameOauthError } from './errors.ts';
import { collectFields, type Fields, readFields } from './fields.ts';

const daySeconds = 24 * 60 * 60;
const action = '/oauth/authorize';

/** What a request to authorise can hold; the form sends these again, and nothing else. */
const parameters = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
] as const;

/**
 * As on every page; but the answer to the form sends the browser on to the program, and some browsers ask
 * `form-action` about every address on that way.
 */
const policyFor = (redirectUri: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `form-action 'self' https:${redirectUri.startsWith('http:') ? ' http:' : ''}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Sends the browser back to the program. The registered address is used letter for letter. @source RFC 6749, section 4.1.2; RFC 9207 */
function sendBack(
  c: Request,
  { redirectUri }: Asker,
  { state }: Fields,
  answer: Readonly<Record<string, string>>,
) {
  const iss = c.get('ctx').config.publicUrl;
  const query = new URLSearchParams({ ...answer, ...(state === undefined ? {} : { state }), iss });
  c.header('Cache-Control', 'no-store');
  return c.redirect(`${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`, 303);
}

/** Finds out who asks and for what; with what is wrong about the question the program gets its answer here. */
async function examine(c: Request, fields: Fields): Promise<(Asker & Asked) | Response> {
  const asker = await findAsker(c.get('ctx'), fields);
  try {
    return { ...asker, ...examineAsked(asker, fields) };
  } catch (error) {
    if (!(error instanceof LaurelError)) throw error;
    return sendBack(c, asker, fields, {
      error: nameOauthError(error),
      error_description: describeOauthError(error),
    });
  }
}

async function askLearner(c: Request) {
  const fields = collectFields(new URL(c.req.url).searchParams);
  const found = await examine(c, fields);
  if (found instanceof Response) return found;
  const { client, redirectUri, permissions } = found;
  const host = findHost(redirectUri);
  // A link to another site would pass its good name on to whoever asks.
  const show = (uri: string | null) => (uri && findHost(uri) === host ? uri : undefined);
  const frame = c.get('frame');
  c.header('Content-Security-Policy', policyFor(redirectUri));
  c.header('Cache-Control', 'private, no-store');
  return sendPage(
    c,
    <ProgramsAskPage
      frame={{ ...frame, noIndex: true }}
      program={{
        name: client.name,
        uri: show(client.uri),
        tosUri: show(client.tosUri),
        policyUri: show(client.policyUri),
      }}
      answerTo={host}
      learnerName={frame.viewer?.name ?? ''}
      permissions={permissions}
      days={oauthSeconds.refreshToken / daySeconds}
      action={action}
      fields={Object.fromEntries(
        parameters.flatMap((name) => {
          const value = fields[name];
          return value === undefined ? [] : [[name, value]];
        }),
      )}
    />,
  );
}

async function answerProgram(c: Request) {
  const fields = await readFields(c);
  const found = await examine(c, fields);
  if (found instanceof Response) return found;
  if (fields['answer'] !== 'allow') return sendBack(c, found, fields, { error: 'access_denied' });
  const code = await allowProgram(c.get('ctx'), found, found);
  return sendBack(c, found, fields, { code, scope: found.scopes.join(' ') });
}

/** Where a learner is asked whether a program may have access. */
export const authorizePages = new Hono<Env>().get(action, askLearner).post(action, answerProgram);
