/** The outside world of a test: `fetch` answers what the test serves, and nothing else exists. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import type { World } from './world.ts';

export type Answer = (url: URL) => Promise<Response> | Response;

export interface Outside {
  /** Every URL that was asked for, answered or not. */
  readonly asked: readonly string[];
}

/**
 * Puts the outside in place of `fetch` until the test is over.
 *
 * @param answers - by the beginning of the URL; whatever fits none cannot be reached
 */
export function serveOnly(answers: Readonly<Record<string, Answer>> = {}): Outside {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(url);
    const answer = Object.entries(answers).find(([start]) => url.startsWith(start))?.[1];
    if (!answer) throw new TypeError('fetch failed');
    return answer(new URL(url));
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return { asked };
}

/** The status lists of a world, and nothing else of it. */
export function statusListsOf(world: World): Readonly<Record<string, Answer>> {
  const { publicUrl } = world.system.config;
  return { [`${publicUrl}/status/`]: ({ pathname }) => world.request(pathname) };
}

/**
 * A server on this machine's own loopback address, for native code that does not use `fetch`.
 *
 * @returns its origin, such as `http://127.0.0.1:40123`
 */
export async function serveLoopback(answer: Answer): Promise<string> {
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const answered = await answer(new URL(request.url ?? '/', 'http://loopback.test'));
    response.writeHead(answered.status, Object.fromEntries(answered.headers));
    response.end(Buffer.from(await answered.arrayBuffer()));
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
