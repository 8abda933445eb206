import { expect, test } from 'vitest';
import { readRendition } from '#services/renditions.ts';
import { createWorld } from '#test/support/world.ts';

const key = { subject: 'awd_example', kind: 'card', mediaType: 'image/png' };

test('a rendition is made once and then kept', async () => {
  const { system } = await createWorld();
  let made = 0;
  const make = async () => Uint8Array.of(++made);
  const first = await readRendition(system, key, make);
  const second = await readRendition(system, key, make);
  expect(first).toEqual({ mediaType: 'image/png', bytes: Uint8Array.of(1) });
  expect(second).toEqual(first);
});

test('another kind of the same subject, or another subject, is made anew', async () => {
  const { system } = await createWorld();
  let made = 0;
  const make = async () => Uint8Array.of(++made);
  await readRendition(system, key, make);
  const kind = await readRendition(system, { ...key, kind: 'other' }, make);
  const subject = await readRendition(system, { ...key, subject: 'awd_other' }, make);
  expect([...kind.bytes, ...subject.bytes]).toEqual([2, 3]);
});

test('of two made at once one is kept, and both callers get a file', async () => {
  const { system } = await createWorld();
  let made = 0;
  const make = async () => Uint8Array.of(++made);
  const both = await Promise.all([
    readRendition(system, key, make),
    readRendition(system, key, make),
  ]);
  expect(both.map(({ bytes }) => bytes.length)).toEqual([1, 1]);
  const kept = await readRendition(system, key, make);
  expect(both.map(({ bytes }) => bytes[0])).toContain(kept.bytes[0]);
});

test('a file that cannot be kept is still given', async () => {
  const { system } = await createWorld();
  const store = { ...system.store, commit: () => Promise.reject(new Error('The disk is full.')) };
  const file = await readRendition({ ...system, store }, key, async () => Uint8Array.of(7));
  expect(file.bytes).toEqual(Uint8Array.of(7));
  expect(await system.store.renditions.find(key.subject, key.kind)).toBeUndefined();
});

test('nothing is kept when making fails', async () => {
  const { system } = await createWorld();
  await expect(
    readRendition(system, key, () => Promise.reject(new Error('No ink.'))),
  ).rejects.toThrow('No ink.');
  expect(await system.store.renditions.find(key.subject, key.kind)).toBeUndefined();
});

test('forgetting a subject takes all its renditions', async () => {
  const { system } = await createWorld();
  const make = async () => Uint8Array.of(1);
  await readRendition(system, key, make);
  await readRendition(system, { ...key, kind: 'other' }, make);
  await readRendition(system, { ...key, subject: 'awd_other' }, make);
  await system.store.commit([system.store.renditions.forget([key.subject])]);
  expect(await system.store.renditions.find(key.subject, 'card')).toBeUndefined();
  expect(await system.store.renditions.find(key.subject, 'other')).toBeUndefined();
  expect(await system.store.renditions.find('awd_other', 'card')).toBeDefined();
});
