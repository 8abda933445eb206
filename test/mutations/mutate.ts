/** One mutant: a base, a class of edit, and what came of it. */
import type { Base, Mutant, Subject } from './base.ts';
import { byteEdits } from './edits/bytes.ts';
import { contextEdits } from './edits/contexts.ts';
import type { DocumentEdit, Edit } from './edits/edit.ts';
import { jwtEdits } from './edits/jwts.ts';
import { leafEdits } from './edits/leaves.ts';
import { proofEdits } from './edits/proofs.ts';
import { textEdits } from './edits/texts.ts';
import { treeEdits } from './edits/trees.ts';
import type { JsonRecord } from './paths.ts';
import type { Chance } from './random.ts';

const documentEdits: readonly DocumentEdit[] = [
  ...leafEdits,
  ...treeEdits,
  ...contextEdits,
  ...proofEdits,
];

/** An edit that has been brought to the form of a base. */
interface Applied {
  readonly name: string;
  readonly weight: number;
  readonly harmless?: true;
  readonly make: (chance: Chance) => Promise<Mutant | undefined>;
}

type Put<T> = (result: T) => Omit<Mutant, 'detail'>;

/** Edits of a kind, brought to a base: what is edited, and how the verifier then gets it. */
function bring<T>(edits: readonly Edit<T>[], subject: T, put: Put<T>, share = 1): Applied[] {
  return edits.map(({ name, weight, harmless, apply }) => ({
    name,
    weight: weight * share,
    ...(harmless ? { harmless } : {}),
    make: async (chance) => {
      const edited = await apply(subject, chance);
      return edited && { ...put(edited.result), detail: edited.detail };
    },
  }));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Text edits are few, byte edits blunt: beside edits of the document each has this share. */
const textShare = 0.6;
const byteShare = 0.3;

function bringAll(base: Base, subject: Subject): Applied[] {
  switch (subject.form) {
    case 'document': {
      const text = JSON.stringify(subject.document);
      return [
        ...bring<JsonRecord>(documentEdits, subject.document, (input) => ({ input })),
        ...bring<string>(textEdits, text, (input) => ({ input }), textShare),
        ...bring<Uint8Array>(byteEdits, bytesOf(text), (input) => ({ input }), byteShare),
      ];
    }
    case 'fetched': {
      const serve = (found: unknown) => ({
        input: base.input,
        web: new Map([...base.web, [subject.url, found]]),
      });
      const text = JSON.stringify(subject.document);
      return [
        ...bring<JsonRecord>(documentEdits, subject.document, serve),
        ...bring<Uint8Array>(byteEdits, bytesOf(text), serve, byteShare),
      ];
    }
    case 'jwt':
      return bring(jwtEdits, subject.jwt, (input) => ({ input }));
    case 'file':
      return bring(byteEdits, subject.bytes, (input) => ({ input }));
  }
}

export interface Mutated {
  readonly mutant: Mutant;
  /** The class of the edit. */
  readonly name: string;
  readonly harmless: boolean;
}

export type Mutate = (chance: Chance) => Promise<Mutated>;

/** What tells whether an edit changed anything at all. */
const writtenOf = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : JSON.stringify(value);

const maxDraws = 50;

/** Makes mutants of a base; an edit that finds nothing to do, or changes nothing, is drawn again. */
export function createMutate(base: Base): Mutate {
  const edits = bringAll(base, base.subject);
  const { subject } = base;
  const original = writtenOf(
    subject.form === 'jwt'
      ? subject.jwt
      : subject.form === 'file'
        ? subject.bytes
        : subject.document,
  );
  const mutatedOf = ({ input, web }: Mutant) =>
    subject.form === 'fetched' ? web?.get(subject.url) : input;
  return async (chance) => {
    for (let draw = 0; draw < maxDraws; draw++) {
      const { name, harmless = false, make } = chance.weigh(edits);
      const mutant = await make(chance);
      if (mutant && writtenOf(mutatedOf(mutant)) !== original) return { mutant, name, harmless };
    }
    throw new Error(`Nothing can be edited in ${base.name}.`);
  };
}
