import { createRoute, z } from '@hono/zod-openapi';
import { LaurelError } from '#domain/errors.ts';
import { maxJsonBytes, parseJson } from '#domain/json.ts';
import { verifyCredential } from '#services/verification.ts';
import type { Request } from '../env.ts';
import { readForm, readMediaType } from '../forms.ts';
import { limitBody } from '../middleware/body.ts';
import { report, verification } from './report-schema.ts';
import { createRouter, listProblems, problemResponses } from './router.ts';

/** A credential of the largest size, and what JSON or a form puts around it. */
const maxBodyBytes = maxJsonBytes + 64 * 1024;

const maxRecipientLength = 400;

const route = createRoute({
  method: 'post',
  path: '/verify',
  tags: ['Verification'],
  summary: 'Verify any credential, in any form, of any issuer; needs no API key and keeps nothing',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: verification },
        'multipart/form-data': {
          schema: z.object({
            file: z.any().openapi({
              type: 'string',
              format: 'binary',
              description: 'JSON, JWT, PNG, SVG, PDF, or a text with an address; at most 10 MB',
            }),
            recipient: z.string().max(maxRecipientLength).optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The report; a bad credential is a report too',
      content: { 'application/json': { schema: report } },
    },
    ...problemResponses,
  },
});

type Input = Parameters<typeof verifyCredential>[1];

const refuse = (pointer: string, detail: string) =>
  new LaurelError('input_invalid', {
    detail: `Not acceptable: ${pointer}.`,
    problems: [{ pointer, detail }],
  });

async function readUpload(c: Request): Promise<Input> {
  const form = await readForm(c);
  const file = form.get('file');
  const recipient = form.get('recipient') ?? undefined;
  if (!(file instanceof File)) throw refuse('/file', 'Send the credential as the part "file".');
  if (
    recipient !== undefined &&
    (recipient instanceof File || recipient.length > maxRecipientLength)
  )
    throw refuse('/recipient', `Send a text of at most ${maxRecipientLength} characters.`);
  return { credential: new Uint8Array(await file.arrayBuffer()), recipient };
}

function parseUrl(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new LaurelError('url_refused', { detail: 'The URL is not well-formed.' });
}

/** Reads the body as JSON that every reader would read alike. */
async function parseBody(c: Request): Promise<unknown> {
  const text = await c.req.text();
  try {
    JSON.parse(text);
  } catch (cause) {
    throw new LaurelError('body_malformed', { cause });
  }
  return parseJson(text);
}

async function readJson(c: Request): Promise<Input> {
  const sent = await parseBody(c);
  const body = verification.safeParse(sent);
  if (!body.success)
    throw new LaurelError('input_invalid', { problems: listProblems(body.error.issues) });
  // What is verified is the credential as it was sent, not the copy that was checked.
  const { credential } = sent as { credential?: object | string };
  return {
    credential: body.data.url === undefined ? credential : parseUrl(body.data.url),
    recipient: body.data.recipient,
  };
}

const readers: Readonly<Record<string, (c: Request) => Promise<Input>>> = {
  'application/json': readJson,
  'multipart/form-data': readUpload,
};

/** The verification call: open to anybody, and bounded in size. */
export function createVerifyRoutes() {
  const routes = createRouter();
  // Two media types share the call, so the body is read by hand; the description is registered all the same.
  routes.openAPIRegistry.registerPath(route);
  routes.use('/verify', limitBody(maxBodyBytes));
  routes.post('/verify', async (c) => {
    const mediaType = readMediaType(c);
    const read = Object.hasOwn(readers, mediaType) ? readers[mediaType] : undefined;
    if (!read)
      throw new LaurelError('media_type_unsupported', {
        detail: `This call reads ${Object.keys(readers).join(' or ')}.`,
      });
    return c.json(await verifyCredential(c.get('ctx'), await read(c)), 200);
  });
  return routes;
}
