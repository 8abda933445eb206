import type { Cell, GridRow } from './ours.ts';

export interface ForeignResult {
  readonly software: string;
  readonly form: string;
  readonly accepted: boolean;
  readonly refused: boolean;
  /** The reasons of what was not passed, for the message of a test that fails. */
  readonly words: string;
}

const say = ({ accepts, status, refused, altered }: Cell): string =>
  [
    accepts ? 'accepts' : '**refuses**',
    ...(status === 'not checked' ? [] : [status]),
    `refuses ${refused} of ${altered} altered`,
  ].join(', ');

/** Forms down, readers across. */
function writeTable(rows: readonly GridRow[]): readonly string[] {
  const names = [...(rows[0]?.cells.keys() ?? [])];
  return [
    `| form | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...rows.map(
      ({ form, cells }) =>
        `| ${form} | ${names.map((name) => say(cells.get(name)!)).join(' | ')} |`,
    ),
  ];
}

interface Grid {
  readonly documents: readonly GridRow[];
  readonly jwts: readonly GridRow[];
  readonly foreign: readonly ForeignResult[];
}

/** `docs/interoperability.md` as it has to be now. */
export function writeGrid({ documents, jwts, foreign }: Grid): string {
  return [
    '# Who accepts whose badges',
    '',
    'Written by `npm run interoperability` from what the libraries themselves answered; a test fails when this',
    'file has drifted. Nothing here reaches a network.',
    '',
    '## What Laurel issues',
    '',
    'A badge with everything an award can carry, taken out of each file without any of Laurel’s code, before',
    'each independent verifier. Altered are: the name of the achievement, one second of a date, one digit of the',
    'recipient’s hash, one character of each proof, the issuer’s DID. Where a verifier looks the status up by itself, its answer stands',
    'between. The versions are those of `package.json`.',
    '',
    ...writeTable(documents),
    '',
    'As JSON Web Tokens, taken out of each file in the same way, and altered alike. DIDKit and verifier-core read no credential in',
    'a JWT of this version of the data model, so the readers are one of JWTs, and the steps of 1EdTech’s validator done anew.',
    '',
    ...writeTable(jwts),
    '',
    '## What others issue, before Laurel',
    '',
    'Accepted means: well-formed, unaltered, and signed by a key of its issuer. The altered copy has another name.',
    '',
    '| software | form | genuine | altered |',
    '|---|---|---|---|',
    ...foreign.map(
      ({ software, form, accepted, refused }) =>
        `| ${software} | ${form} | ${accepted ? 'accepted' : '**refused**'} | ${refused ? 'refused' : '**accepted**'} |`,
    ),
    '',
    '## Known differences',
    '',
    '- LearnCard’s DIDKit 0.2.28 numbers the bits of a status list from the wrong end of each byte; Laurel gives out slots at which',
    '  that mistake blames nobody ([decision 4](decisions/0004-random-status-slots.md)).',
    '- A verifier that calls a proof set good when *one* proof is sound accepts a badge of which the other proof was replaced.',
    '  Laurel does not.',
    '- ECDSA signs with *s* or with its negative alike. Laurel accepts both for P-256 and P-384, as the standards do: either is',
    '  the signer’s own signature over the same bytes.',
    '- JSON that two readers would take differently (a name twice, half a character, a number that cannot be kept exactly) is',
    '  refused before any signature is looked at, and so are documents that rename members by a context of their own.',
    '',
    'How Laurel fares against deliberate alterations is counted by `npm run mutations`: see',
    '[the figures](performance.md#the-mutation-campaign).',
    '',
  ].join('\n');
}
