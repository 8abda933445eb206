import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  adaptText,
  chooseInk,
  measureContrast,
  parseColour,
  textContrast,
} from '#domain/colour.ts';
import {
  type EmbedOptionName,
  embedSizes,
  embedViews,
  formatEmbedOptions,
  parseEmbedOptions,
} from '#domain/embed.ts';
import { countColumns, embedCells, fitEmbed, measureEmbed, wideFrom } from '#domain/embed-box.ts';
import { buildFrameCode, buildPlainCode, buildScriptCode } from '#domain/embed-codes.ts';
import { formatEmbedPath, maxEmbedded, parseEmbedUrl, readEmbedIds } from '#domain/embed-target.ts';

const id = 'awd_0123456789abcdefghjkmn';
const other = 'awd_0123456789abcdefghjkmp';
const origin = 'https://badges.example.org';
const parse = (given: Partial<Record<EmbedOptionName, string>>) =>
  parseEmbedOptions((name) => given[name]);
const { options: usual } = parse({});

describe('F14: the options of an embed', () => {
  test('are as usual when nothing is said, and then leave the URL empty', () => {
    expect(parse({})).toEqual({
      options: {
        view: 'card',
        theme: 'auto',
        size: 'm',
        accent: 'issuer',
        columns: 1,
        lang: 'en',
      },
      problems: [],
    });
    expect(formatEmbedOptions(usual)).toBe('');
  });

  test('come back out of the URL that they were written into', () => {
    const given = {
      view: 'list',
      theme: 'dark',
      size: 'l',
      accent: '#AbCdEf',
      columns: '3',
      lang: 'cy',
    };
    const { options, problems } = parse(given);
    expect(problems).toEqual([]);
    const query = new URLSearchParams(formatEmbedOptions(options));
    expect(parseEmbedOptions((name) => query.get(name) ?? undefined).options).toEqual(options);
    expect(query.get('accent')).toBe('abcdef');
  });

  test.each([
    ['view', 'poster'],
    ['view', 'constructor'],
    ['theme', 'dark;background:url(//x)'],
    ['size', 'xl'],
    ['accent', 'red'],
    ['accent', '#12345'],
    ['accent', '#1234567'],
    ['accent', '1d5a3c;}body{display:none'],
    ['accent', 'url(https://evil.example)'],
    ['accent', '"><script>alert(1)</script>'],
    ['columns', '5'],
    ['columns', '0'],
    ['columns', '1.0'],
    ['lang', 'xx'],
  ] as const)('%s=%s is shown as usual, and is named as a problem', (name, value) => {
    const { options, problems } = parse({ [name]: value });
    expect(options).toEqual(usual);
    expect(problems).toEqual([name]);
  });
});

describe('F14: the accent', () => {
  test.each(['#000000', '#ffffff', '#777777', '#ffd54a', '#1d5a3c', '#ff0000', '#00ff00'] as const)(
    'text on %s, and text in it on both grounds, can be read',
    (colour) => {
      expect(measureContrast(chooseInk(colour), colour)).toBeGreaterThanOrEqual(textContrast);
      for (const ground of ['#ffffff', '#181d1b'] as const) {
        const text = adaptText(colour, ground);
        expect(measureContrast(text, ground)).toBeGreaterThanOrEqual(textContrast);
      }
    },
  );

  test('a colour that is read well already stays as it is', () => {
    expect(adaptText('#1d5a3c', '#ffffff')).toBe('#1d5a3c');
  });

  test.each([
    ['#ABC', '#aabbcc'],
    ['1d5a3c', '#1d5a3c'],
    [' #1D5A3C ', '#1d5a3c'],
    ['#ab', undefined],
    ['#gggggg', undefined],
    ['', undefined],
  ])('%j is read as %j', (text, colour) => {
    expect(parseColour(text)).toBe(colour);
  });
});

describe('F14: what an embed shows', () => {
  test('ids are taken once each, in their order, at most so many, and only those that can be ids', () => {
    expect(readEmbedIds([`${other},${id}`, id, '<img>', '../x', `${id}x`])).toEqual([other, id]);
    const many = Array.from(
      { length: maxEmbedded + 1 },
      (_, i) => `awd_0123456789abcdefghjk${String(i).padStart(2, '0')}`,
    );
    expect(readEmbedIds([many.join(',')])).toEqual(many.slice(0, maxEmbedded));
  });

  test.each([
    [`${origin}/credentials/${id}`, { kind: 'credentials', ids: [id] }],
    [`${origin}/credentials/${id}/?now=public#top`, { kind: 'credentials', ids: [id] }],
    [`${origin}/embed/credentials/${id}?view=badge`, { kind: 'credentials', ids: [id] }],
    [`${origin}/embed/credentials?ids=${id},${other}`, { kind: 'credentials', ids: [id, other] }],
    [`${origin}/people/ann`, { kind: 'profile', handle: 'ann' }],
    [`${origin}/embed/people/ann`, { kind: 'profile', handle: 'ann' }],
    [`https://other.example.org/credentials/${id}`, undefined],
    [`http://badges.example.org/credentials/${id}`, undefined],
    [`https://badges.example.org.evil.example/credentials/${id}`, undefined],
    [`https://user:pass@badges.example.org/credentials/${id}`, undefined],
    [`${origin}/credentials/${id}/visibility`, undefined],
    [`${origin}/credentials/nothing`, undefined],
    [`${origin}/people/%E0%A4%A`, undefined],
    [`${origin}/people/`, undefined],
    [`${origin}/dashboard`, undefined],
    ['javascript:alert(1)', undefined],
    ['nonsense', undefined],
  ])('%s leads to %j', (url, target) => {
    expect(parseEmbedUrl(url, origin)).toEqual(target);
  });
});

