import { describe, expect, test } from 'vitest';
import { LaurelError } from '#domain/errors.ts';
import {
  foldName,
  hashIdentity,
  matchesIdentity,
  normaliseName,
  parseEmail,
} from '#domain/recipient.ts';

const label = (length: number) => 'a'.repeat(length);
/** 254 characters: 64, the @, and 189 of domain. */
const longest = `${label(64)}@${label(62)}.${label(62)}.${label(60)}.co`;

describe('email addresses', () => {
  test.each([
    ['ann@example.com', 'ann@example.com'],
    ['  Ann@Example.COM \n', 'ann@example.com'],
    ['ann.example+badges@mail.example.co.uk', 'ann.example+badges@mail.example.co.uk'],
    ["o'brien@example.ie", "o'brien@example.ie"],
    ['a@b.co', 'a@b.co'],
    ['a-b_c~d!e@example.org', 'a-b_c~d!e@example.org'],
    ['jürgen@bücher.example', 'jürgen@bücher.example'],
    ['ju\u0308rgen@example.org', 'jürgen@example.org'],
    ['анна@пример.рф', 'анна@пример.рф'],
    ['安@例子.公司', '安@例子.公司'],
    ['अन्ना@उदाहरण.भारत', 'अन्ना@उदाहरण.भारत'],
    ['ann@xn--bcher-kva.example', 'ann@xn--bcher-kva.example'],
    ['ann@example.xn--p1ai', 'ann@example.xn--p1ai'],
    ['ann@123.example.org', 'ann@123.example.org'],
    [longest, longest],
  ])('%j is read as %j', (typed, email) => {
    expect(parseEmail(typed)).toBe(email);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['spaces only', ' \t\n', 'empty'],
    ['no @', 'ann.example.com', 'no @'],
    ['two @', 'ann@home@example.com', 'form'],
    ['no name', '@example.com', 'form'],
    ['no domain', 'ann@', 'form'],
    ['a domain without a dot', 'ann@localhost', 'form'],
    ['an address in brackets', 'ann@[192.0.2.1]', 'form'],
    ['a number for a top domain', 'ann@192.0.2.1', 'form'],
    ['a top domain of one letter', 'ann@example.c', 'form'],
    ['a space in the name', 'ann example@example.com', 'form'],
    ['a space in the domain', 'ann@exam ple.com', 'form'],
    ['quotes', '"ann example"@example.com', 'form'],
    ['angle brackets', 'Ann <ann@example.com>', 'form'],
    ['two addresses', 'ann@example.com,bob@example.com', 'form'],
    ['two dots in the name', 'ann..example@example.com', 'form'],
    ['a dot before the name', '.ann@example.com', 'form'],
    ['a dot after the name', 'ann.@example.com', 'form'],
    ['two dots in the domain', 'ann@example..com', 'form'],
    ['a dot after the domain', 'ann@example.com.', 'form'],
    ['a hyphen before a label', 'ann@-example.com', 'form'],
    ['a hyphen after a label', 'ann@example-.com', 'form'],
    ['a hyphen after the domain', 'ann@example.com-', 'form'],
    ['an underscore in the domain', 'ann@exam_ple.com', 'form'],
    ['a line break and a header', 'ann@example.com\nBcc: bob@example.com', 'form'],
    ['a zero byte', 'ann\u0000@example.com', 'form'],
    ['65 letters before the @', `${label(65)}@example.com`, 'form'],
    ['a label of 64 letters', `ann@${label(64)}.com`, 'form'],
    ['255 characters', `${longest}m`, '254'],
  ])('an address with %s is refused, and the reason is given', (_, typed, reason) => {
    let thrown: unknown;
    try {
      parseEmail(typed, '/recipient/email');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(LaurelError);
    const { code, message, problems } = thrown as LaurelError;
    expect(code).toBe('address_invalid');
    expect(message).toContain(reason);
    expect(problems).toEqual([{ pointer: '/recipient/email', detail: message }]);
  });

  test('the longest address has 254 characters', () => {
    expect(longest).toHaveLength(254);
  });
});

describe('names', () => {
  test.each([
    ['  Ann   Example ', 'Ann Example'],
    ['Ann\u00a0\t\nExample', 'Ann Example'],
    ['Ame\u0301lie', 'Amélie'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(normaliseName(typed)).toBe(shown);
  });

  test.each([
    ['Ann Example', 'ANN  EXAMPLE'],
    ['Straße', 'STRASSE'],
    ['Amélie', 'AME\u0301LIE'],
    ['Οδυσσεύς', 'ΟΔΥΣΣΕΎΣ'],
    ['Zoë O’Neill', ' zoë o’neill '],
  ])('%j and %j are the same name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ['Ann Example', 'Anne Example'],
    ['Zoë', 'Zoe'],
    ['Ann Example', 'AnnExample'],
  ])('%j and %j are different names', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });
});

describe('hashed identities', () => {
  test('an identity is SHA-256 over the canonical form and the salt, and names nobody', async () => {
    const identity = await hashIdentity('emailAddress', ' Ann@Example.com', 'salt');
    const bytes = new TextEncoder().encode('ann@example.comsalt');
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect(identity.identityHash).toBe(`sha256$${digest}`);
    expect(JSON.stringify(identity).toLowerCase()).not.toContain('ann');
  });

  test('the same person under two salts has two hashes', async () => {
    const [one, two] = [
      await hashIdentity('name', 'Ann', '1'),
      await hashIdentity('name', 'Ann', '2'),
    ];
    expect(one.identityHash).not.toBe(two.identityHash);
  });

  test.each([
    ['emailAddress', 'ann@example.com', ' ANN@example.com', 'anne@example.com'],
    ['name', 'Ann Example', 'ann  EXAMPLE', 'Ann Exampel'],
  ] as const)(
    'an identity of the kind %s matches %j typed as %j, and not %j',
    async (type, real, typed, near) => {
      const identity = await hashIdentity(type, real, 'salt');
      expect(await matchesIdentity(identity, typed)).toBe(true);
      expect(await matchesIdentity(identity, near)).toBe(false);
      expect(await matchesIdentity({ ...identity, salt: 'sbalt' }, typed)).toBe(false);
      expect(await matchesIdentity(identity, identity.identityHash)).toBe(false);
    },
  );

  test('an identity in plain text matches what it says and nothing else', async () => {
    const plain = { hashed: false, identityHash: 'ann@example.com' };
    expect(await matchesIdentity(plain, 'Ann@Example.com')).toBe(true);
    expect(await matchesIdentity(plain, 'bob@example.com')).toBe(false);
  });

  test.each([{}, { identityHash: 7 }, { hashed: true, identityHash: null }])(
    'an identity without a hash, %j, matches nobody',
    async (identity) => {
      expect(await matchesIdentity(identity, 'ann@example.com')).toBe(false);
    },
  );
});
