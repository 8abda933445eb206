import { createClient, type Client } from '@libsql/client';
import { existsSync, watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import {
  createAnyMoment,
  createCrowd,
  createRandom,
  type Crowd,
} from '#test/support/server-crowd.ts';
import { findLastingPort, install, type Installation } from '#test/support/server.ts';
import { startSmtp } from '#test/support/smtp.ts';

const kills = 100;
/** Servers side by side, each on its own data: one starts while another works. */
const lanes = 3;
const smtpKills = 10;
const timeout = 300_000;
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 32));

function prepare(): Installation {
  const installation = install();
  onTestFinished(() => installation.remove());
  return installation;
}

async function count(db: Client, sql: string): Promise<number> {
  return Number((await db.execute(`SELECT count(*) AS n FROM ${sql}`)).rows[0]?.['n']);
}

async function waitForMail(db: Client): Promise<void> {
  while ((await count(db, `outbox WHERE state = 'pending'`)) > 0) await sleep(50);
}

function openBooks(dataDir: string): Client {
  return createClient({ url: `file:${dataDir}/laurel.db`, timeout: 5000 });
}

/** Holds the books of a data directory against each other, and against what the client was told. */
async function audit(db: Client, crowd: Crowd) {
  const read = async (sql: string) => (await db.execute(sql)).rows;
  expect(crowd.contradictions).toEqual([]);
  expect(await read('PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
  expect(await read('PRAGMA foreign_key_check')).toEqual([]);
  const awards = await read(
    `SELECT a.id, a.state, a.recipient_name AS name,
       (SELECT count(*) FROM credentials c WHERE c.award_id = a.id) AS credentials,
       (SELECT document FROM credentials c WHERE c.award_id = a.id) AS document,
       (SELECT count(*) FROM status_slots s WHERE s.award_id = a.id) AS slots,
       (SELECT s.list_id || '#' || s.slot FROM status_slots s WHERE s.award_id = a.id) AS slot,
       (SELECT count(*) FROM outbox o WHERE o.reference = a.id) AS mails,
       (SELECT count(*) FROM audit l WHERE l.subject = a.id) AS audits
     FROM awards a`,
  );
  for (const { state, document, slot, ...counts } of awards) {
    const each = state === 'registered' ? 0 : 1;
    expect(counts).toMatchObject({ credentials: each, slots: each, mails: each, audits: 1 });
    if (each === 0) continue;
    const { credentialStatus } = JSON.parse(document as string) as {
      credentialStatus: { id: string };
    };
    expect(credentialStatus.id.split('/').at(-1)).toBe(slot);
  }
  // Every 201 is kept, under its key, once; and nothing was made that nobody was told of.
  const told = [...crowd.made].map(([key, id]) => ({ id, name: `Learner ${key}` }));
  const kept = awards.map(({ id, name }) => ({ id, name }));
  const byName = (a: { name: unknown }, b: { name: unknown }) =>
    String(a.name).localeCompare(String(b.name));
  expect(kept.toSorted(byName)).toEqual(told.toSorted(byName));

  const offered = awards.filter(({ state }) => state === 'offered').length;
  expect(new Set(awards.flatMap(({ slot }) => slot ?? [])).size).toBe(offered);
  expect(await count(db, 'status_slots')).toBe(offered);
  expect(await count(db, 'credentials')).toBe(offered);
  expect(await count(db, `outbox WHERE state = 'sent'`)).toBe(offered);
  expect(await read('SELECT sum(taken) AS taken FROM status_lists')).toMatchObject([
    { taken: offered },
  ]);
  return { awards: awards.length, offered };
}

test(
  'a server that is killed a hundred times at any moment loses no award and no mail, and doubles none',
  { timeout },
  async () => {
    const installation = prepare();
    const random = createRandom(seed);
    const began = performance.now();
    const totals = { kills: 0, awards: 0, offered: 0, mailed: 0 };
    let left = kills;
    const runLane = async (_: unknown, lane: number) => {
      const dataDir = installation.makeDataDir();
      const crowd = createCrowd(
        installation,
        { dataDir, port: await findLastingPort() },
        `lane${lane}`,
      );
      const anyMoment = createAnyMoment(createRandom(random() * 2 ** 32));
      while (left-- > 0) await crowd.round(anyMoment);
      const server = await crowd.finish();
      const db = openBooks(dataDir);
      await waitForMail(db);
      await server.kill();
      const { awards, offered } = await audit(db, crowd);
      // The mailbox keeps a message under its id: as many as were offered, and each to another address.
      expect(await count(db, 'mailbox')).toBe(offered);
      expect(await count(db, 'mailbox JOIN outbox USING (id)')).toBe(offered);
      expect(await count(db, '(SELECT DISTINCT recipient FROM mailbox)')).toBe(offered);
      db.close();
      totals.kills += crowd.kills;
      totals.awards += awards;
      totals.offered += offered;
      totals.mailed += offered;
    };
    await Promise.all(Array.from({ length: lanes }, runLane));
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(`crash: CRASH_SEED=${seed} ${JSON.stringify(totals)} in ${seconds} s\n`);
    expect(totals.kills).toBe(kills);
    expect(totals.offered).toBeGreaterThan(kills);
  },
);

test(
  'a server that is killed while it mails loses no mail, and what it sends again bears the same Message-ID',
  { timeout },
  async () => {
    const installation = prepare();
    const smtp = await startSmtp();
    onTestFinished(() => smtp.stop());
    const [dataDir, port] = [installation.makeDataDir(), await findLastingPort()];
    const env = {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'badges@example.org',
      PUBLIC_URL: `http://localhost:${port}`,
    };
    const crowd = createCrowd(installation, { dataDir, port, env }, 'smtp');
    const anyMoment = createAnyMoment(createRandom(seed ^ 1));
    const whileMailing = () => smtp.nextMessage();
    for (let n = 0; n < smtpKills; n++) await crowd.round(n % 2 === 0 ? whileMailing : anyMoment);
    const server = await crowd.finish();
    const db = openBooks(dataDir);
    await waitForMail(db);
    await server.kill();
    const { offered } = await audit(db, crowd);
    const promised = (
      await db.execute(
        `SELECT o.id, d.email FROM outbox o JOIN awards a ON a.id = o.reference JOIN addresses d ON d.id = a.address_id`,
      )
    ).rows;
    db.close();
    const idsOf = new Map<string, Set<string>>();
    for (const { to, messageId } of smtp.received)
      idsOf.set(to[0]!, (idsOf.get(to[0]!) ?? new Set()).add(messageId));
    const expected = promised.map(
      ({ id, email }) => [email, new Set([`<${id as string}@example.org>`])] as const,
    );
    expect(idsOf).toEqual(new Map(expected));
    expect(idsOf.size).toBe(offered);
    // A kill after a message was taken and before it was noted has it sent again: the test has seen that too.
    const repeats = smtp.received.length - offered;
    expect(repeats).toBeGreaterThan(0);
    process.stdout.write(
      `crash by mail: CRASH_SEED=${seed} ${JSON.stringify({ kills: crowd.kills, offered, received: smtp.received.length, repeats })}\n`,
    );
  },
);

test.for([1, 2, 4, 6])(
  'a first start that is killed at change %i of its data folder is made good by the next',
  { timeout },
  async (writes) => {
    const installation = prepare();
    const options = { dataDir: installation.makeDataDir(), port: await findLastingPort() };
    const first = installation.start(options);
    let seen = 0;
    const watcher = watch(options.dataDir);
    const enough = new Promise<void>((resolve) =>
      watcher.on('change', () => ++seen >= writes && resolve()),
    );
    await Promise.race([enough, first.ready]);
    watcher.close();
    await first.kill();
    expect(seen).toBeGreaterThanOrEqual(writes);
    const second = installation.start(options);
    await second.ready;
    const health = await fetch(`http://localhost:${options.port}/healthz`);
    await second.kill();
    expect(health.status).toBe(200);
    expect(existsSync(`${options.dataDir}/keys.json`)).toBe(true);
    const db = openBooks(options.dataDir);
    expect(await count(db, 'issuers')).toBe(1);
    db.close();
  },
);
