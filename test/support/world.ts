/**
 * A whole Laurel for one test: a real libSQL file, real keys, the development mailbox, a clock that
 * the test moves. Nothing is mocked; the outside world is what a test brings.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { assets } from '#assets';
import { createKeychain, generateFirstKeys, type Keychain } from '#adapters/keychain.ts';
import { silentLog } from '#adapters/log.ts';
import type { Mailer } from '#adapters/mailer.ts';
import { type App, type AppDeps, createApp } from '#app.ts';
import { readConfig } from '#config.ts';
import { digestHex } from '#domain/bytes.ts';
import type { KeyRing } from '#domain/key-ring.ts';
import { importTokenKey } from '#domain/token.ts';
import type { Context } from '#services/context.ts';
import { ensureMainIssuer, mainIssuerHandle } from '#services/issuers.ts';
import { createMailboxMailer } from '#services/mailbox.ts';
import { deliverOutbox } from '#services/outbox.ts';
import { openLibsql } from '#store/drivers/libsql.ts';
import type { Store } from '#store/store.ts';
import { drawing, rasterize } from './drawings.ts';

export const bootstrapKey = 'bootstrap-key-of-the-tests-0123456789';
export const publicUrl = 'http://laurel.test';
export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

export interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: Date;
  readonly ring?: KeyRing;
  readonly store?: Store;
  readonly mailer?: Mailer;
  readonly rasterize?: AppDeps['rasterize'];
  readonly fetchOutside?: AppDeps['fetchOutside'];
  readonly log?: AppDeps['log'];
}

export interface World {
  readonly app: App;
  readonly system: Context;
  readonly store: Store;
  readonly keychain: Keychain;
  readonly clock: { now: Date; advance(ms: number): void };
  /** Calls the JSON API with the bootstrap key, or with `key`; `null` sends none. */
  api(
    method: string,
    path: string,
    body?: unknown,
    options?: { key?: string | null; headers?: Record<string, string> },
  ): Promise<ApiAnswer>;
  /** Any request; forms are sent from our own origin unless told. */
  request(path: string, init?: RequestInit): Promise<Response>;
  postForm(path: string, fields?: Record<string, string>, cookie?: string): Promise<Response>;
  deliver(): Promise<number>;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is for the test to say
  readonly body: any;
}

/** Read once for all worlds of a file of tests. */

const refuseOutside: AppDeps['fetchOutside'] = async (url) => {
  throw new Error(`A test tried to reach ${url}.`);
};

/** A store over a fresh file with every migration applied; gone when the test is over. */
export async function createFileStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-'));
  const opened = await openLibsql({ url: `file:${folder}/laurel.db`, migrationsFolder });
  onTestFinished(() => {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await opened.migrate();
  return opened.store;
}

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const clock = {
    now: options.now ?? new Date('2026-11-23T09:30:00Z'),
    advance(ms: number) {
      clock.now = new Date(clock.now.getTime() + ms);
    },
  };
  const tick = () => clock.now;
  const store = options.store ?? (await createFileStore());
  const firstKeys = () => generateFirstKeys(mainIssuerHandle, new Date(clock.now.getTime() - 1000));
  const keychain = await createKeychain(options.ring ?? { keys: await firstKeys() });
  const { secrets: _, ...config } = readConfig({
    PUBLIC_URL: publicUrl,
    ISSUER_NAME: 'Institute of Tests',
    ...options.env,
  });
  const app = createApp({
    config,
    store,
    keychain,
    tokenKey: await importTokenKey('session-secret-of-the-tests-0123456789'),
    bootstrapDigest: await digestHex(bootstrapKey),
    mailer: options.mailer ?? createMailboxMailer(store, tick),
    rasterize: options.rasterize ?? rasterize,
    loadFonts: drawing.loadFonts,
    clock: tick,
    log: options.log ?? silentLog,
    assets,
    fetchOutside: options.fetchOutside ?? refuseOutside,
  });
  await ensureMainIssuer(app.system);
  const request = async (path: string, init: RequestInit = {}) =>
    app.fetch(new Request(new URL(path, config.publicUrl), init));
  return {
    app,
    system: app.system,
    store,
    keychain,
    clock,
    request,
    api: async (method, path, body, { key = bootstrapKey, headers = {} } = {}) => {
      const response = await request(`/api/v1${path}`, {
        method,
        headers: {
          ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    postForm: (path, fields = {}, cookie = '') =>
      request(path, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          Origin: config.publicUrl,
          Cookie: cookie,
        },
        body: new URLSearchParams(fields).toString(),
      }),
    deliver: () => deliverOutbox(app.system),
  };
}

export const sampleAchievement = {
  name: 'Level 5 Certificate in Coaching',
  description:
    'Awarded to coaches who have shown, in supervised practice, that they can coach safely and well.',
  criteria: { narrative: '- Six coaching relationships\n- A reflective journal' },
  achievementType: 'Certificate',
  tags: ['coaching'],
  alignment: [
    {
      targetName: 'Active listening',
      targetUrl: 'https://example.org/skills/listening',
      targetFramework: 'Example Skills',
    },
  ],
};

/** Publishes an achievement and gives its id. */
export async function publishAchievement(world: World, patch: object = {}): Promise<string> {
  const made = await world.api('POST', '/achievements', { ...sampleAchievement, ...patch });
  await world.api('POST', `/achievements/${made.body.id}/publish`);
  return made.body.id as string;
}

/** Awards an achievement; to Ann Example unless told. */
export async function makeAward(
  world: World,
  achievementId: string,
  patch: object = {},
): Promise<ApiAnswer['body']> {
  const answer = await world.api('POST', '/awards', {
    achievementId,
    recipient: { name: 'Ann Example', email: 'ann@example.com' },
    awardedDate: '2026-10-01',
    ...patch,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Accepts by claim link; gives the cookie of the session. */
export async function acceptAward(world: World, claimUrl: string): Promise<string> {
  const response = await world.postForm(`${new URL(claimUrl).pathname}/accept`);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
