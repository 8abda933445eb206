import { describe, expect, test } from 'vitest';
import {
  BadgeDesignError,
  badgeColourNames,
  badgeColours,
  badgeIconNames,
  badgeShapeNames,
  defaultBadgeDesign,
  drawBadge,
  maxRibbonLength,
  maxTextLength,
  parseBadgeDesign,
  type BadgeDesign,
} from '#domain/badge-art.ts';
import { findInk } from '#domain/badge-art/colours.ts';

const design: BadgeDesign = { shape: 'shield', colour: 'laurel', icon: 'dialogue' };
const words = { title: 'Coaching Practice', description: 'A shield with two speech bubbles.' };

describe('a drawn badge', () => {
  test('the same design draws the same bytes', () => {
    expect(drawBadge({ ...design }, { ...words })).toBe(drawBadge(design, words));
  });

  test('every shape, colour and icon draws well-formed markup without undefined numbers', () => {
    const designs = [
      ...badgeShapeNames.map((shape) => ({
        ...design,
        shape,
        text: 'Two words',
        ribbon: 'Level 5',
      })),
      ...badgeColourNames.map((colour) => ({ ...design, colour })),
      ...badgeIconNames.map((icon) => ({ ...design, icon, ribbon: 'Fellow' })),
    ];
    for (const each of designs) {
      const svg = drawBadge(each, words);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(listUnclosed(svg)).toEqual([]);
    }
  });

  test('it is an image with a name and a description for screen readers', () => {
    const svg = drawBadge(design, words);
    const [, title] = /aria-labelledby="([^"]+)"/.exec(svg) ?? [];
    const [, desc] = /aria-describedby="([^"]+)"/.exec(svg) ?? [];
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`<title id="${title}">Coaching Practice</title>`);
    expect(svg).toContain(`<desc id="${desc}">A shield with two speech bubbles.</desc>`);
  });

  test('it holds no script, style, event handler or outside reference', () => {
    const svg = drawBadge({ ...design, text: 'Practice', ribbon: 'Level 5' }, words);
    expect(svg).not.toMatch(/<script|<style|style=|<image|<foreignObject|\son\w+=|href/i);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:/);
    expect([...svg.matchAll(/url\((.)/g)].every(([, first]) => first === '#')).toBe(true);
  });

  test('every reference inside it finds its definition', () => {
    for (const shape of badgeShapeNames) {
      const svg = drawBadge({ ...design, shape, text: 'Practice', ribbon: 'Level 5' }, words);
      const ids = new Set(listIds(svg));
      expect([...svg.matchAll(/url\(#([^)]+)\)/g)].filter(([, id]) => !ids.has(id ?? ''))).toEqual(
        [],
      );
    }
  });

  test('two badges on one page share no id', () => {
    const first = listIds(drawBadge(design, words));
    const others = [
      drawBadge({ ...design, colour: 'navy' }, words),
      drawBadge(design, { ...words, title: 'Coaching Theory' }),
      drawBadge(design, { ...words, copy: '2' }),
    ].flatMap(listIds);
    expect(new Set([...first, ...others]).size).toBe(first.length + others.length);
  });

  test('icon and text reach a contrast of 7 to 1 on every ground', () => {
    for (const palette of Object.values(badgeColours)) {
      expect(
        measureContrast(findInk(palette), palette.ground),
        palette.label,
      ).toBeGreaterThanOrEqual(7);
      expect(measureContrast(palette.deep, palette.trim), palette.label).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('text on a badge', () => {
  test('text that contains markup is drawn as text', () => {
    const hostile = `<b>"R&D"</b>'`;
    const svg = drawBadge(
      { ...design, text: hostile, ribbon: '</text><script>' },
      { title: '<script>alert(1)</script>', description: ']]><!-- &' },
    );
    expect(svg).not.toContain('<b>');
    expect(svg).not.toMatch(/<script/i);
    expect(svg).not.toContain('<!--');
    expect(readTexts(svg).join(' ')).toContain('&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;&#39;');
    expect(listUnclosed(svg)).toEqual([]);
  });

  test('characters that XML cannot hold are left out', () => {
    const svg = drawBadge(
      { ...design, text: 'A\u0000B\u0008C\uFFFE' },
      { ...words, title: 'x\uD800y' },
    );
    expect(readTexts(svg)).toEqual(['ABC']);
    expect(svg.isWellFormed()).toBe(true);
  });

  test('long text is set in two lines and never in three', () => {
    const texts = readTexts(
      drawBadge({ ...design, text: 'Certificate in Reflective Coaching Practice' }, words),
    );
    expect(texts).toHaveLength(2);
    expect(texts.join(' ')).toBe('Certificate in Reflective Coaching Practice');
  });

  test('a short word stays on one line, unsqueezed', () => {
    const svg = drawBadge({ ...design, text: 'Ethics' }, words);
    expect(readTexts(svg)).toEqual(['Ethics']);
    expect(svg).not.toContain('textLength');
  });

  test('one word too wide for the smallest size is held within the badge', () => {
    const svg = drawBadge({ ...design, text: 'W'.repeat(maxTextLength) }, words);
    expect(svg).toContain('textLength=');
  });

  test('the two ways to write an accented letter draw the same bytes', () => {
    const composed = drawBadge({ ...design, text: 'Tŷ' }, words);
    expect(readTexts(composed)).toEqual(['Tŷ']);
    expect(readTexts(drawBadge({ ...design, text: 'Ty\u0302' }, words))).toEqual(['Tŷ']);
  });

  test('a text that slipped past the parser is cut, not drawn over the edge', () => {
    const texts = readTexts(drawBadge({ ...design, text: 'word '.repeat(100) }, words));
    expect(texts.join(' ').length).toBeLessThanOrEqual(maxTextLength);
    expect(texts.join(' ')).toMatch(/…$/);
  });

  test('blank text and a blank ribbon draw nothing', () => {
    expect(readTexts(drawBadge({ ...design, text: '  ', ribbon: '\n' }, words))).toEqual([]);
  });
});

describe('parsing a design', () => {
  test('a valid design comes back as it was given', () => {
    const full = { ...design, text: 'Practice', ribbon: 'Level 5' };
    expect(parseBadgeDesign(full)).toEqual(full);
  });

  test.each(['shape', 'colour', 'icon'])(
    "an unknown %s is refused with the field's name",
    (field) => {
      const error = catchDesignError({ ...design, [field]: 'toString' });
      expect(error.field).toBe(field);
      expect(error.message).toContain(Reflect.get(design, field));
    },
  );

  test('a missing shape is refused with the allowed values', () => {
    const error = catchDesignError({ colour: 'navy', icon: 'book' });
    expect(error.field).toBe('shape');
    for (const shape of badgeShapeNames) expect(error.message).toContain(shape);
  });

  test('a field that does not exist is refused', () => {
    expect(catchDesignError({ ...design, color: 'red' }).field).toBe('color');
  });

  test.each([null, 'shield', 7, [], undefined])('%j is not a design', (input) => {
    expect(catchDesignError(input).field).toBe('');
  });

  test('text of the greatest length is taken, one character more is refused', () => {
    const longest = 'é'.repeat(maxTextLength);
    expect(parseBadgeDesign({ ...design, text: longest }).text).toBe(longest);
    expect(catchDesignError({ ...design, text: `${longest}e` }).field).toBe('text');
    expect(catchDesignError({ ...design, ribbon: 'r'.repeat(maxRibbonLength + 1) }).field).toBe(
      'ribbon',
    );
  });

  test('text that is not text is refused', () => {
    expect(catchDesignError({ ...design, text: 5 }).field).toBe('text');
  });

  test('empty texts, as a form sends them, count as absent', () => {
    expect(parseBadgeDesign({ ...design, text: '', ribbon: '  ' })).toEqual(design);
  });
});

describe('the default design', () => {
  test('the same name always gives the same design, and one the parser takes', () => {
    const first = defaultBadgeDesign('Level 5 Certificate in Coaching Practice');
    expect(defaultBadgeDesign('Level 5 Certificate in Coaching Practice')).toEqual(first);
    expect(parseBadgeDesign(first)).toEqual(first);
  });

  test('a level in the name moves to the ribbon', () => {
    expect(defaultBadgeDesign('Level 5 Certificate in Coaching Practice')).toMatchObject({
      text: 'Certificate in Coaching Practice',
      ribbon: 'Level 5',
      icon: 'dialogue',
    });
  });

  test('the icon follows the subject', () => {
    expect(defaultBadgeDesign('Workplace Wellbeing').icon).toBe('heart');
    expect(defaultBadgeDesign('Ethical Judgement').icon).toBe('scales');
  });

  test('different names spread over shapes and colours', () => {
    const designs = Array.from({ length: 200 }, (_, index) => defaultBadgeDesign(`Award ${index}`));
    expect(new Set(designs.map(({ shape }) => shape)).size).toBe(badgeShapeNames.length);
    expect(new Set(designs.map(({ colour }) => colour)).size).toBe(badgeColourNames.length);
  });

  test.each(['', '   ', '🌱', 'x'.repeat(500), 'Level 5'])(
    'the name %j still gives a design that draws',
    (name) => {
      const given = defaultBadgeDesign(name);
      expect(parseBadgeDesign(given)).toEqual(given);
      expect(listUnclosed(drawBadge(given, { title: name, description: '' }))).toEqual([]);
    },
  );
});

function catchDesignError(input: unknown): BadgeDesignError {
  try {
    parseBadgeDesign(input);
  } catch (error) {
    if (error instanceof BadgeDesignError) return error;
    throw error;
  }
  throw new Error('the design was accepted');
}

function listIds(svg: string): string[] {
  return [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
}

function readTexts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

/** Lists the elements left open, or closed out of order, in markup without comments. */
function listUnclosed(svg: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', selfClosing] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g,
  )) {
    if (slash === '/') {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (selfClosing !== '/') open.push(name);
  }
  return open;
}

function measureContrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [measureLuminance(first), measureLuminance(second)].toSorted(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

function measureLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
