import { createRoute, z } from '@hono/zod-openapi';
import { LaurelError } from '#domain/errors.ts';
import { verifyCredential } from '#services/verification.ts';
import type { Request } from '../env.ts';
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
        'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }), recipient: z.string().optional() }) },
      },
    },
  },
  responses: { 200: { description: 'The report; a bad credential is a report too', content: { 'application/json': { schema: report } } }, ...problemResponses },
});

async function readForm(c: Request) {
  const form = await c.req.formData();
  const file = form.get('file');
  const recipient = form.get('recipient');
  if (!(file instanceof File)) {
    throw new LaurelError('input_invalid', { problems: [{ pointer: '/file', detail: 'Send the credential as the part "file".' }] });
  }
  return { text: await file.text(), expected: typeof recipient === 'string' ? recipient : undefined };
}

async function readJson(c: Request) {
  const body = verification.safeParse(await c.req.json().catch((cause: unknown) => {
    throw new LaurelError('body_malformed', { cause });
  }));
  if (!body.success) throw new LaurelError('input_invalid', { problems: listProblems(body.error.issues) });
  const { credential, url, recipient } = body.data;
  return { credential, url, expected: recipient };
}

const readers: Readonly<Record<string, (c: Request) => Promise<Parameters<typeof verifyCredential>[1]>>> = {
  'application/json': readJson,
  'multipart/form-data': readForm,
};

export const verifyRoutes = createRouter();

// Two media types share the call, so the body is read by hand; the description is registered all the same.
verifyRoutes.openAPIRegistry.registerPath(route);
verifyRoutes.post('/verify', async (c) => {
  const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const read = readers[mediaType];
  if (!read) throw new LaurelError('media_type_unsupported', { detail: `This call reads ${Object.keys(readers).join(' or ')}.` });
  return c.json(await verifyCredential(c.get('ctx'), await read(c)), 200);
});
