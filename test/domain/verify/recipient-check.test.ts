import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createScene } from '#test/support/scene.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const md5 = (text: string) => createHash('md5').update(text, 'utf8').digest('hex');
const hashed = (identityType: string, text: string, salt?: string) => ({
  type: 'IdentityObject',
  hashed: true,
  identityHash: `sha256$${sha256(text + (salt ?? ''))}`,
  identityType,
  ...(salt === undefined ? {} : { salt }),
});
const plain = (identityType: string, identityHash: string) => ({
  type: 'IdentityObject',
  hashed: false,
  identityHash,
  identityType,
});

/** The check for a credential, of any form, whose subject says this of who it is. */
async function ask(subject: object, recipient: string) {
  const scene = await createScene();
  const unsigned = await scene.build();
  const { identifier: _, ...rest } = unsigned['credentialSubject'] as { identifier: unknown };
  const type = ['VerifiableCredential'];
  const document = { ...unsigned, type, credentialSubject: { ...rest, ...subject } };
  return scene.check('recipient', document, { recipient });
}
const askOf = (identifier: unknown, recipient: string) => ask({ identifier }, recipient);

describe('F16: whom a foreign badge names', () => {
  test.each([
    ['a salted hash', [hashed('emailAddress', 'ann@example.com', 'pepper')], 'passed'],
    ['a hash without a salt', [hashed('emailAddress', 'ann@example.com')], 'passed'],
    ['a single identity, in no list', hashed('emailAddress', 'ann@example.com', 's'), 'passed'],
    [
      'the address as it was typed, hashed',
      [hashed('emailAddress', 'Ann@Example.com', 's')],
      'passed',
    ],
    ['the address in plain text', [plain('emailAddress', 'ANN@example.com')], 'passed'],
    [
      'an identifier that is never hashed',
      [{ type: 'IdentifierEntry', identifier: 'ann@example.com', identifierType: 'emailAddress' }],
      'passed',
    ],
    [
      'the third of three',
      ['x@y.org', 'z@y.org', 'ann@example.com'].map((text) => hashed('emailAddress', text, 's')),
      'passed',
    ],
    ['another address', [hashed('emailAddress', 'anne@example.com', 's')], 'failed'],
    ['another address in plain text', [plain('emailAddress', 'ann@example.co')], 'failed'],
    [
      'the address under another salt',
      [{ ...hashed('emailAddress', 'ann@example.com', 's'), salt: 't' }],
      'failed',
    ],
    [
      'the salt before the address',
      [{ ...hashed('emailAddress', 'sann@example.com'), salt: '' }],
      'failed',
    ],
  ])('%s', async (_, identifier, outcome) => {
    expect(await askOf(identifier, 'Ann@Example.com')).toMatchObject({ outcome });
  });

  test('a hash in capitals is the same hash', async () => {
    const identity = hashed('emailAddress', 'ann@example.com', 's');
    const identityHash = `SHA256$${identity.identityHash.slice(7).toUpperCase()}`;
    const shouted = [{ ...identity, identityHash }];
    expect(await askOf(shouted, 'ann@example.com')).toMatchObject({ outcome: 'passed' });
    expect(await askOf(shouted, 'bob@example.com')).toMatchObject({ outcome: 'failed' });
  });

  test('a hash is a hash, also where it does not say that it is, and typing it is no match', async () => {
    const { hashed: _, ...identity } = hashed('emailAddress', 'ann@example.com', 's');
    expect(await askOf([identity], 'ann@example.com')).toMatchObject({ outcome: 'passed' });
    const claimed = [{ ...identity, hashed: false, identityType: 'name' }];
    expect(await askOf(claimed, identity.identityHash)).toMatchObject({ outcome: 'failed' });
  });

  test.each([
    ['MD5', `md5$${md5('ann@example.coms')}`],
    ['SHA-1', `sha1$${createHash('sha1').update('ann@example.coms').digest('hex')}`],
    ['a digest without a method', sha256('ann@example.coms')],
    ['a digest that is cut off', `sha256$${sha256('ann@example.coms').slice(1)}`],
    ['an empty digest', 'sha256$'],
  ])('%s proves nothing, and the reader is told why', async (_, identityHash) => {
    const identity = { ...hashed('emailAddress', '', 's'), identityHash };
    expect(await askOf([identity], 'ann@example.com')).toMatchObject({
      outcome: 'unknown',
      code: 'recipient.weak',
    });
    // It may be this person all the same, so another identity that does not match does not settle it.
    const both = [identity, hashed('emailAddress', 'bob@example.com', 's')];
    expect(await askOf(both, 'ann@example.com')).toMatchObject({ code: 'recipient.weak' });
    expect(await askOf(both, 'bob@example.com')).toMatchObject({ outcome: 'passed' });
  });

  test.each(['sourcedId', 'systemId', 'nationalIdentityNumber', 'ext:badge', 'toString', '', 7])(
    'an identity of the kind %j is not compared with a name',
    async (identityType) => {
      const identity = { ...plain('name', 'Ann Example'), identityType };
      expect(await askOf([identity], 'Ann Example')).toMatchObject({ outcome: 'unknown' });
    },
  );

  test('a badge that can be compared with an address only does not deny a name, nor the other way round', async () => {
    const address = [hashed('emailAddress', 'ann@example.com', 's')];
    const name = [hashed('name', 'ann example', 's')];
    expect(await askOf(address, 'Ann Example')).toMatchObject({
      outcome: 'unknown',
      code: 'recipient.no-name',
    });
    expect(await askOf(name, 'ann@example.com')).toMatchObject({
      outcome: 'unknown',
      code: 'recipient.no-address',
    });
    expect(await askOf([...address, ...name], 'Bob')).toMatchObject({ outcome: 'failed' });
  });

  test.each([
    ['mailto:ann@example.com', 'passed'],
    ['MAILTO:Ann@Example.com', 'passed'],
    ['mailto:ann%40example.com', 'passed'],
    ['mailto:ann@example.com?subject=badge', 'passed'],
    ['mailto:anne@example.com', 'failed'],
    ['mailto:ann@example.com,bob@example.com', 'unknown'],
    ['mailto:%', 'unknown'],
    ['did:example:ann@example.com', 'unknown'],
  ])('a subject with the id %s: %s', async (id, outcome) => {
    expect(await ask({ id }, 'ann@example.com')).toMatchObject({ outcome });
  });

  test('a name that stands in the subject is compared', async () => {
    expect(await ask({ name: 'Ann  Example' }, 'ann example')).toMatchObject({ outcome: 'passed' });
    expect(await ask({ name: 'Ann Example' }, 'Ann Exampel')).toMatchObject({ outcome: 'failed' });
  });

  test.each([
    ['Amélie', 'Ame\u0301lie', 'passed'],
    ['Ame\u0301lie', 'Amélie', 'passed'],
    ['AMÉLIE', 'amélie', 'passed'],
    ['Straße', 'STRASSE', 'passed'],
    ['Siân ap Huw', 'Siân\u00a0ap\tHuw ', 'passed'],
    ['Siân ap Huw', 'Sian ap Huw', 'failed'],
    ['Ann Example', 'AnnExample', 'failed'],
    ['Ann Example', 'Аnn Example', 'failed'],
    ['Ann Example', 'Ann Example\u200b', 'failed'],
  ])('the name %j, typed as %j: %s', async (name, typed, outcome) => {
    expect(await askOf([plain('name', name)], typed)).toMatchObject({ outcome });
  });

  test.each(['Amélie Roux', 'amélie roux', 'Ame\u0301lie Roux'])(
    'a name that was hashed as %j is found, however it is composed',
    async (name) => {
      const identity = [hashed('name', name, 's')];
      expect(await askOf(identity, 'Amélie  Roux')).toMatchObject({ outcome: 'passed' });
      expect(await askOf(identity, 'Amelie Roux')).toMatchObject({ outcome: 'failed' });
    },
  );

  test.each([
    [[null, 7, 'ann@example.com', []]],
    [[{}]],
    [[{ identityHash: null, identityType: 'emailAddress' }]],
    [[plain('emailAddress', '')]],
    [{ hashed: true }],
  ])('an identifier of the form %j does not match', async (identifier) => {
    const check = await askOf(identifier, 'ann@example.com');
    expect(check.outcome).not.toBe('passed');
  });
});
