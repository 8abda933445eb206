/** A real SMTP server on a loopback port that keeps what it takes, and refuses when told to. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { parseMessage, type ReceivedMessage } from './smtp-message.ts';

export interface Received extends ReceivedMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
}

export interface Smtp {
  readonly url: string;
  readonly received: Received[];
  /**
   * From now on every recipient is refused with this code, and the enhanced status if one is given;
   * `undefined` takes them again.
   */
  refuse(code: number | undefined, status?: string): void;
  /** Resolves when the next message has been taken, before the client can know. */
  nextMessage(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSmtp(): Promise<Smtp> {
  const received: Received[] = [];
  let refusal: { readonly code: number; readonly status: string } | undefined;
  let waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (address, _session, done) => {
      if (refusal === undefined) return done();
      // As servers do, the refusal repeats the address.
      return done(
        Object.assign(new Error(`${refusal.status}<${address.address}> is refused`), {
          responseCode: refusal.code,
        }),
      );
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const message = parseMessage(Buffer.concat(chunks).toString('utf8'));
        received.push({
          ...message,
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          messageId: message.headers.get('message-id') ?? '',
        });
        for (const resolve of waiting) resolve();
        waiting = [];
        done();
      });
    },
  });
  // A client that is killed leaves a broken connection behind; that is what some tests are about.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (code, status) => {
      refusal =
        code === undefined ? undefined : { code, status: status === undefined ? '' : `${status} ` };
    },
    nextMessage: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
