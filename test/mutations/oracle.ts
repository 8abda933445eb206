/** Whether an accepted mutant means what its base means; if not, the verifier was deceived. */
import { p256 } from '@noble/curves/nist.js';
import { openCarrier } from '#domain/carrier/open.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import type { Base, Mutant } from './base.ts';
import { type Meaning, readMeaning } from './meaning.ts';
import { isRecord, type JsonRecord } from './paths.ts';

export interface Judgement {
  /**
   * `elsewhere`: the statement is the same and what decides stands where it stood, but something that is only
   * shown is told by another object of the same id, as RDF lets it; it may be missed, and never becomes another.
   */
  readonly same: boolean | 'elsewhere';
  /** What differs. */
  readonly why: string;
}

export interface Oracle {
  /** @param report - what the verifier said of the mutant */
  judge(mutant: Mutant, report: VerificationReport | undefined): Promise<Judgement>;
}

const same: Judgement = { same: true, why: '' };
const differs = (why: string): Judgement => ({ same: false, why });

const outcomeOf = (report: VerificationReport, id: string) =>
  report.checks.find((check) => check.id === id)?.outcome;

/** Whether the verifier vouches for the document, or for what a base tells by another check. */
export function isAccepted(base: Base, report: VerificationReport): boolean {
  if (report.verdict === 'passed') return true;
  // Of a presentation each credential is judged by itself, and the verdict is over all.
  if (report.kind === 'presentation') return false;
  if (base.tells) return outcomeOf(report, base.tells) === 'passed';
  return (
    base.verdict !== 'failed' &&
    outcomeOf(report, 'unaltered') === 'passed' &&
    (outcomeOf(report, 'issuer') ?? 'passed') === 'passed'
  );
}

const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Bytes of base64 however it is spelled. */
const decodeLoosely = (text: string): Uint8Array => Buffer.from(text, 'base64url');

/** ECDSA signs with s or with its negative alike: both are the signer's own signature over these bytes. */
function isSameSignature(ours: string, theirs: string, alg: unknown): boolean {
  const [a, b] = [decodeLoosely(ours), decodeLoosely(theirs)];
  if (sameBytes(a, b) || alg !== 'ES256' || a.length !== b.length) return sameBytes(a, b);
  const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  const negative = p256.Point.Fn.ORDER - number(a.subarray(32));
  return sameBytes(a.subarray(0, 32), b.subarray(0, 32)) && number(b.subarray(32)) === negative;
}

function judgeJwt(original: string, input: unknown): Judgement {
  if (typeof input !== 'string') return differs('it is no JWT');
  const [header = '', payload, signature = ''] = original.split('.');
  // Mail programs break long lines: white space within a JWT says nothing.
  const [header2, payload2, signature2, ...more] = input.replaceAll(/\s/g, '').split('.');
  if (header !== header2 || payload !== payload2) return differs('other bytes are signed');
  if (more.length > 0 || signature2 === undefined) return differs('it has other parts');
  const { alg } = JSON.parse(new TextDecoder().decode(decodeLoosely(header))) as { alg: unknown };
  return isSameSignature(signature, signature2, alg)
    ? same
    : differs('the signature is another one');
}

async function readDocument(input: unknown): Promise<JsonRecord> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array)) return input as JsonRecord;
  const opened = await openCarrier(input);
  if ('document' in opened) return opened.document as JsonRecord;
  throw new Error('it holds no document');
}

/** What the report shows of the document and of those in it, moments aside, each fact by its name. */
function listShown(
  { summary, kind, parts = [] }: VerificationReport,
  at = '',
): Map<string, string> {
  const own = Object.entries({ kind, ...summary })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [`${at}/${name}`, value] as const);
  return new Map([...own, ...parts.flatMap((part, n) => [...listShown(part, `${at}/${n}`)])]);
}

function compareStatements(original: Meaning, other: Meaning): Judgement {
  if (other.statement !== original.statement) return differs('what is signed is another statement');
  if (![...other.proofs].some((proof) => original.proofs.has(proof)))
    return differs('none of the original proofs is left');
  if (other.reading === original.reading) return same;
  return other.bones === original.bones
    ? { same: 'elsewhere', why: 'some of it is told elsewhere' }
    : differs('the statement is the same, and reads differently');
}

function compareShown(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  mayMiss: boolean,
): string | undefined {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name), after.get(name)];
    if (was !== is && !(mayMiss && is === undefined)) return `${name} shows ${is} for ${was}`;
  }
  return undefined;
}

/** @param report - what the verifier said of the base untouched */
export async function createOracle(base: Base, report: VerificationReport): Promise<Oracle> {
  const { subject, secured } = base;
  if (subject.form === 'jwt') {
    return { judge: async ({ input }) => judgeJwt(subject.jwt, input) };
  }
  if (secured === 'jwt') throw new Error(`${base.name} is secured by what it is not.`);
  const findDocument = async ({ input, web }: Mutant): Promise<JsonRecord> => {
    const found = subject.form === 'fetched' ? web?.get(subject.url) : input;
    const document = await readDocument(found);
    if (!isRecord(document)) throw new Error('it is no object');
    return document;
  };
  const meaning = await readMeaning(await findDocument({ ...base, detail: '' }), secured);
  const shown = listShown(report);
  return {
    judge: async (mutant, found) => {
      try {
        const other = await readMeaning(await findDocument(mutant), secured);
        const judgement = compareStatements(meaning, other);
        if (judgement.same === false || !found || subject.form === 'fetched') return judgement;
        const changed = compareShown(shown, listShown(found), judgement.same === 'elsewhere');
        return changed === undefined ? judgement : differs(changed);
      } catch (error) {
        return differs(`it means nothing: ${String(error).slice(0, 200)}`);
      }
    },
  };
}
