/** VC-API as wallets speak it: what is alike in all of them. */
import type { JsonObject } from '#domain/proof/sign.ts';

/** What an exchange asks a wallet to sign. */
export interface PresentationRequest {
  readonly query: readonly { readonly type: string }[] | { readonly type: string };
  readonly challenge: string;
  readonly domain?: string;
  readonly interact?: { readonly service: readonly { readonly serviceEndpoint?: string }[] };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is for the test to say
  readonly body: any;
}

export async function postJson(ask: typeof fetch, url: string, body: unknown): Promise<Answer> {
  const response = await ask(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body, null, 2),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** What the exchange asks for first. */
export async function openExchange(ask: typeof fetch, url: string): Promise<PresentationRequest> {
  const { status, body } = await postJson(ask, url, {});
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.verifiablePresentationRequest as PresentationRequest;
}

/** The protocols behind an interaction URL. */
export async function readProtocols(
  ask: typeof fetch,
  url: string,
): Promise<Readonly<Record<string, string>>> {
  const response = await ask(url, { headers: { Accept: 'application/json' } });
  const body = (await response.json()) as { protocols?: Record<string, string> };
  if (!body.protocols) throw new Error(JSON.stringify(body));
  return body.protocols;
}

/** The credentials in what an issuer answered: a presentation, in a member or bare. */
export function listReceived(answer: JsonObject): readonly JsonObject[] {
  const presentation = (answer['verifiablePresentation'] ?? answer) as JsonObject;
  const credentials = presentation['verifiableCredential'] ?? [];
  return (Array.isArray(credentials) ? credentials : [credentials]) as readonly JsonObject[];
}
