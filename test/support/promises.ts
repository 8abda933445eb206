/**
 * The promises to learners, and the tests that hold them: a test holds a promise when its name says
 * so ("F17: removing an address never loses a credential").
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const promisesFile = join(root, 'docs/promises.md');

/** What is promised, by number. */
export const promises: Readonly<Record<string, string>> = {
  F1: 'A credential shows skills that were verified, with the art of its badge.',
  F2: 'Every credential has an address of its own, to share on networks, in mail signatures and on a CV.',
  F3: 'Everybody can see which credentials there are to earn.',
  F4: 'Whoever is signed in sees a green tick, and words, on what they hold.',
  F5: 'What was earned before can be claimed later: from records, or by a request with evidence.',
  F6: 'Nobody has to accept; before that nobody but the learner and the issuer’s side sees it.',
  F7: 'To share, the learner accepts first; accepting proves the address and makes the account.',
  F8: 'There is no time limit: an offer waits, and an old link says how to get a new one.',
  F9: 'A reader sees description, criteria, and who made the assessment decision.',
  F10: 'A learner can have what an issuer sends accepted without asking; it arrives private.',
  F11: 'A profile with a chosen handle can be shared as a whole, and switched off as a whole.',
  F12: 'Only public credentials show; each one is private until its learner opens the eye.',
  F13: 'The dashboard is where a learner manages; the profile is what others see.',
  F14: 'One credential or several can be embedded in another website, looking as the learner chooses.',
  F15: 'Anybody can tell that a credential is authentic, without an account.',
  F16: 'A copy proves nothing for the copier: a reader can ask whose it is, by name or address.',
  F17: 'One account holds several addresses, each of them proved; removing one loses no credential.',
  F18: 'A completed award is offered once a valid address is known, and never without one.',
  F19: 'Centres see to it that their learners receive what they earned, and see what arrived.',
  F20: 'A mail arrives by which the learner accepts; it is tried until it is delivered.',
  F21: 'Only what a learner shares is visible; all of it can be taken away, and all of it erased.',
  F22: 'A learner can delete a credential, and for a while take that back.',
  F23: 'There is somebody to ask, and pages that answer what people ask.',
};

export interface HoldingTest {
  /** Path from the project's folder. */
  readonly file: string;
  readonly name: string;
}

/** The first argument of a call that goes on: `test('…', `, `describe('…', `, `test.each(rows)('…', `. */
const firstText = /\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/gs;

const listFiles = (): readonly string[] =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(\.test\.tsx?|rules[/\\][\w-]+\.ts)$/.test(path))
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .toSorted();

/** Names of tests in a source text that carry the number of a promise. */
export function findNames(source: string): readonly string[] {
  return [...source.matchAll(firstText)]
    .map(([, , text = '']) => text.replaceAll(/\\(.)/gs, '$1').replaceAll(/\$\{[^}]*\}/g, '…'))
    .filter((text) => /\bF\d+\b/.test(text));
}

/** Every test that holds a promise, by its number. */
export function findHoldingTests(): ReadonlyMap<string, readonly HoldingTest[]> {
  const found = new Map<string, HoldingTest[]>(Object.keys(promises).map((id) => [id, []]));
  for (const file of listFiles()) {
    for (const name of findNames(readFileSync(join(root, file), 'utf8'))) {
      for (const [id] of name.matchAll(/\bF\d+\b/g)) found.get(id)?.push({ file, name });
    }
  }
  return found;
}

const escape = (text: string) => text.replaceAll(/([|<>*_`[\]\\])/g, '\\$1');

/** The tests of one promise: each file once, with the names that stand in it. */
function writeTests(tests: readonly HoldingTest[]): string {
  const files = [...new Set(tests.map(({ file }) => file))];
  return files
    .map((file) => {
      const names = tests.filter((row) => row.file === file).map(({ name }) => escape(name));
      return `[${file.replace(/^test\//, '')}](../${file}):<br>${[...new Set(names)].join('<br>')}`;
    })
    .join('<br><br>');
}

/** `docs/promises.md` as it has to be now. */
export function writePromises(): string {
  const found = findHoldingTests();
  const rows = Object.entries(promises).map(
    ([id, promise]) => `| ${id} | ${promise} | ${writeTests(found.get(id) ?? [])} |`,
  );
  return [
    '# What learners are promised, and the tests that hold it',
    '',
    'Written by `npm run promises` from the names of the tests; a test fails when this file has drifted,',
    'or when a promise has no test.',
    '',
    '| | promise | tests |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
