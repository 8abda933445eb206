/** The formatter of the verify page's script says what the library says, for every message that the page has. */
import { IntlMessageFormat as Library } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { IntlMessageFormat as Small } from '#browser/instead/message-format.ts';
import { checks as checksCy } from '#messages/cy/checks.ts';
import { parts as partsCy } from '#messages/cy/parts.ts';
import { problemsOfVerifying } from '#messages/cy/problems-verifying.ts';
import { verify as verifyCy } from '#messages/cy/verify.ts';
import { checks as checksEn } from '#messages/en/checks.ts';
import { parts as partsEn } from '#messages/en/parts.ts';
import { verify as verifyEn } from '#messages/en/verify.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'en-GB': { ...checksEn, ...partsEn, ...verifyEn },
  'cy-GB': { ...checksCy, ...partsCy, ...problemsOfVerifying, ...verifyCy },
};

/** What fills a placeholder: everything that a formatter could take for its own. */
const hostile = `<b>{name}</b> ''{x}' \u{E000}0\u{E001} $& ’`;

function fill(message: string): Record<string, unknown> {
  const placeholders = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, hostile]);
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => [
    name,
    (parts: readonly unknown[]) => ({ tag: name, text: parts.join('') }),
  ]);
  return Object.fromEntries([...placeholders, ...tags]) as Record<string, unknown>;
}

describe.each(Object.entries(catalogues))('every message of the page (%s)', (locale, catalogue) => {
  test.each(Object.entries(catalogue))('%s', (_, message) => {
    const values = fill(message);
    const wanted = new Library(message, locale).format(values as never);
    expect(new Small(message).format(values as never)).toEqual(wanted);
  });
});

test('a value that is missing is an error for both', () => {
  expect(() => new Library('To {name}', 'en-GB').format({})).toThrow(/name/);
  expect(() => new Small('To {name}').format({})).toThrow(/name/);
});
