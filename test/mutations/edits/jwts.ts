/** Edits of a compact JWT: its parts, what is written in them, and how. */
import { createHmac } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { createEcdsa, createEd25519 } from '../keys.ts';
import { type JsonRecord, isRecord } from '../paths.ts';
import type { Chance } from '../random.ts';
import { contextEdits } from './contexts.ts';
import type { DocumentEdit, Edited, TextEdit } from './edit.ts';
import { leafEdits } from './leaves.ts';
import { textEdits } from './texts.ts';
import { treeEdits } from './trees.ts';

const thief = createEd25519('the thief');
const ecdsaThief = createEcdsa('the thief');

const encode = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');
const decodeJson = (part = ''): JsonRecord =>
  JSON.parse(Buffer.from(part, 'base64url').toString()) as JsonRecord;

const claimEdits: readonly DocumentEdit[] = [...leafEdits, ...treeEdits, ...contextEdits];

const spellings: readonly ((part: string) => string)[] = [
  (part) => `${part}=`,
  (part) => `${part}==`,
  (part) => part.replaceAll('-', '+').replaceAll('_', '/'),
  (part) => `${part}\n`,
  (part) => ` ${part}`,
  (part) => `${part}A`,
  (part) => part.slice(0, -1),
  // The bits that stand behind the last byte say nothing.
  (part) => part.slice(0, -1) + nextLetter(part.at(-1) ?? 'A'),
];
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const nextLetter = (letter: string) => alphabet[(alphabet.indexOf(letter) + 1) % 64]!;

function forge(header: JsonRecord, payload: string, chance: Chance): string {
  const signed = (head: JsonRecord) => `${encode(JSON.stringify(head))}.${payload}`;
  const byHmac = (secret: string) => {
    const text = signed({ ...header, alg: 'HS256' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const byEcdsa = (head: JsonRecord) => {
    const text = signed({ ...head, alg: 'ES256' });
    return `${text}.${encode(ecdsaThief.sign(Buffer.from(text)))}`;
  };
  const kid = typeof header['kid'] === 'string' ? header['kid'] : '';
  return chance.pick([
    () => `${signed({ ...header, alg: 'none' })}.`,
    () => `${signed({ ...header, alg: 'None' })}.`,
    () => `${signed({ alg: 'none' })}.`,
    () => byHmac(kid),
    () => byHmac(kid.split('#')[1] ?? ''),
    () => byHmac(''),
    () => byEcdsa(header),
    () => byEcdsa({ ...header, kid: ecdsaThief.id }),
    () => byEcdsa({ ...header, kid: `${kid.split('#')[0]}#${ecdsaThief.id.split('#')[1]}` }),
    () => byEcdsa({ ...header, jwk: jwkOfThief }),
    () => byEcdsa({ alg: 'ES256', jwk: jwkOfThief }),
    () => byEcdsa({ ...header, jku: 'https://example.com/jwks.json' }),
    () => byEcdsa({ ...header, x5u: 'https://example.com/x5u' }),
  ])!();
}

const jwkOfThief: JsonRecord = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid: thief.id };

const headerChanges: readonly JsonRecord[] = [
  { alg: 'ES384' },
  { alg: 'ES256' },
  { alg: 'RS256' },
  { alg: 'EdDSA' },
  { alg: 'Ed25519' },
  { alg: 'PS256' },
  { alg: 'es256' },
  { crit: ['x'], x: 1 },
  { b64: false, crit: ['b64'] },
  { kid: thief.id },
  { typ: 'at+jwt' },
  { zip: 'DEF' },
  { cty: 'JWT' },
];

/** The same ECDSA signature with the other s. */
function negate(signature: string): string {
  const bytes = Buffer.from(signature, 'base64url');
  const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  const other = (p256.Point.Fn.ORDER - s).toString(16).padStart(64, '0');
  return encode(Buffer.concat([bytes.subarray(0, 32), Buffer.from(other, 'hex')]));
}

async function editClaims(jwt: string, chance: Chance): Promise<Edited<string> | undefined> {
  const [header, payload, signature] = jwt.split('.');
  const edited = await chance.weigh(claimEdits).apply(decodeJson(payload), chance);
  if (!edited || !isRecord(edited.result)) return undefined;
  const written = encode(JSON.stringify(edited.result));
  return { result: `${header}.${written}.${signature}`, detail: edited.detail };
}

export const jwtEdits: readonly TextEdit[] = [
  { name: 'claim changed', weight: 12, apply: editClaims },
  {
    name: 'claims written otherwise',
    weight: 3,
    apply: async (jwt, chance) => {
      const [header, payload = '', signature] = jwt.split('.');
      const text = Buffer.from(payload, 'base64url').toString();
      const edited = await chance.weigh(textEdits).apply(text, chance);
      return (
        edited && {
          result: `${header}.${encode(edited.result)}.${signature}`,
          detail: edited.detail,
        }
      );
    },
  },
  {
    name: 'header changed',
    weight: 3,
    apply: (jwt, chance) => {
      const [header, ...rest] = jwt.split('.');
      const change = chance.pick(headerChanges)!;
      const written = encode(JSON.stringify({ ...decodeJson(header), ...change }));
      return { result: [written, ...rest].join('.'), detail: JSON.stringify(change) };
    },
  },
  {
    name: 'forged JWT',
    weight: 4,
    apply: (jwt, chance) => {
      const [header, payload = ''] = jwt.split('.');
      const altered = chance.chance(0.5)
        ? payload
        : encode(JSON.stringify({ ...decodeJson(payload), name: 'Forged' }));
      return { result: forge(decodeJson(header), altered, chance), detail: 'signed by the thief' };
    },
  },
  {
    name: 'base64 spelled otherwise',
    weight: 3,
    apply: (jwt, chance) => {
      const parts = jwt.split('.');
      const at = chance.below(3);
      const spelling = chance.pick(spellings)!;
      return { result: parts.with(at, spelling(parts[at]!)).join('.'), detail: `part ${at}` };
    },
  },
  {
    name: 'the other s of ECDSA',
    weight: 1,
    apply: (jwt) => {
      const [header, payload, signature = ''] = jwt.split('.');
      if (decodeJson(header)['alg'] !== 'ES256') return undefined;
      return { result: `${header}.${payload}.${negate(signature)}`, detail: 'n - s' };
    },
  },
  {
    name: 'parts cut, doubled or exchanged',
    weight: 3,
    apply: (jwt, chance) => {
      const [header = '', payload = '', signature = ''] = jwt.split('.');
      const at = chance.below(jwt.length);
      const result = chance.pick([
        jwt.slice(0, at),
        jwt.slice(at),
        `${header}.${payload}.`,
        `${header}.${payload}`,
        `${header}..${signature}`,
        `${header}.${header}.${signature}`,
        `${payload}.${header}.${signature}`,
        `${jwt}.`,
        `${jwt}.${signature}`,
        `.${jwt}`,
        `${jwt}~`,
      ])!;
      return { result, detail: `at ${at}` };
    },
  },
  {
    name: 'one character of the JWT',
    weight: 8,
    apply: (jwt, chance) => {
      const at = chance.below(jwt.length);
      const by = chance.pick([...alphabet, '.', '=', ' '])!;
      return { result: jwt.slice(0, at) + by + jwt.slice(at + 1), detail: `${by} at ${at}` };
    },
  },
  {
    name: 'space around the JWT',
    weight: 1,
    harmless: true,
    apply: (jwt, chance) => ({
      result: chance.pick([` ${jwt}`, `${jwt}\n`, `\r\n${jwt}\t`])!,
      detail: 'space around it',
    }),
  },
];
