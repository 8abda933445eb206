import { exceedsBounds } from '../../plain.ts';
import { asObject, asString, type Loose } from '../../reading.ts';
import { addressOf, findOldMethod } from './badge.ts';
import type { Rule } from '../data-model.ts';

const msPerSecond = 1000;
/** The last moment, and the first, that a `Date` can hold. */
const maxMs = 8_640_000_000_000_000;

/**
 * Milliseconds of a date as badges wrote it before 3.0: with a zone or without, a day, or seconds since 1970.
 * `undefined` when it is none of these.
 */
export function parseOldDate(value: unknown): number | undefined {
  if (typeof value === 'number')
    return Math.abs(value) * msPerSecond <= maxMs ? value * msPerSecond : undefined;
  const text = asString(value) ?? '';
  const [, day, time = 'T00:00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:([T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ??
    [];
  const zoned = zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const moment = Date.parse(`${day}${time.replace(' ', 'T')}${zoned}`);
  return Number.isNaN(moment) ? undefined : moment;
}

const isOldDate =
  (member: string) =>
  (assertion: Loose): boolean =>
    assertion[member] === undefined || parseOldDate(assertion[member]) !== undefined;

/**
 * What an assertion must have.
 *
 * @source Open Badges 2.0, section 4.1 https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion
 */
export const oldBadgeRules: readonly Rule[] = [
  [
    'the document must not be larger or more deeply nested than a badge can be',
    (d) => !exceedsBounds(d),
  ],
  ['/id is required', (d) => addressOf(d) !== undefined || asString(d['uid']) !== undefined],
  [
    '/recipient must be an object with an identity',
    (d) => asString(asObject(d['recipient'])?.['identity']) !== undefined,
  ],
  [
    '/badge must be a URL or an object',
    (d) => asString(d['badge']) !== undefined || asObject(d['badge']) !== undefined,
  ],
  ['/verification must be of the type hosted or signed', (d) => findOldMethod(d) !== undefined],
  ['/issuedOn must be a date', isOldDate('issuedOn')],
  ['/expires must be a date', isOldDate('expires')],
];
