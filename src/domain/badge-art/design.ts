import { badgeColours, type BadgeColour } from './colours.ts';
import { hashText } from './hash.ts';
import { badgeIcons, type BadgeIcon } from './icons.ts';
import { maxRibbonLength, maxTextLength, normalizeText } from './lettering.ts';
import { badgeShapes, type BadgeShape } from './shapes.ts';

/** Everything that decides what a badge looks like; small enough to keep with the achievement. */
export interface BadgeDesign {
  readonly shape: BadgeShape;
  readonly colour: BadgeColour;
  readonly icon: BadgeIcon;
  /** Text on the face, at most {@link maxTextLength} characters, set in one or two lines. */
  readonly text?: string;
  /** Text on a ribbon across the badge, at most {@link maxRibbonLength} characters. */
  readonly ribbon?: string;
}

/** Says which field of a design is wrong, and what it may hold. */
export class BadgeDesignError extends Error {
  override readonly name = 'BadgeDesignError';
  /** The field that is wrong; empty when the design as a whole is. */
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

const fields = ['shape', 'colour', 'icon', 'text', 'ribbon'];

/** The shapes a design may name, in the order of the table. */
export const badgeShapeNames = Object.keys(badgeShapes) as readonly BadgeShape[];
/** The palettes a design may name, in the order of the table. */
export const badgeColourNames = Object.keys(badgeColours) as readonly BadgeColour[];
/** The icons a design may name, in the order of the table. */
export const badgeIconNames = Object.keys(badgeIcons) as readonly BadgeIcon[];

/**
 * Parses a design from a form or a request body. Empty texts count as absent.
 *
 * @throws {BadgeDesignError} naming the field and the allowed values
 */
export function parseBadgeDesign(input: unknown): BadgeDesign {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new BadgeDesignError(
      '',
      `A badge design is an object with the fields ${fields.join(', ')}.`,
    );
  }
  const unknown = Object.keys(input).find((key) => !fields.includes(key));
  if (unknown !== undefined) {
    throw new BadgeDesignError(
      unknown,
      `“${unknown}” is not a field of a badge design. Its fields are ${fields.join(', ')}.`,
    );
  }
  const given: Partial<Record<string, unknown>> = { ...input };
  const text = parseText('text', given['text'], maxTextLength);
  const ribbon = parseText('ribbon', given['ribbon'], maxRibbonLength);
  return {
    shape: parseName('shape', given['shape'], badgeShapeNames),
    colour: parseName('colour', given['colour'], badgeColourNames),
    icon: parseName('icon', given['icon'], badgeIconNames),
    ...(text === '' ? {} : { text }),
    ...(ribbon === '' ? {} : { ribbon }),
  };
}

/**
 * Designs a badge from an achievement's name: the same name always gives the same design.
 * A word such as “Level 5” moves to the ribbon; the icon follows the subject where one suits.
 */
export function defaultBadgeDesign(name: string): BadgeDesign {
  const clean = normalizeText(name);
  const hash = hashText(clean.toLowerCase());
  const level = /\b(?:level|lefel)\s+\d\b/iu.exec(clean)?.[0];
  const text = normalizeText(
    level === undefined ? clean : clean.replace(level, '').replace(/^[\s:,–-]+|[\s:,–-]+$/gu, ''),
  );
  return {
    shape: pick(badgeShapeNames, hash),
    colour: pick(badgeColourNames, Math.floor(hash / 64)),
    icon: findSuitableIcon(clean) ?? pick(badgeIconNames, Math.floor(hash / 4096)),
    ...(text === '' || [...text].length > maxTextLength ? {} : { text }),
    ...(level === undefined ? {} : { ribbon: level }),
  };
}

function findSuitableIcon(name: string): BadgeIcon | undefined {
  const words = ` ${name.toLowerCase()}`;
  const matches = badgeIconNames.flatMap((icon) => {
    const stems: readonly string[] = badgeIcons[icon].suits;
    return stems
      .filter((stem) => words.includes(` ${stem}`))
      .map((stem) => ({ icon, at: words.lastIndexOf(` ${stem}`) }));
  });
  return matches.toSorted((first, second) => first.at - second.at)[0]?.icon;
}

function pick<Name>(names: readonly Name[], hash: number): Name {
  return names[hash % names.length] as Name;
}

function parseName<Name extends string>(
  field: string,
  value: unknown,
  allowed: readonly Name[],
): Name {
  const found = allowed.find((name) => name === value);
  if (found !== undefined) return found;
  const shown = typeof value === 'string' ? `“${value.slice(0, 40)}”` : 'That';
  throw new BadgeDesignError(
    field,
    `${shown} is not a ${field} of a badge. Use one of: ${allowed.join(', ')}.`,
  );
}

function parseText(field: string, value: unknown, maxLength: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string')
    throw new BadgeDesignError(
      field,
      `The ${field} of a badge is text of at most ${maxLength} characters.`,
    );
  const text = normalizeText(value);
  const length = [...text].length;
  if (length <= maxLength) return text;
  throw new BadgeDesignError(
    field,
    `The ${field} of a badge has at most ${maxLength} characters; this has ${length}.`,
  );
}
