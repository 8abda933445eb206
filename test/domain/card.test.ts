import { describe, expect, test } from 'vitest';
import { type Card, drawCard } from '#domain/card/draw.ts';
import { fitText, measureText } from '#domain/card/lines.ts';
import { readTypeface } from '#test/support/typeface.ts';

const bold = readTypeface('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf');

const card: Card = {
  achievementName: 'Level 5 Certificate in Coaching',
  issuerName: 'Example Awards',
  recipient: { label: 'Awarded to', name: 'Ann Example' },
  mark: 'Verifiable credential',
  revoked: false,
  accent: 'navy',
  art: '<svg><circle r="1"/></svg>',
};

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, t]) => t);

/** How wide the typeface really sets a text, in em. */
const measureReally = bold.measure;

const names = {
  English: 'Level 5 Certificate in Effective Coaching and Mentoring',
  Welsh: 'Tystysgrif Lefel 7 mewn Arweinyddiaeth Strategol ar gyfer Uwch-swyddogion Ŵŷ',
  capitals: 'MAXIMUM WIDTH & WOMEN’S WORK @ HOME',
  figures: '0123456789 (100 %) – 3.14',
  'other Latin letters': 'Đặng Thị Łódź Þórður Œuvre Straße',
};

test.each(Object.entries(names))('a text is never measured narrower than it is: %s', (_, text) => {
  const measured = measureText(text);
  expect(measured).toBeGreaterThanOrEqual(measureReally(text));
  expect(measured).toBeLessThan(measureReally(text) * 1.35);
});

describe('fitting a text', () => {
  const box = { width: 600, sizes: [60, 40], maxLines: 3 };

  test('keeps every line within the width, and loses no word that has room', () => {
    const { lines, size } = fitText(names.English, box);
    expect(lines.join(' ')).toBe(names.English);
    for (const line of lines) expect(measureReally(line) * size).toBeLessThanOrEqual(box.width);
  });

  test('takes the largest size that will do', () => {
    expect(fitText('Coaching', box).size).toBe(60);
    expect(fitText(names.Welsh, box).size).toBe(40);
  });

  test('ends in an ellipsis where there is no room left, and only there', () => {
    const long = fitText(`${names.Welsh} ${names.Welsh}`, box);
    expect(long.lines).toHaveLength(3);
    expect(long.lines.at(-1)).toMatch(/…$/);
    for (const line of long.lines)
      expect(measureReally(line) * long.size).toBeLessThanOrEqual(box.width);
    expect(fitText(names.Welsh, box).lines.join(' ')).toBe(names.Welsh);
  });

  test('cuts a word that is wider than a line', () => {
    const { lines, size } = fitText(
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
      box,
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(measureReally(line) * size).toBeLessThanOrEqual(box.width);
  });
});

describe('a card', () => {
  test('shows what, to whom, and by whom', () => {
    expect(textsOf(drawCard(card)).join(' ')).toBe(
      'Verifiable credential Level 5 Certificate in Coaching Awarded to Ann Example Example Awards',
    );
  });

  test('of an achievement names nobody', () => {
    expect(drawCard({ ...card, recipient: undefined })).not.toContain('Ann');
  });

  test('cannot be broken by a name', () => {
    const hostile = `</text><script>alert("x")</script>&\u0000\n'`;
    const svg = drawCard({
      ...card,
      achievementName: hostile,
      issuerName: hostile,
      mark: hostile,
      recipient: { label: hostile, name: hostile },
    });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(svg.replaceAll(/&(?:amp|lt|gt|quot|#39|apos);/g, '')).not.toContain('&');
  });

  test('leaves out pictures among letters, which the typeface does not have', () => {
    expect(textsOf(drawCard({ ...card, achievementName: 'Coach 👩‍🏫🎓 of 🇬🇧' }))[1]).toBe('Coach of');
  });

  test('keeps to itself: nothing in it points outside', () => {
    expect(drawCard(card)).not.toMatch(/href=|src=|url\(|@import|<!/);
  });

  test('of a revoked credential looks different in more than its words', () => {
    const mark = 'The same';
    const [good, bad] = [false, true].map((revoked) => drawCard({ ...card, mark, revoked }));
    expect(bad).toContain('opacity="0.35"');
    expect(good).not.toContain('opacity="0.35"');
  });

  test('is the same each time', () => {
    expect(drawCard(card)).toBe(drawCard({ ...card }));
  });
});
