/** A real TLS server on this machine that stands for a host on the internet, for the fetcher of Node. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFetcher } from '#adapters/fetcher.ts';
import { createNodeFetch, type NodeFetchOptions, type Resolved } from '#adapters/node-fetch.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import { createCertificate, type Certificate } from './certificate.ts';

export const hostName = 'badges.example.org';
const here: Resolved = { address: '127.0.0.1', family: 4 };

export type Answering = (request: IncomingMessage, response: ServerResponse) => void;

export interface HostileHost {
  readonly port: number;
  /** Every request that arrived: its path and its headers. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** The names that TLS was asked for. */
  readonly names: string[];
  /** The names that were looked up. */
  readonly lookups: string[];
  readonly openSockets: () => number;
  /** Fetches as a verifier on Node does, told only that this machine is that host. */
  readonly fetchDocument: FetchDocument;
}

interface HostOptions extends NodeFetchOptions {
  readonly certificate?: Certificate;
  readonly totalMs?: number;
}

/** Starts a host; it is gone when the test is over. */
export async function createHost(
  answer: Answering,
  { certificate = createCertificate([hostName]), totalMs = 2_000, ...options }: HostOptions = {},
): Promise<HostileHost> {
  const requests: HostileHost['requests'] = [];
  const names: string[] = [];
  const lookups: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTlsServer(
    {
      ...certificate,
      SNICallback: (name, done) => {
        names.push(name);
        done(null);
      },
    },
    (request, response) => {
      requests.push({ path: request.url ?? '', headers: request.headers });
      answer(request, response);
    },
  );
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, here.address);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const fetchOutside = createNodeFetch({
    resolve: async (name) => {
      lookups.push(name);
      return [here];
    },
    isAllowed: (address) => address === here.address,
    tls: { ca: certificate.cert, port },
    ...options,
  });
  return {
    port,
    requests,
    names,
    lookups,
    openSockets: () => sockets.size,
    fetchDocument: createFetcher({ fetchOutside, totalMs }),
  };
}

/** A host that speaks plain HTTP only. */
export async function createPlainServer(answer: Answering): Promise<number> {
  const server = createServer(answer);
  server.listen(0, here.address);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
