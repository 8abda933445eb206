import { expect, test } from 'vitest';
import { erasePerson } from '#services/erasure.ts';
import { appointOwner, inviteOwner, isOwner } from '#services/owner.ts';
import { createWorld } from '#test/support/world.ts';

const email = 'owner@example.org';
const configure = () => createWorld({ env: { OWNER_EMAIL: email } });

test('the owner of the configuration is appointed once, and mailed a link once', async () => {
  const world = await configure();
  await inviteOwner(world.system);
  await inviteOwner(world.system);
  await world.deliver();
  expect(await isOwner(world.system, email)).toBe(true);
  expect((await world.store.mailbox.list(10)).map(({ recipient }) => recipient)).toEqual([email]);
});

test('F21: an owner who was erased is not brought back by the configuration', async () => {
  const world = await configure();
  await inviteOwner(world.system);
  await appointOwner(world.system, 'second@example.org');
  await erasePerson(world.system, email);
  await inviteOwner(world.system);
  expect(await world.store.addresses.findByEmail(email)).toBeUndefined();
  expect(await world.deliver()).toBe(0);
});

test('an owner who was erased can be appointed again by whoever runs the server', async () => {
  const world = await configure();
  await inviteOwner(world.system);
  await appointOwner(world.system, 'second@example.org');
  await erasePerson(world.system, email);
  await appointOwner(world.system, email);
  expect(await isOwner(world.system, email)).toBe(true);
});
