import { expect, test } from 'vitest';
import { createMailboxMailer } from '#services/mailbox.ts';
import { deliverOutbox } from '#services/outbox.ts';
import {
  createFileStore,
  createWorld,
  makeAward,
  publishAchievement,
  type World,
} from '#test/support/world.ts';

const second = 1000;

/** Ten offers, and a count of how often each was handed over. */
async function createSlowWorld(onMail: (world: World, handed: number) => Promise<void>) {
  const handed: string[] = [];
  const world: World = await createWorld({
    mailer: async ({ id }) => {
      handed.push(id);
      await onMail(world, handed.length);
    },
  });
  const achievementId = await publishAchievement(world);
  for (let n = 0; n < 10; n++) await makeAward(world, achievementId);
  return { world, handed };
}

test('a message is not handed over twice where a slow server outlasts the lease and another process steps in', async () => {
  const others: string[] = [];
  const { world, handed } = await createSlowWorld(async ({ clock, system }, count) => {
    clock.advance(40 * second);
    const mailer = async ({ id }: { id: string }) => void others.push(id);
    if (count === 4 || count === 5) await deliverOutbox({ ...system, mailer });
  });
  await world.deliver();
  expect(new Set([...handed, ...others]).size).toBe(10);
  expect(handed.length + others.length).toBe(10);
  expect(await world.store.outbox.countPending()).toBe(0);
});

test('a failure that is noticed late does not bring back a message that another process has sent', async () => {
  const others: string[] = [];
  const { world } = await createSlowWorld(async ({ clock, system }, count) => {
    if (count > 1) return;
    clock.advance(121 * second);
    await deliverOutbox({ ...system, mailer: async ({ id }) => void others.push(id) });
    throw new Error('The connection was lost.');
  });
  await world.deliver();
  expect(others).toHaveLength(10);
  expect(await world.store.outbox.countPending()).toBe(0);
});

test('the first failure of a message that waited behind a slow server is counted as its first', async () => {
  const { world, handed } = await createSlowWorld(async ({ clock }, count) => {
    clock.advance(50 * second);
    if (count === 10) throw new Error('The connection timed out.');
  });
  const items = (await world.api('GET', '/awards')).body.items as { id: string }[];
  expect(await world.deliver()).toBe(9);
  const mails = await Promise.all(
    items.map(async ({ id }) => (await world.store.outbox.listByReference(id))[0]!),
  );
  const failed = mails.find(({ state }) => state === 'pending');
  expect(failed).toMatchObject({ id: handed.at(-1), attempts: 1, lastError: 'Error' });
  expect(failed!.nextAttemptAt.getTime() - world.clock.now.getTime()).toBe(60 * second);
});

test('the development mailbox keeps a message that is delivered twice once', async () => {
  const store = await createFileStore();
  const world: World = await createWorld({ store });
  const mailbox = createMailboxMailer(store, () => world.clock.now);
  let crashed = false;
  const crashing = async (mail: Parameters<typeof mailbox>[0]) => {
    await mailbox(mail);
    if (!crashed) {
      crashed = true;
      throw new Error('The process died after the message was taken.');
    }
  };
  await makeAward(world, await publishAchievement(world));
  await deliverOutbox({ ...world.system, mailer: crashing });
  world.clock.advance(60 * second);
  expect(await deliverOutbox({ ...world.system, mailer: crashing })).toBe(1);
  expect(await store.mailbox.list(10)).toHaveLength(1);
});
