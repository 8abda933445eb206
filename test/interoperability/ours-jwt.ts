/** What we issue as JSON Web Tokens, as a file and out of each picture, before readers of such tokens. */
import type { JSONWebKeySet } from 'jose';
import type { JwtAlgorithm } from '#domain/ring-key.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { alterations } from '#test/conformance/alterations.ts';
import type { Badge } from '#test/conformance/badges.ts';
import { createPublic } from '#test/support/accepted.ts';
import { readTextChunks } from '#test/support/baked.ts';
import { encodePart } from '#test/support/foreign-jwt.ts';
import { createJwtRing } from '#test/support/keys-jwt.ts';
import {
  decodeJwtPart,
  findInSvg,
  findJwtFlaw,
  flipBit,
  readByHeader,
  readByKeySet,
  readKeySet,
} from '#test/support/outside-jwt.ts';
import type { World } from '#test/support/world.ts';
import type { Cell, GridRow } from './ours.ts';

interface Issued {
  readonly world: World;
  readonly keySet: JSONWebKeySet;
}

const isRead = (reading: Promise<unknown>): Promise<boolean> =>
  reading.then(
    () => true,
    () => false,
  );

/** Who reads them, one row each. */
const readers: Readonly<Record<string, (jwt: string, issued: Issued) => Promise<boolean>>> = {
  'jose, by the key in the header': (jwt) => isRead(readByHeader(jwt)),
  'jose, by jwks.json': (jwt, { keySet }) => isRead(readByKeySet(jwt, keySet)),
  '1EdTech’s steps, by node:crypto': async (jwt) => findJwtFlaw(jwt) === undefined,
  Laurel: async (jwt, { world }) => {
    const { fetchDocument } = world.system;
    return (await verifyCredential(jwt, { now: new Date(), fetchDocument })).verdict === 'passed';
  },
};

const forms: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  jwt: (bytes) => new TextDecoder().decode(bytes),
  'png?proof=jwt': (bytes) => readTextChunks(bytes)[0]?.text ?? '',
  'svg?proof=jwt': (bytes) => findInSvg(new TextDecoder().decode(bytes)),
};

/** The same alterations as of documents, but that of the signature. */
async function alter(jwt: string): Promise<readonly string[]> {
  const [header, , signature] = jwt.split('.');
  const { 'one character of its proofs': _, ...others } = alterations;
  const altered = [flipBit(jwt, 2)];
  for (const change of Object.values(others)) {
    const claims = await change(decodeJwtPart(jwt, 1) as Badge);
    altered.push(`${header}.${encodePart(claims)}.${signature}`);
  }
  return altered;
}

async function judge(jwt: string, issued: Issued): Promise<ReadonlyMap<string, Cell>> {
  const altered = await alter(jwt);
  const cells = new Map<string, Cell>();
  for (const [name, read] of Object.entries(readers)) {
    let refused = 0;
    for (const other of altered) if (!(await read(other, issued))) refused++;
    const accepts = await read(jwt, issued);
    cells.set(name, { accepts, status: 'not checked', refused, altered: altered.length });
  }
  return cells;
}

export async function buildJwtGrid(): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  for (const algorithm of ['ES256', 'RS256'] as const satisfies readonly JwtAlgorithm[]) {
    const ring = await createJwtRing(algorithm);
    const { world, read } = await createPublic({ now: new Date(), ring });
    const issued = { world, keySet: await readKeySet(world) };
    for (const [ending, extract] of Object.entries(forms)) {
      const jwt = extract(await read(ending));
      const form = ending === 'jwt' ? 'JWT' : `JWT in ${ending.slice(0, 3).toUpperCase()}`;
      rows.push({ form: `${form}, ${algorithm}`, cells: await judge(jwt, issued) });
    }
  }
  return rows;
}
