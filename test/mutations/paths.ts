/** Places in a JSON document, and copies in which one of them is another. */

export type Json = null | boolean | number | string | readonly Json[] | JsonRecord;
export interface JsonRecord {
  readonly [name: string]: Json;
}
export type Path = readonly (string | number)[];

export interface Place {
  readonly path: Path;
  readonly value: Json;
}

export const isRecord = (value: unknown): value is JsonRecord =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

const entriesOf = (value: Json): readonly (readonly [string | number, Json])[] => {
  if (isList(value)) return value.map((item, at) => [at, item] as const);
  return isRecord(value) ? Object.entries(value) : [];
};

/** Every place but the document itself, parents before their members. */
export function listPlaces(document: Json, path: Path = []): readonly Place[] {
  return entriesOf(document).flatMap(([step, value]) => {
    const here = [...path, step];
    return [{ path: here, value }, ...listPlaces(value, here)];
  });
}

export function getAt(document: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (found, step) => (isList(found) || isRecord(found) ? (found as JsonRecord)[step] : undefined),
    document,
  );
}

/** What stands for a member that is to go. */
export const gone = Symbol('gone');

type Change = (value: Json | undefined) => Json | typeof gone;

/** A copy in which the value at a path has become another, or is gone; the rest is shared. */
export function changeAt(document: Json, path: Path, change: Change): Json {
  const [step, ...rest] = path;
  if (step === undefined) {
    const changed = change(document);
    return changed === gone ? null : changed;
  }
  const below = (value: Json | undefined) =>
    rest.length === 0 ? change(value) : changeAt(value ?? {}, rest, change);
  if (isList(document)) {
    const changed = below(document[Number(step)]);
    return changed === gone
      ? document.toSpliced(Number(step), 1)
      : document.with(Number(step), changed);
  }
  const record = isRecord(document) ? document : {};
  const changed = below(Object.hasOwn(record, step) ? record[step] : undefined);
  const others = Object.entries(record);
  if (changed === gone) return Object.fromEntries(others.filter(([name]) => name !== step));
  return Object.hasOwn(record, step)
    ? Object.fromEntries(others.map(([name, old]) => [name, name === step ? changed : old]))
    : Object.fromEntries([...others, [step, changed]]);
}

export const setAt = (document: Json, path: Path, value: Json): Json =>
  changeAt(document, path, () => value);

export const sayPath = (path: Path): string => `/${path.join('/')}`;
