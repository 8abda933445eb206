/** Every input that was ever worth keeping, and what holds of any: run with the ordinary tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  asyncProperty,
  assert,
  constantFrom,
  jsonValue,
  nat,
  oneof,
  string,
  uint8Array,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakePng, bakeSvg } from '#domain/bake.ts';
import { openCarrier } from '#domain/carrier/open.ts';
import { isLaurelError } from '#domain/errors.ts';
import { attach, asLatin1, createPdf } from '#test/support/carriers.ts';
import { createPng } from '#test/support/pictures.ts';
import { createCoverage, fuzz } from './engine.ts';
import { targets } from './targets.ts';

const corpora = fileURLToPath(new URL('corpus', import.meta.url));
const seed = 20261123;
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>Badge</title></svg>';
const document = { '@context': ['https://www.w3.org/ns/credentials/v2'], name: 'Hyfforddi Ŵ 🎓' };
const json = JSON.stringify(document);

/** What is found in an input, or `undefined` when it is refused as it may be. */
async function openOrRefuse(input: Uint8Array | string): Promise<object | undefined> {
  try {
    return await openCarrier(input);
  } catch (error) {
    if (isLaurelError(error, 'credential_unreadable')) return undefined;
    throw error;
  }
}

/** What was found, whatever it was found in. */
const contentOf = (opened: object | undefined) => opened && { ...opened, carrier: undefined };

test('every target has a corpus, and every corpus a target', () => {
  expect(readdirSync(corpora).toSorted()).toEqual(targets.map(({ name }) => name).toSorted());
});

describe.each(targets)('what must hold of $name holds', ({ name, run }) => {
  test.each(readdirSync(`${corpora}/${name}`))('for %s', async (file) => {
    await expect(
      (async () => run(readFileSync(`${corpora}/${name}/${file}`)))(),
    ).resolves.toBeUndefined();
  });
});

test('a carrier is opened or refused, whatever its bytes are', async () => {
  const heads = constantFrom('', '%PDF-1.7\n5 0 obj', '<svg ', '{"', 'data:;base64,', 'eyJ');
  await assert(
    asyncProperty(heads, uint8Array({ maxLength: 200 }), async (head, bytes) => {
      await openOrRefuse(new Uint8Array(Buffer.concat([Buffer.from(head), bytes])));
    }),
    { numRuns: 2_000, seed },
  );
});

test('a carrier is opened or refused, whatever its text is', async () => {
  const texts = oneof(
    string({ unit: 'binary' }),
    constantFrom('"', '```', 'data:,', '<a', '{', '\ud800'),
  );
  await assert(
    asyncProperty(texts, texts, texts, async (...parts) => {
      await openOrRefuse(parts.join(''));
    }),
    { numRuns: 2_000, seed },
  );
});

test('what is baked is opened, whatever it says', async () => {
  const values = jsonValue({ maxDepth: 3, stringUnit: 'grapheme' });
  await assert(
    asyncProperty(values, async (value) => {
      const text = JSON.stringify({ value });
      const alone = await openOrRefuse(text);
      const inside = [bakePng(createPng(1, 1), text), bakeSvg(svg, text)];
      const pdf = createPdf([attach(asLatin1(JSON.stringify({ proof: value })))]);
      for (const file of inside)
        expect(contentOf(await openOrRefuse(file))).toEqual(contentOf(alone));
      expect((await openOrRefuse(pdf)) === undefined).toBe(alone === undefined);
    }),
    { numRuns: 300, seed },
  );
});

describe('one byte changed', () => {
  test.each<[string, Uint8Array]>([
    ['a PNG', bakePng(createPng(2, 2), json)],
    ['an SVG', new TextEncoder().encode(bakeSvg(svg, json))],
    ['a PDF', createPdf([attach(asLatin1(json))])],
  ])('in %s gives the same credential, another, or a clear refusal', async (_, file) => {
    for (let at = 0; at < file.length; at++)
      for (const change of [1, 0x20, 0x80]) {
        const changed = file.slice();
        changed[at] = changed[at]! ^ change;
        await openOrRefuse(changed);
      }
    expect(await openOrRefuse(file)).toMatchObject({ document });
  });

  test('in a PNG before its end is never another credential', async () => {
    const file = bakePng(createPng(2, 2), json);
    await assert(
      asyncProperty(nat(file.length - 13), nat(254), async (at, change) => {
        const changed = file.slice();
        changed[at] = changed[at]! ^ (change + 1);
        const found = await openOrRefuse(changed);
        expect([undefined, json]).toContain(
          found && 'document' in found ? JSON.stringify(found.document) : undefined,
        );
      }),
      { numRuns: 1_000, seed },
    );
  });
});

test('the fuzzer itself finds a secret of three letters by what it is compared with', async () => {
  const words: string[] = [];
  const coverage = createCoverage(words);
  const { coverageTracker, tracer } = coverage.hooks;
  const run = (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes);
    coverageTracker.incrementCounter(0);
    if (!tracer.traceStrCmp(text.slice(0, 3), 'lau', '===')) return;
    coverageTracker.incrementCounter(1);
    if (text[3] === '!') throw new Error('found');
  };
  let runs = 0;
  const { failure } = await fuzz({ name: 'self', run, words: ['!'] }, coverage, words, {
    seeds: [],
    seed,
    isOver: () => runs > 100_000,
    onRun: () => (runs += 1),
  });
  expect(new TextDecoder().decode(failure?.input)).toMatch(/^lau!/);
});
