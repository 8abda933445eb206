import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isLaurelError } from '#domain/errors.ts';
import { parseJson } from '#domain/json.ts';
import { listCauses } from '#domain/proof/causes.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { asObject } from '#domain/reading.ts';
import type { Bench } from './bench.ts';
import { fail, resolveDidUrl } from './did-urls.ts';
import { issueCredential } from './issuing.ts';
import { isKindName } from './kinds.ts';
import { verifyPresentation } from './presentations.ts';
import { refuse } from './refusal.ts';
import type { StatusList } from './status-list.ts';
import { type Finding, readAsked, verifyCredential } from './verifying.ts';

const maxBodyBytes = 10_000_000;

interface Parts {
  readonly bench: Bench;
  readonly list: StatusList;
}

async function readBody(c: Context): Promise<JsonObject> {
  return asObject(parseJson(await c.req.text())) ?? refuse('The body must be a JSON object.');
}

/** The deepest sentence there is on why a document was not accepted. */
function explain(error: unknown): string {
  const causes = listCauses(error);
  const telling = causes.find((cause) => isLaurelError(cause)) ?? causes[0];
  return telling instanceof Error && telling.message ? telling.message : 'It is not acceptable.';
}

const refusal = (message: string) => ({
  verified: false,
  errors: [{ name: 'MALFORMED_VALUE_ERROR', message }],
});

/** The answer of the verifiers: 200 when nothing is wrong, or 400 with everything that is. */
function answer(c: Context, findings: readonly Finding[]): Response {
  const errors = findings.flatMap(({ check, flaw }) =>
    flaw === undefined ? [] : [{ name: check, message: flaw }],
  );
  const verified = findings.length > 0 && errors.length === 0;
  const checks = [{ check: findings.map(({ check }) => check) }];
  return c.json({ verified, checks, warnings: [], errors }, verified ? 200 : 400);
}

const acceptsJson = (accept: string | undefined): boolean =>
  accept === undefined || /json|\*\/\*|application\/\*/.test(accept);

const didMediaType = 'application/ld+json;profile="https://w3id.org/did-resolution"';

/** The part of the address after a prefix, as the caller meant it; `undefined` when it is badly escaped. */
function readRest(c: Context, prefix: string): string | undefined {
  try {
    return decodeURIComponent(new URL(c.req.url).pathname.slice(prefix.length));
  } catch {
    return undefined;
  }
}

async function resolve(c: Context): Promise<Response> {
  const url = readRest(c, '/1.0/identifiers/');
  const { status, body } = !acceptsJson(c.req.header('accept'))
    ? fail('didResolutionMetadata', 'representationNotSupported')
    : url === undefined
      ? fail('didResolutionMetadata', 'invalidDid')
      : await resolveDidUrl(url, c.req.query('publicKeyFormat'));
  return c.body(JSON.stringify(body), status, { 'Content-Type': didMediaType });
}

/** The server that lets test suites drive the signing and verifying core; no part of the product. */
export function createConformanceApp({ bench, list }: Parts): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: (c) => c.json(refusal('The body is larger than 10 MB.'), 413),
    }),
  );
  app.use('/:kind/*', async (c, next) => {
    if (
      c.req.method === 'POST' &&
      !/^application\/([\w.+-]+\+)?json\b/.test(c.req.header('content-type') ?? '')
    )
      return c.json(refusal('The body must be JSON.'), 415);
    await next();
  });
  app.get('/did', (c) => c.json({ did: bench.signer.controller }));
  app.get('/1.0/identifiers/*', resolve);
  app.get('/status-lists/1', async (c) =>
    c.body(JSON.stringify(await list.read()), 200, { 'Content-Type': 'application/vc' }),
  );
  app.post('/:kind/credentials/issue', async (c) => {
    const kind = c.req.param('kind');
    if (!isKindName(kind)) return c.notFound();
    return c.json(await issueCredential(kind, await readBody(c), { bench, list }), 201);
  });
  app.post('/:kind/credentials/verify', async (c) => {
    if (!isKindName(c.req.param('kind'))) return c.notFound();
    const body = await readBody(c);
    const document =
      asObject(body['verifiableCredential']) ?? refuse('The body has no "verifiableCredential".');
    return answer(c, await verifyCredential(document, readAsked(body['options']), bench));
  });
  app.post('/:kind/presentations/verify', async (c) => {
    if (!isKindName(c.req.param('kind'))) return c.notFound();
    const body = await readBody(c);
    const document =
      asObject(body['verifiablePresentation']) ??
      refuse('The body has no "verifiablePresentation".');
    return answer(c, await verifyPresentation(document, readAsked(body['options']), bench));
  });
  app.notFound((c) => c.json(refusal('There is nothing at this address.'), 404));
  app.onError((error, c) => c.json(refusal(explain(error)), 400));
  return app;
}
