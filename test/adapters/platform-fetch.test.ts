import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fetchFromPlatform, fetchFromWorker } from '#adapters/platform-fetch.ts';

/** What the platform's `fetch` is asked, answer by answer. */
function answerWith(...answers: Response[]) {
  const inits: RequestInit[] = [];
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(async (_, init = {}) => {
    inits.push(init);
    return answers.shift()!;
  });
  onTestFinished(() => fetching.mockRestore());
  return inits;
}

const opaque = () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });

describe('fetching by the platform', () => {
  test('a redirect that a browser hides is followed by asking it to', async () => {
    const inits = answerWith(opaque(), new Response('there'));
    const response = await fetchFromPlatform('https://example.org/', { redirect: 'manual' });
    expect(await response.text()).toBe('there');
    expect(inits.map(({ redirect }) => redirect)).toEqual(['manual', 'follow']);
    for (const init of inits)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  test('elsewhere a redirect is left to whoever asked', async () => {
    const server = createServer((_, response) => {
      response.writeHead(302, { Location: '/there' }).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const response = await fetchFromPlatform(url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/there']);
  });

  test('a Worker says the name of the product, and nothing else of whoever asks', async () => {
    const inits = answerWith(new Response('{}'));
    await fetchFromWorker('https://example.org/', { headers: { Accept: 'application/vc' } });
    expect(inits[0]?.headers).toEqual({
      Accept: 'application/vc',
      'User-Agent': 'Laurel-verifier',
    });
  });
});
