import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accents, findAccent } from '#domain/accents.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

test('pictures and pages have the same colours for an issuer', () => {
  for (const [name, { accent, band }] of Object.entries(accents)) {
    const block = name === 'laurel' ? tokens : (tokens.split(`[data-accent='${name}']`)[1] ?? '');
    expect(/--accent: light-dark\((#\w+)/.exec(block)?.[1]).toBe(accent);
    expect(/--band: light-dark\((#\w+)/.exec(block)?.[1]).toBe(band);
  }
});

test('a colour that nobody knows is the first', () => {
  expect(findAccent('pink')).toEqual(accents.laurel);
  expect(findAccent(null)).toEqual(accents.laurel);
  expect(findAccent('plum')).toEqual(accents.plum);
});
