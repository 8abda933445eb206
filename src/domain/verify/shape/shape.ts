import { asList, asObject, type Loose } from '../../reading.ts';
import { leaves } from './leaves.ts';
import { closedClasses, shapes, shorthands } from './shapes.ts';

/** A member that is not as the standard wants it. */
export interface Flaw {
  /** Where it is, as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** The rest of a sentence that begins with the pointer: what it must be. */
  readonly must: string;
  /** Whether readers understand it all the same: it says what it should, in another form. */
  readonly bearable: boolean;
}

const at = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const flaw = (pointer: string, must: string, bearable = false): Flaw => ({
  pointer,
  must,
  bearable,
});

/** A member with its types: a list of texts with a known one among them; that one alone will do. */
function findTypeFlaws(value: unknown, types: string, pointer: string): readonly Flaw[] {
  const known = new Set<unknown>(types.split('|'));
  const must = `must be a list of types with ${types.replace('|', ' or ')} among them`;
  if (known.has(value)) return [flaw(pointer, must, true)];
  const holds =
    Array.isArray(value) &&
    value.some((item) => known.has(item)) &&
    value.every((item) => typeof item === 'string');
  return holds ? [] : [flaw(pointer, must)];
}

function findClassFlaws(value: unknown, name: string, pointer: string): readonly Flaw[] {
  const object = asObject(value);
  if (object) return findShapeFlaws(object, name, pointer);
  const shorthand = leaves[shorthands[name] ?? ''];
  return [flaw(pointer, `must be an object (${name})`, shorthand?.[1](value) ?? false)];
}

function findValueFlaws(value: unknown, kind: string, pointer: string): readonly Flaw[] {
  const [prefix, argument = ''] = kind.split(':');
  if (prefix === 'types') return findTypeFlaws(value, argument, pointer);
  if (prefix === 'is') return value === argument ? [] : [flaw(pointer, `must be ${argument}`)];
  if (kind === 'ProfileRef') {
    return typeof value === 'string' ? [] : findClassFlaws(value, 'Profile', pointer);
  }
  const leaf = leaves[kind];
  if (!leaf) return findClassFlaws(value, kind, pointer);
  return leaf[1](value) ? [] : [flaw(pointer, `must be ${leaf[0]}`)];
}

function findMemberFlaws(value: unknown, written: string, pointer: string): readonly Flaw[] {
  const kind = written.replace(/(\[\]|\+)$/, '');
  const wantsList = written.endsWith('[]');
  const each = () =>
    asList(value).flatMap((item, index) =>
      findValueFlaws(item, kind, Array.isArray(value) ? at(pointer, index) : pointer),
    );
  if (wantsList && !Array.isArray(value)) return [flaw(pointer, 'must be a list', true), ...each()];
  if (written.endsWith('+') && Array.isArray(value))
    return [flaw(pointer, 'must be one object', true), ...each()];
  return wantsList ? each() : findValueFlaws(value, kind, pointer);
}

/**
 * Everything about an object that is not as its class wants it.
 *
 * Members that the class does not name are allowed, as in the standard, unless the class is closed.
 *
 * @param name - of a class of `shapes`
 */
export function findShapeFlaws(object: Loose, name: string, pointer = ''): readonly Flaw[] {
  const shape = Object.entries(shapes[name] ?? {});
  const known = new Set(shape.map(([member]) => member.replace(/[!~]$/, '')));
  const strange = closedClasses.has(name)
    ? Object.keys(object).filter((member) => !known.has(member))
    : [];
  return [
    ...shape.flatMap(([written, kind]) => {
      const member = written.replace(/[!~]$/, '');
      const where = at(pointer, member);
      if (Object.hasOwn(object, member) && object[member] !== undefined)
        return findMemberFlaws(object[member], kind, where);
      if (written === member) return [];
      return [flaw(where, 'is required', written.endsWith('~'))];
    }),
    ...strange.map((member) => flaw(at(pointer, member), `is no member of ${name}`)),
  ];
}
