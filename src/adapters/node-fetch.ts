import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Duplex, PassThrough, pipeline, Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { waitFor } from '#domain/waiting.ts';
import { fetchLimits, type FetchOutside } from './fetcher.ts';
import { userAgent } from './platform-fetch.ts';
import { isPublicAddress, refuseUrl } from './public-url.ts';

/** Status line and headers of an answer together. */
const maxHeaderBytes = 16 * 1024;

/** Before it is unpacked; packing may add a little to what is as large as it may be. */
const maxPackedBytes = fetchLimits.maxCarrierBytes + 64 * 1024;

/** One address that a name stands for. */
export interface Resolved {
  readonly address: string;
  readonly family: number;
}

/** What tests give in place of the system's resolver and certificates. */
export interface NodeFetchOptions {
  /** Every address of a name; the system's resolver unless told. */
  readonly resolve?: ((hostname: string) => Promise<readonly Resolved[]>) | undefined;
  /** Which addresses may be connected to; those of the public internet unless told. */
  readonly isAllowed?: ((address: string) => boolean) | undefined;
  /** Whose certificates are believed, and on which port; the platform's, and the usual one, unless told. */
  readonly tls?: Pick<RequestOptions, 'ca' | 'port'> | undefined;
}

const resolveBySystem = (hostname: string): Promise<readonly Resolved[]> =>
  lookup(hostname, { all: true });

/** Gives a connection the addresses that were checked, and no others: the name is not looked up again. */
const pinTo =
  (addresses: readonly Resolved[]): LookupFunction =>
  (_hostname, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };

/** Codings that are unpacked although none was asked for, because some servers send them all the same. */
const unpackers: Readonly<Record<string, () => Duplex>> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Lets no more than so many bytes through, before they are unpacked. */
function createMeter(maxBytes: number): Duplex {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) done(new Error(`More than ${maxBytes} bytes were sent.`));
      else done(null, chunk);
    },
  });
}

function unpack(message: IncomingMessage): Readable {
  const coding = message.headers['content-encoding']?.trim().toLowerCase() || 'identity';
  const createUnpacker = Object.hasOwn(unpackers, coding) ? unpackers[coding] : undefined;
  if (!createUnpacker) throw new Error('The answer is packed in a way that is not known.');
  // What goes wrong on the way reaches whoever reads the last of them.
  return pipeline(message, createMeter(maxPackedBytes), createUnpacker(), () => {}) as Readable;
}

const kept = ['content-type', 'location', 'www-authenticate', 'retry-after'] as const;

/** @param isTold - whether an error is read too, and not its status alone */
function toResponse(message: IncomingMessage, isTold: boolean): Response {
  const headers = new Headers();
  for (const name of kept) {
    const value = message.headers[name];
    if (value !== undefined) headers.set(name, value);
  }
  const status = message.statusCode ?? 0;
  const init = { status, headers };
  const isError = status < 200 || status > 299;
  if ((isError && !(isTold && status >= 400)) || status === 204 || status === 205) {
    message.destroy();
    return new Response(null, init);
  }
  return new Response(Readable.toWeb(unpack(message)) as ReadableStream<Uint8Array>, init);
}

function send(url: URL, options: RequestOptions, body: string | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (message) => {
      try {
        resolve(toResponse(message, options.method === 'POST'));
      } catch (error) {
        message.destroy();
        reject(error);
      }
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Makes what fetches on Node: the name is looked up once, refused unless every answer is public, and the
 * connection goes to exactly those answers, while the certificate has to be the name's.
 *
 * It has no memory: no cookies, no connections kept for the next.
 */
export function createNodeFetch({
  resolve = resolveBySystem,
  isAllowed = isPublicAddress,
  tls = {},
}: NodeFetchOptions = {}): FetchOutside {
  return async (text, init) => {
    const url = new URL(text);
    const signal = init.signal ?? AbortSignal.timeout(fetchLimits.totalMs);
    const hostname = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = await waitFor(resolve(hostname), signal);
    if (addresses.length === 0 || !addresses.every(({ address }) => isAllowed(address)))
      throw refuseUrl('it does not lead to the public internet');
    const options: RequestOptions = {
      ...tls,
      method: init.method ?? 'GET',
      signal,
      agent: false,
      lookup: pinTo(addresses),
      maxHeaderSize: maxHeaderBytes,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        'User-Agent': userAgent,
        'Accept-Encoding': 'identity',
      },
    };
    return send(url, options, typeof init.body === 'string' ? init.body : undefined);
  };
}
