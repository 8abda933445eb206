/** Rules that every message keeps, whoever wrote it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type ErrorCode, errorTable } from '#domain/errors.ts';
import { cy } from '#messages/cy/index.ts';
import { en } from '#messages/en/index.ts';
import type { MessageKey } from '#messages/texts.ts';

const keys = Object.keys(en) as MessageKey[];
const welshKeys = Object.keys(cy) as MessageKey[];

/** Codes that only programs are answered with; everybody else's are told in Welsh too. */
const forPrograms: readonly ErrorCode[] = [
  'date_order',
  'cursor_invalid',
  'key_missing',
  'key_refused',
  'scope_missing',
  'achievement_not_published',
  'achievement_transition',
  'award_unsigned',
  'address_present',
  'address_claimed',
  'idempotency_mismatch',
  'credential_malformed',
  'context_unknown',
  'did_unresolvable',
  'oauth_client_refused',
  'oauth_grant_refused',
  'oauth_scope_refused',
  'oauth_client_unsuited',
  'oauth_grant_type_unknown',
  'oauth_response_type_unknown',
  'oauth_redirect_unsuitable',
  'oauth_metadata_unsuitable',
  'oauth_registration_full',
  'access_token_missing',
  'access_token_refused',
  'access_scope_missing',
  'query_invalid',
  'method_unknown',
  'profile_unfit',
  'badge_held',
];

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const parse = (message: string, locale: string) => new IntlMessageFormat(message, locale).getAst();

/** Every part of a message, those inside tags and plurals included. */
function listElements(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => [
    element,
    ...('children' in element ? listElements(element.children) : []),
    ...('options' in element
      ? Object.values(element.options).flatMap(({ value }) => listElements(value))
      : []),
  ]);
}

const kindOf = ({ type }: Element): number => type;
const literal = 0;
const pound = 7;
const tag = 8;

/** What a message takes: its placeholders with their kind, and its tags. */
const describeParts = (message: string, locale: string) =>
  [
    ...new Set(
      listElements(parse(message, locale))
        .filter((element) => kindOf(element) !== literal && kindOf(element) !== pound)
        .map(
          (element) =>
            `${kindOf(element) === tag ? 'tag' : 'value'} ${'value' in element ? element.value : ''}`,
        ),
    ),
  ].toSorted();

/** The categories that each plural of a message writes out; one that says the same for any number has `other` alone. */
const listPlurals = (message: string, locale: string) =>
  listElements(parse(message, locale))
    .flatMap((element) =>
      'pluralType' in element
        ? [Object.keys(element.options).filter((name) => !name.startsWith('='))]
        : [],
    )
    .filter((forms) => forms.length > 1);

const categoriesOf = (locale: string) =>
  [...new Intl.PluralRules(locale).resolvedOptions().pluralCategories].toSorted();

describe('every message', () => {
  test('takes the same values and tags in Welsh as in English', () => {
    const differing = welshKeys.filter((key) => {
      const wanted = describeParts(en[key], 'en-GB');
      // The tag `en` marks what stays English in a Welsh sentence.
      const found = describeParts(cy[key] ?? '', 'cy-GB').filter((part) => part !== 'tag en');
      return JSON.stringify(wanted) !== JSON.stringify(found);
    });
    expect(differing).toEqual([]);
  });

  test.each([
    ['en-GB', en],
    ['cy-GB', cy],
  ])('that counts has every plural form of %s, and no other', (locale, messages) => {
    const wanted = categoriesOf(locale);
    const lacking = Object.entries<string | undefined>(messages).filter(([, message]) =>
      listPlurals(message ?? '', locale).some(
        (forms) => JSON.stringify(forms.toSorted()) !== JSON.stringify(wanted),
      ),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  test('is in Welsh, unless only programs meet it', () => {
    const english = keys.filter((key) => !welshKeys.includes(key));
    const expected = forPrograms.flatMap((code) => [
      `problems.title.${code}`,
      `problems.remedy.${code}`,
    ]);
    expect(english.toSorted()).toEqual(expected.toSorted());
    expect(forPrograms.filter((code) => !(code in errorTable))).toEqual([]);
  });

  test('has an apostrophe that people write, and ICU does not read as a quote', () => {
    const taken = /^(problems\.(title|remedy)|checks\.reason)\./;
    const straight = [
      ...keys.filter((key) => !taken.test(key) && en[key].includes("'")),
      ...welshKeys.filter((key) => cy[key]?.includes("'")),
    ];
    expect(straight).toEqual([]);
  });

  test('says something, without two blanks in a row', () => {
    const odd = (messages: Readonly<Partial<Record<MessageKey, string>>>) =>
      Object.entries(messages)
        .filter(([, text]) => text === '' || /^[^\n]* {2}[^\n]*$/.test(text))
        .map(([key]) => key);
    expect([...odd(en), ...odd(cy)]).toEqual([]);
  });

  test('is used: its key stands in the source, whole or as a pattern', () => {
    const patterns = listUses();
    const unused = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });
});

/** What the source asks the catalogue for: texts as they are, and templates with anything in their gaps. */
function listUses(): readonly RegExp[] {
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/^messages[/\\](en|cy)[/\\]/.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'));
  const texts = sources.flatMap((source) =>
    [...source.matchAll(/(['"`])([a-z][\w-]*\.[\w.${}()-]+|\$\{[^}]+\}\.[a-z]\w+)\1/gi)].map(
      ([, , text = '']) => text,
    ),
  );
  return [...new Set(texts)].map((text) => {
    const escaped = text
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replaceAll(/[.$(){}]/g, '\\$&'))
      .join('.+');
    return new RegExp(`^${escaped}$`);
  });
}