describe('F14: the room of an embed', () => {
  const css = readFileSync(
    fileURLToPath(new URL('../../src/styles/embed/looks.css', import.meta.url)),
    'utf8',
  );

  test.each(embedViews.flatMap((view) => embedSizes.map((size) => [view, size] as const)))(
    'of %s in %s is the same in the style sheet as in the table',
    (view, size) => {
      const { width, height } = embedCells[view][size];
      const block = css
        .split(`:root[data-view='${view}'][data-size='${size}'] {`)[1]
        ?.split('}')[0];
      expect(block).toContain(`--width: ${width}px;`);
      expect(block).toContain(`--height: ${height}px;`);
    },
  );

  test('stands in the pages for webmasters', () => {
    const text = readFileSync(
      fileURLToPath(new URL('../../docs/embedding.md', import.meta.url)),
      'utf8',
    );
    for (const view of embedViews) {
      const sizes = embedSizes.map((size) => embedCells[view][size]);
      expect(text).toContain(
        `| \`${view}\` | ${sizes.map(({ width, height }) => `${width} × ${height}`).join(' | ')} |`,
      );
    }
    const wide = embedSizes.map((size) => `${embedCells.list[size].wide} high`).join(' | ');
    expect(text).toContain(`\`list\`, ${wideFrom} or wider | ${wide} |`);
  });

  test('columns become fewer where there is no room for them, down to one', () => {
    const cell = embedCells.card.m;
    expect([2000, 690, 679, 328, 10].map((width) => countColumns(cell, 3, width))).toEqual([
      3, 2, 1, 1, 1,
    ]);
    const two = { count: 2, hasHead: false };
    expect(measureEmbed({ ...usual, columns: 2 }, two)).toEqual({ width: 680, height: 268 });
    expect(measureEmbed({ ...usual, columns: 4 }, two)).toEqual({ width: 680, height: 268 });
  });

  test('an embed is fitted into bounds: fewer columns, then smaller, then another view', () => {
    const contents = { count: 4, hasHead: false };
    const fit = (width: number, height: number) => {
      const { options, box } = fitEmbed({ ...usual, columns: 2 }, contents, { width, height });
      expect(box.width).toBeLessThanOrEqual(width);
      expect(box.height).toBeLessThanOrEqual(height);
      return `${options.view} ${options.size} ${options.columns}`;
    };
    expect(fit(10_000, 10_000)).toBe('card m 2');
    expect(fit(600, 10_000)).toBe('card m 1');
    expect(fit(330, 10_000)).toBe('card s 1');
    expect(fit(290, 10_000)).toBe('badge m 1');
    expect(fit(220, 10_000)).toBe('badge s 1');
    expect(fit(100, 100)).toBe('card m 2');
  });
});

describe('F14: the code for somebody’s page', () => {
  const title = 'A "quoted" <b>name</b> & more';
  const target = { kind: 'credentials', ids: [id] } as const;
  const subject = { origin, target, options: parse({ accent: '#fff' }).options, title };

  test('nothing in a title gets out of its place', () => {
    const codes = [
      buildFrameCode(subject, { width: 100, height: 50 }),
      buildScriptCode(subject, 1),
      buildPlainCode(origin, usual, [{ id, title }]),
    ];
    for (const code of codes) {
      expect(code).toContain('&quot;quoted&quot; &lt;b&gt;name&lt;/b&gt; &amp; more');
      expect(code).not.toContain('<b>');
    }
  });

  test('a frame has a title, and may open tabs and nothing else', () => {
    const code = buildFrameCode(subject, { width: 100, height: 50 });
    expect(code).toContain(`src="${origin}/embed/credentials/${id}?accent=ffffff"`);
    expect(code).toContain('title="');
    expect(code).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  });

  test('the path of several names them all, that of one is its own', () => {
    expect(formatEmbedPath(target, usual)).toBe(`/embed/credentials/${id}`);
    expect(formatEmbedPath({ kind: 'credentials', ids: [id, other] }, usual)).toBe(
      `/embed/credentials?ids=${id},${other}`,
    );
  });
});
