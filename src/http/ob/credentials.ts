import { LaurelError } from '#domain/errors.ts';
import { maxPageSize } from '#domain/oauth.ts';
import { parseInstant } from '#domain/reading.ts';
import { listForProgram, type ReceivedForm, upsertForProgram } from '#services/ob-credentials.ts';
import type { Request } from '../env.ts';
import { readMediaType } from '../forms.ts';

const maxNumber = 2_147_483_647;

/** @throws `query_invalid` for a parameter that is there twice */
function readParameter(c: Request, name: string): string | undefined {
  const [text, ...more] = c.req.queries(name) ?? [];
  if (more.length > 0)
    throw new LaurelError('query_invalid', { detail: `${name} is there more than once.` });
  return text;
}

function readNumber(c: Request, name: string, least: number): number | undefined {
  const text = readParameter(c, name);
  if (text === undefined) return undefined;
  const number = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  if (number < least || number > maxNumber)
    throw new LaurelError('query_invalid', { detail: `${name} is a whole number from ${least}.` });
  return number;
}

/** A moment; without a zone it is UTC. A plus sign that was not encoded arrives as a space. */
function readSince(c: Request): Date | undefined {
  const text = readParameter(c, 'since')?.replace(' ', '+');
  if (text === undefined) return undefined;
  const instant = parseInstant(text) ?? parseInstant(`${text}Z`);
  if (instant === undefined)
    throw new LaurelError('query_invalid', {
      detail: 'since is a moment such as 2026-11-23T09:30:00Z.',
    });
  return new Date(instant);
}

interface Paging {
  readonly limit: number;
  readonly offset: number;
  readonly total: number;
}

/** @source RFC 8288; Open Badges 3.0, section 6.4 */
function linkPages(c: Request, { limit, offset, total }: Paging): string {
  const base = `${c.get('ctx').config.publicUrl}/ims/ob/v3p0/credentials`;
  const since = c.req.query('since');
  const last = total === 0 ? 0 : Math.floor((total - 1) / limit) * limit;
  const pages = {
    ...(offset + limit < total ? { next: offset + limit } : {}),
    last,
    first: 0,
    ...(offset > 0 ? { prev: Math.max(0, Math.min(offset - limit, last)) } : {}),
  };
  return Object.entries(pages)
    .map(([rel, at]) => {
      const query = new URLSearchParams({ limit: String(limit), offset: String(at) });
      if (since !== undefined) query.set('since', since.replace(' ', '+'));
      return `<${base}?${query}>; rel="${rel}"`;
    })
    .join(', ');
}

/** `GET /credentials`: the documents stand in the answer letter for letter as they were signed. */
export async function getCredentials(c: Request): Promise<Response> {
  const limit = Math.min(readNumber(c, 'limit', 1) ?? maxPageSize, maxPageSize);
  const offset = readNumber(c, 'offset', 0) ?? 0;
  const since = readSince(c);
  const { total, documents } = await listForProgram(c.get('ctx'), { limit, offset, since });
  const isJson = (document: string) => document.startsWith('{');
  const jwts = documents.filter((document) => !isJson(document));
  const body = `{"credential":[${documents.filter(isJson).join(',')}],"compactJwsString":${JSON.stringify(jwts)}}`;
  return c.body(body, 200, {
    'Content-Type': 'application/json',
    'X-Total-Count': String(total),
    Link: linkPages(c, { limit, offset, total }),
  });
}

const forms: Readonly<Record<string, ReceivedForm>> = {
  'application/json': 'json',
  'text/plain': 'jwt',
};

/** `POST /credentials`: the answer is the credential of the request, letter for letter. */
export async function postCredential(c: Request): Promise<Response> {
  const mediaType = readMediaType(c);
  const form = forms[mediaType];
  if (!form)
    throw new LaurelError('media_type_unsupported', {
      detail: `This address reads ${Object.keys(forms).join(' or ')}.`,
    });
  const text = await c.req.text();
  const { isNew } = await upsertForProgram(c.get('ctx'), text.trim(), form);
  return c.body(text, isNew ? 201 : 200, { 'Content-Type': mediaType });
}
