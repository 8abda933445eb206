/** Loose reading of other people's JSON: what is not there, or not of the type, is `undefined`. */
export type Loose = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Loose | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Loose)
    : undefined;
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A member that may be single or a set, as a list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The id of something named by its id or described by an object. */
export function idOf(value: unknown): string | undefined {
  return asString(value) ?? asString(asObject(value)?.['id']);
}

export function hasType(document: Loose, type: string): boolean {
  return asList(document['type']).includes(type);
}

/** Milliseconds of an XML Schema date-time with a zone, or `undefined`. */
export function parseInstant(value: unknown): number | undefined {
  const text = asString(value);
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text))
    return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
