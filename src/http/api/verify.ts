import { createRoute, z } from '@hono/zod-openapi';
import { LaurelError } from '#domain/errors.ts';
import { verifyCredential } from '#services/verification.ts';
import type { Request } from '../env.ts';
import { readForm, readMediaType } from '../forms.ts';
import { createRouter, listProblems, problemResponses } from './router.ts';
import { report, verification } from './schemas.ts';

const route = createRoute({
  method: 'post',
  path: '/verify',
  tags: ['Verification'],
  summary: 'Verify any credential; needs no API key and keeps nothing',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: verification },
        'multipart/form-data': {
          schema: z.object({
            file: z.any().openapi({ type: 'string', format: 'binary' }),
            recipient: z.string().optional(),
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

async function readUpload(c: Request) {
  const form = await readForm(c);
  const file = form.get('file');
  const recipient = form.get('recipient');
  if (!(file instanceof File)) {
    throw new LaurelError('input_invalid', {
      problems: [{ pointer: '/file', detail: 'Send the credential as the part "file".' }],
    });
  }
  return {
    credential: new Uint8Array(await file.arrayBuffer()),
    recipient: typeof recipient === 'string' ? recipient : undefined,
  };
}

function parseUrl(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new LaurelError('url_refused', { detail: 'The URL is not well-formed.' });
}

async function readJson(c: Request) {
  const sent: unknown = await c.req.json().catch((cause: unknown) => {
    throw new LaurelError('body_malformed', { cause });
  });
  const body = verification.safeParse(sent);
  if (!body.success)
    throw new LaurelError('input_invalid', { problems: listProblems(body.error.issues) });
  // What is verified is the credential as it was sent, not the copy that was checked.
  const { credential } = sent as { credential?: object };
  return {
    credential: body.data.url === undefined ? credential : parseUrl(body.data.url),
    recipient: body.data.recipient,
  };
}

const readers: Readonly<
  Record<string, (c: Request) => Promise<Parameters<typeof verifyCredential>[1]>>
> = {
  'application/json': readJson,
  'multipart/form-data': readUpload,
};

export const verifyRoutes = createRouter();

// Two media types share the call, so the body is read by hand; the description is registered all the same.
verifyRoutes.openAPIRegistry.registerPath(route);
verifyRoutes.post('/verify', async (c) => {
  const read = readers[readMediaType(c)];
  if (!read)
    throw new LaurelError('media_type_unsupported', {
      detail: `This call reads ${Object.keys(readers).join(' or ')}.`,
    });
  return c.json(await verifyCredential(c.get('ctx'), await read(c)), 200);
});
