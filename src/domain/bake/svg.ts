/**
 * A credential inside an SVG: the first child of the root, with the JSON as CDATA.
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

/**
 * Puts a credential into an SVG, as the first thing in it.
 *
 * @param credential - the signed JSON, as it was signed
 * @throws BakeError when the text is not an SVG with something in it, or holds a credential already
 */
export function bakeSvg(svg: string, credential: string): string {
  const root = findRoot(svg);
  if (unbakeSvg(svg) !== undefined) throw new BakeError('The SVG holds a credential already.');
  const declared = root.attributes.get(`xmlns:${prefix}`);
  if (declared !== undefined && declared !== namespace)
    throw new BakeError(`The SVG means something else by ${prefix}.`);
  const nameEnd = root.start + '<svg'.length;
  return [
    svg.slice(0, nameEnd),
    declared === undefined ? ` xmlns:${prefix}="${namespace}"` : '',
    svg.slice(nameEnd, root.end),
    `<${prefix}:credential><![CDATA[${escapeJson(credential)}]]></${prefix}:credential>`,
    svg.slice(root.end),
  ].join('');
}

/**
 * The credential in an SVG, as text that nobody has checked yet: its JSON, or the JWT in `verify`.
 *
 * @returns `undefined` when there is none
 * @throws BakeError when the text breaks off, defines entities, or holds more than one
 */
export function unbakeSvg(svg: string): string | undefined {
  const declared = new Map<string, string>();
  let found: string | undefined;
  for (const tag of readStartTags(svg)) {
    for (const [name, value] of tag.attributes)
      if (name.startsWith('xmlns')) declared.set(name.slice('xmlns:'.length), value);
    const [local = '', owner = ''] = tag.name.split(':').toReversed();
    if (local !== 'credential' || declared.get(owner) !== namespace) continue;
    if (found !== undefined) throw new BakeError('The SVG holds more than one credential.');
    found = tag.attributes.get('verify') ?? (tag.empty ? '' : readTextFrom(svg, tag.end).trim());
  }
  return found;
}
