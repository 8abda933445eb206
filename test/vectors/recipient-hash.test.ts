import { expect, test } from 'vitest';
import { hashIdentity, matchesIdentity } from '#domain/recipient.ts';

/** @source Open Badges 3.0, recipient verification; the example of the implementation guide */
const published = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399';

test('an address is hashed as Open Badges hashes it', async () => {
  const identity = await hashIdentity('emailAddress', 'a@example.com', 'Kosher');
  expect(identity.identityHash).toBe(published);
  expect(identity).toMatchObject({
    type: 'IdentityObject',
    hashed: true,
    identityType: 'emailAddress',
    salt: 'Kosher',
  });
});

test('another salt or another address gives another hash', async () => {
  const nearMisses = [
    await hashIdentity('emailAddress', 'a@example.com', 'kosher'),
    await hashIdentity('emailAddress', 'b@example.com', 'Kosher'),
    await hashIdentity('emailAddress', 'a@example.com', ''),
  ];
  for (const { identityHash } of nearMisses) expect(identityHash).not.toBe(published);
});

test('the published identity is found by its address, however it is typed, and by no other', async () => {
  const identity = {
    hashed: true,
    identityHash: published,
    identityType: 'emailAddress',
    salt: 'Kosher',
  };
  expect(await matchesIdentity(identity, 'a@example.com')).toBe(true);
  expect(await matchesIdentity(identity, ' A@Example.COM ')).toBe(true);
  expect(await matchesIdentity(identity, 'b@example.com')).toBe(false);
  expect(await matchesIdentity({ ...identity, salt: 'kosher' }, 'a@example.com')).toBe(false);
});
