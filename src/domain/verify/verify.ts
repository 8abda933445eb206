import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { isLaurelError } from '#domain/errors.ts';
import { createEffort } from '#domain/proof/entanglement.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import { verifyProofs } from '#domain/proof/verify.ts';
import { fetchNothing } from '../fetching.ts';
import { asObject, type Loose } from '../reading.ts';
import { checkTable } from './checks.ts';
import { maxContained, maxContainedDepth, openEnvelope } from './contained.ts';
import type { Answer, CheckRow, Examined, VerifyContext, VerifyOptions } from './context.ts';
import { findKind, kindTable } from './kinds.ts';
import { type Check, failed, type Outcome, unknown, type VerificationReport } from './report.ts';

export type { VerifyOptions } from './context.ts';

/** @param jwt - the compact JWT that the document was taken out of, if any */
function examine(document: Loose, jwt: string | undefined, context: VerifyContext): Examined {
  const { documentLoader, now } = context;
  let outcomes: ReturnType<Examined['verifyProofs']> | undefined;
  return {
    document,
    kind: findKind(document),
    ...(jwt === undefined ? {} : { jwt }),
    verifyProofs: () =>
      (outcomes ??=
        jwt === undefined
          ? verifyProofs(document, documentLoader, now, {
              resolve: context.resolve,
              effort: context.effort,
            })
          : verifyJwt(jwt, { now, resolve: context.resolve })),
  };
}

/** The document itself, or the one in a compact JWT; `undefined` when there is none. */
function documentOf(content: unknown): Loose | undefined {
  if (typeof content !== 'string') return asObject(content);
  try {
    return decodeJwt(content).document;
  } catch (error) {
    if (!isLaurelError(error)) throw error;
    return undefined;
  }
}

function createContext(options: VerifyOptions): VerifyContext {
  const fetchDocument = options.fetchDocument ?? fetchNothing;
  const resolve = createResolver(fetchDocument);
  return nest(
    {
      ...options,
      fetchDocument,
      resolve,
      documentLoader: createDocumentLoader(resolve),
      allowance: { left: maxContained },
      effort: createEffort(),
    },
    0,
  );
}

const noOccasion = { challenge: undefined, domain: undefined, ofPresenter: undefined } as const;

/** The context of a document that stands in so many others. */
function nest(
  context: Omit<VerifyContext, 'depth' | 'verifyContained'>,
  depth: number,
): VerifyContext {
  return {
    ...context,
    depth,
    verifyContained: async (content, { about, presenter, recipient }) => {
      // A presentation within a presentation was made on an occasion of its own.
      const own = { about, presenter, recipient, ...noOccasion };
      const inner = nest({ ...context, ...own }, depth + 1);
      const isTooMuch = inner.depth > maxContainedDepth || --inner.allowance.left < 0;
      return report(content, inner, isTooMuch);
    },
  };
}

/**
 * Verifies a document by every check of the table that its kind is asked.
 *
 * The same code runs in the Worker, on Node and in a browser; it reaches the outside world only
 * through `options`. A bad credential is a report, never an exception.
 *
 * @param document - the credential as it was received, parsed from JSON and otherwise untouched; or a compact JWT
 */
export async function verifyDocument(
  document: unknown,
  options: VerifyOptions,
): Promise<VerificationReport> {
  return report(document, createContext(options), false);
}

/** @param isTooMuch - whether the document is one more than are looked at */
async function report(
  received: unknown,
  context: VerifyContext,
  isTooMuch: boolean,
): Promise<VerificationReport> {
  const content = openEnvelope(received);
  const object = documentOf(content);
  const examined = examine(
    object ?? {},
    typeof content === 'string' ? content : undefined,
    context,
  );
  const kind = kindTable[examined.kind];
  const rows = checkTable.filter(
    ({ id, applies }) => kind.checks.has(id) && (!applies || applies(examined, context)),
  );
  const own = object && kind.open?.(examined, context);
  const answers: (readonly [CheckRow, Answer])[] = [];
  for (const row of rows) {
    const form = answers[0]?.[1];
    // A document without the shape of its kind is not examined further, and says so in every row.
    const answer =
      (isTooMuch && unknown('contents.too-many')) ||
      (form?.outcome === 'failed' && unknown('form.not-examined')) ||
      (!object && failed('form.not-an-object')) ||
      (await (own?.runs[row.id] ?? row.run)(examined, context));
    answers.push([row, answer]);
  }
  const isFormed = answers[0]?.[1].outcome === 'passed';
  const found = isFormed ? await own?.summarise() : undefined;
  return {
    kind: examined.kind,
    verdict: decide(answers),
    checkedAt: context.now.toISOString(),
    summary: found ?? kind.summarise(examined.document),
    checks: answers.map(([row, answer]) => describe(row, answer)),
    ...listReports(answers),
  };
}

function listReports(answers: readonly (readonly [CheckRow, Answer])[]) {
  const reportsOf = (id: string) => answers.find(([row]) => row.id === id)?.[1].reports;
  const [parts, endorsements] = [reportsOf('contents'), reportsOf('endorsements')];
  return { ...(parts && { parts }), ...(endorsements && { endorsements }) };
}

function describe(
  { id, label, specification }: CheckRow,
  { outcome, reason, code, values, details }: Answer,
): Check {
  const parts = details && { details };
  return { id, label, specification, outcome, reason, code, values, ...parts };
}

function decide(answers: readonly (readonly [CheckRow, Answer])[]): Outcome {
  const has = (outcome: Outcome, weight: CheckRow['weight']) =>
    answers.some(([row, answer]) => row.weight === weight && answer.outcome === outcome);
  if (has('failed', 'decisive') || has('failed', 'telling')) return 'failed';
  return has('unknown', 'decisive') ? 'unknown' : 'passed';
}
