/** What we issue, in each form and with each suite, before each independent verifier. */
import { issuedSuites, type SigningSuiteName } from '#domain/proof/suites.ts';
import { alterations } from '#test/conformance/alterations.ts';
import {
  type Badge,
  createPresentWorld,
  issueFullBadge,
  signAgain,
} from '#test/conformance/badges.ts';
import { createPublic } from '#test/support/accepted.ts';
import { readPdf, readTextChunks } from '#test/support/baked.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { type Verifier, verifiers } from '#test/support/verifiers.ts';

export interface Cell {
  readonly accepts: boolean;
  readonly status: string;
  readonly refused: number;
  readonly altered: number;
}

export interface GridRow {
  readonly form: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

const suiteSets: readonly (readonly SigningSuiteName[])[] = [
  ['Ed25519Signature2020'],
  ['eddsa-rdfc-2022'],
  issuedSuites,
];

async function judge(verifier: Verifier, badge: Badge, altered: readonly Badge[]): Promise<Cell> {
  const { sound, status } = await verifier.verify(badge);
  let refused = 0;
  for (const other of altered) if (!(await verifier.verify(other)).sound) refused++;
  return { accepts: sound, status, refused, altered: altered.length };
}

async function buildRow(form: string, badge: Badge): Promise<GridRow> {
  const altered: Badge[] = [];
  for (const alter of Object.values(alterations)) altered.push(await alter(badge));
  const cells = new Map<string, Cell>();
  for (const verifier of verifiers) cells.set(verifier.name, await judge(verifier, badge, altered));
  return { form, cells };
}

/** How somebody else gets the credential out of a file. */
const extractors: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  png: (bytes) => readTextChunks(bytes)[0]?.text ?? '',
  svg: (bytes) => {
    const svg = new TextDecoder().decode(bytes);
    const start = '<![CDATA[';
    return svg.slice(svg.indexOf(start) + start.length, svg.indexOf(']]></openbadges:credential>'));
  },
  pdf: (bytes) => readPdf(bytes).files[0] ?? '',
};

/** JSON with each set of proofs, then what is taken out of each file. */
export async function buildOurGrid(): Promise<readonly GridRow[]> {
  const rows: GridRow[] = [];
  const world = await createPresentWorld();
  const issued = await issueFullBadge(world);
  serveOnly(statusListsOf(world));
  for (const suiteNames of suiteSets) {
    const badge = suiteNames === issuedSuites ? issued : await signAgain(world, issued, suiteNames);
    rows.push(await buildRow(`JSON, ${suiteNames.join(' and ')}`, badge));
  }
  const files = await createPublic({ now: new Date() });
  serveOnly(statusListsOf(files.world));
  for (const [ending, extract] of Object.entries(extractors)) {
    const badge = JSON.parse(extract(await files.read(ending))) as Badge;
    rows.push(await buildRow(`${ending.toUpperCase()}, both proofs`, badge));
  }
  return rows;
}
