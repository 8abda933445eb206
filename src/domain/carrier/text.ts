/** Text that is a credential or leads to one. */
import { asObject } from '../reading.ts';
import { parseJson } from '../json.ts';
import type { Carrier, Content } from './content.ts';
import { refuse } from './refuse.ts';

interface TextRow {
  readonly carrier: Carrier;
  readonly matches: (text: string) => boolean;
  readonly read: (text: string) => Content;
}

/** A compact JWT; mail programs break long lines. */
const jwtPattern = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const joinLines = (text: string) => text.replace(/\s+/g, '');
/** Every header of a JWT begins so: `{"` in base64url. */
const isJose = (text: string) => text.startsWith('eyJ');

const encryptedParts = 5;

function readJose(text: string): Content {
  const token = joinLines(text);
  if (jwtPattern.test(token)) return { jwt: token };
  if (token.includes('~'))
    refuse(
      'This is an SD-JWT, a form with hidden parts that is not read here. Ask for the credential as JSON or as a plain JWT.',
    );
  return token.split('.').length === encryptedParts
    ? refuse(
        'This JWT is encrypted, so nobody but its recipient can check it. Ask for it unencrypted.',
      )
    : refuse(
        'This JWT is cut off, or has something else in it. Copy it again, from its beginning to its end.',
      );
}

/** One row each; the last is for everything else. */
const texts: readonly TextRow[] = [
  {
    carrier: 'url',
    matches: (text) => /^https?:\/\/\S+$/i.test(text),
    read: (text) =>
      URL.canParse(text)
        ? { url: text }
        : refuse('The address cannot be read. Copy it again, from its beginning to its end.'),
  },
  { carrier: 'jwt', matches: isJose, read: readJose },
  { carrier: 'jwt', matches: (text) => jwtPattern.test(text), read: (text) => ({ jwt: text }) },
  { carrier: 'json', matches: () => true, read: (text) => ({ document: readObject(text) }) },
];

function readObject(text: string): object {
  if (text === '') refuse('There is nothing in it. Send the credential, or its address.');
  if (!/^[{["\dtfn-]/.test(text))
    refuse(
      'This is neither JSON, nor a JWT, nor an address. Send the whole credential, from its beginning to its end, or its address.',
    );
  return (
    asObject(parseJson(text)) ??
    refuse('The JSON is not an object. Send one credential, from its { to its }.')
  );
}

/** @param text - trimmed, and without anything around it */
export function readText(text: string): Content & { readonly carrier: Carrier } {
  const row = texts.find(({ matches }) => matches(text))!;
  return { ...row.read(text), carrier: row.carrier };
}
