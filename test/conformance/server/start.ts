import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { createFetcher } from '#adapters/fetcher.ts';
import { createNodeFetch } from '#adapters/node-fetch.ts';
import { createConformanceApp } from './app.ts';
import { createBench } from './bench.ts';
import { makeCertificate } from './certificate.ts';
import { createStatusList } from './status-list.ts';

export interface ConformanceServer {
  readonly did: string;
  readonly httpUrl: string;
  readonly httpsUrl: string;
  readonly close: () => Promise<void>;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** @param ports - 0 for one that is free */
export async function startConformanceServer(ports: {
  readonly http: number;
  readonly https: number;
}): Promise<ConformanceServer> {
  let app: Hono | undefined;
  const listener = getRequestListener(async (request) =>
    app ? app.fetch(request) : new Response(null, { status: 503 }),
  );
  const handle: RequestListener = (request, response) => void listener(request, response);
  const server = createServer(handle);
  const tlsServer = createTlsServer(makeCertificate(new Date()), handle);
  const httpUrl = `http://localhost:${await listen(server, ports.http)}`;
  const httpsUrl = `https://localhost:${await listen(tlsServer, ports.https)}`;
  const list = createStatusList(`${httpsUrl}/status-lists/1`, { bench: () => bench });
  const own = new Map([[httpsUrl, async (request: Request) => app!.fetch(request)]]);
  const bench = await createBench(createFetcher({ own, fetchOutside: createNodeFetch() }));
  app = createConformanceApp({ bench, list });
  const close = async (one: Server & { closeAllConnections?: () => void }) => {
    one.closeAllConnections?.();
    await new Promise((resolve) => one.close(resolve));
  };
  return {
    did: bench.signer.controller,
    httpUrl,
    httpsUrl,
    close: async () => {
      await Promise.all([close(server), close(tlsServer)]);
    },
  };
}
