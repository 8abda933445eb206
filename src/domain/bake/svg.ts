/**
 * A credential inside an SVG: the first child of the root, with the JSON as CDATA or a JWT in an attribute.
 *
 * @source Open Badges 3.0, 5.3.2 https://www.imsglobal.org/spec/ob/v3p0/#svg
 */
import { BakeError } from './error.ts';
import { readStartTags, readTextFrom, type StartTag } from './xml.ts';

const namespace = 'https://purl.imsglobal.org/ob/v3p0';
const prefix = 'openbadges';

/**
 * JSON that stands in CDATA as it is. Both only occur inside its strings: the end of a section, and two
 * characters that no XML may hold. Each is written by its number, which changes the text and not the value.
 */
const escapeJson = (json: string): string =>
  json
    .replaceAll(']]>', ']]\\u003e')
    .replaceAll('\ufffe', '\\ufffe')
    .replaceAll('\uffff', '\\uffff');

function findRoot(svg: string): StartTag {
  const root = readStartTags(svg).next().value as StartTag | undefined;
  if (root?.name !== 'svg' || root.empty) throw new BakeError('This is not an SVG.');
  return root;
}

/** A compact JWT, of which no letter means anything in XML. */
const jwtPattern = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const writeElement = (credential: string): string =>
  jwtPattern.test(credential)
    ? `<${prefix}:credential verify="${credential}"/>`
    : `<${prefix}:credential><![CDATA[${escapeJson(credential)}]]></${prefix}:credential>`;

/**
 * Puts a credential into an SVG, as the first thing in it.
 *
 * @param credential - the signed JSON, as it was signed, or a compact JWT
 * @throws BakeError when the text is not an SVG with something in it, or holds a credential already
 */
export function bakeSvg(svg: string, credential: string): string {
  const root = findRoot(svg);
  if (unbakeSvg(svg) !== undefined) throw new BakeError('The SVG holds a credential already.');
  const declared = root.attributes.get(`xmlns:${prefix}`);
  if (declared !== undefined && declared !== namespace)
    throw new BakeError(`The SVG means something else by ${prefix}.`);
  const nameEnd = root.start + '<svg'.length;
  const baked = [
    svg.slice(0, nameEnd),
    declared === undefined ? ` xmlns:${prefix}="${namespace}"` : '',
    svg.slice(nameEnd, root.end),
    writeElement(credential),
    svg.slice(root.end),
  ].join('');
  // The prefix may have stood in the drawing without a meaning, which it has now.
  unbakeSvg(baked);
  return baked;
}

/** What credentials are baked as, in the order of preference: Open Badges 3.0, then 2.0. */
const forms = [
  // In 3.0, `verify` holds the JWT and nothing else is there.
  { local: 'credential', owner: namespace, preferred: 'verify' },
  // In 2.0, `verify` is there always: the signed badge, or the address of the one whose JSON follows.
  { local: 'assertion', owner: 'http://openbadges.org', preferred: 'text' },
] as const;

type Form = (typeof forms)[number];

/** What the prefixes mean where a tag stands; tags come in the order of the document. */
function createNamespaces() {
  const declared = new Map<string, { readonly depth: number; readonly namespace: string }[]>();
  return {
    enter: ({ attributes, depth }: StartTag): void => {
      for (const [name, value] of attributes) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
        const inner = name.slice('xmlns:'.length);
        const known = leave(declared.get(inner) ?? [], depth);
        known.push({ depth, namespace: value });
        declared.set(inner, known);
      }
    },
    /** What a prefix means to a tag that has not been entered. */
    find: (inner: string, { attributes, depth }: StartTag): string | undefined =>
      attributes.get(inner === '' ? 'xmlns' : `xmlns:${inner}`) ??
      leave(declared.get(inner) ?? [], depth).at(-1)?.namespace,
  };
}

/** Takes out what elements declared that have ended: `depth` and deeper. */
function leave<T extends { readonly depth: number }>(known: T[], depth: number): T[] {
  // Where there are more ends than beginnings the depth is below zero.
  while (known.length > 0 && known.at(-1)!.depth >= depth) known.pop();
  return known;
}

/** The text of an element that holds a credential; its own prefix or the default one may say what it is. */
function readBaked(svg: string, { preferred }: Form, { attributes, empty, end }: StartTag): string {
  const verify = attributes.get('verify')?.trim() ?? '';
  const text = empty ? '' : readTextFrom(svg, end).trim();
  return preferred === 'verify' ? verify || text : text || verify;
}

/**
 * The credential in an SVG, as text that nobody has checked yet: its JSON, the JWT in `verify`, or the
 * address of an Open Badges 2.0 assertion. Of an Open Badge 3.0 and an older one in it, the former.
 * Nothing in the drawing is run, followed or expanded.
 *
 * @returns `undefined` when there is none
 * @throws BakeError when the text breaks off, defines entities, or holds two that are different
 */
export function unbakeSvg(svg: string): string | undefined {
  const namespaces = createNamespaces();
  const found = new Map<Form, string>();
  for (const tag of readStartTags(svg)) {
    const [local = '', prefixOf = ''] = tag.name.split(':').toReversed();
    const form = forms.find((row) => row.local === local);
    const owner = form && namespaces.find(prefixOf, tag);
    namespaces.enter(tag);
    if (!form || owner !== form.owner) continue;
    const text = readBaked(svg, form, tag);
    if ((found.get(form) ?? text) !== text)
      throw new BakeError(
        'The SVG holds more than one credential. Ask the issuer for a picture with one, or send the JSON.',
      );
    found.set(form, text);
  }
  return forms.map((form) => found.get(form)).find((text) => text !== undefined);
}
