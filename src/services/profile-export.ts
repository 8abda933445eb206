import { buildLearnerRecord } from '#domain/clr.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AwardId, IssuerId } from '#domain/ids.ts';
import { exceedsBounds } from '#domain/plain.ts';
import { buildPresentation, signPresentation } from '#domain/presentation.ts';
import { type JsonObject, signCredential } from '#domain/proof/sign.ts';
import { foldName, hashIdentity } from '#domain/recipient.ts';
import { createSecret } from '#domain/token.ts';
import { createUuidUrn } from '#domain/uuid.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Context } from './context.ts';
import { buildIssuerProfile, ensureMainIssuer, requireSigner } from './issuers.ts';
import { requireLearner } from './permissions.ts';

/** As many credentials go into one document as a verifier surely looks at. */
export const maxTogether = 100;

/** An award that is in the learner's account, with the document that was signed. */
interface Held {
  readonly detail: AwardDetail;
  readonly document: JsonObject;
}

/** Accepted awards of the learner who asks, the newest first. @throws `sign_in_required` */
export async function listTakeable(ctx: Context): Promise<readonly AwardDetail[]> {
  const { id } = requireLearner(ctx);
  const details = await ctx.store.awards.listOfLearner(id);
  return details.filter(({ award }) => award.state === 'accepted');
}

const isInDate = ({ award }: AwardDetail, now: Date): boolean =>
  award.validUntil === null || award.validUntil > now;

/** What was ticked, or else whatever is in date. @throws `not_found` for one that is not among them */
function choose(
  details: readonly AwardDetail[],
  awardIds: readonly AwardId[],
  now: Date,
): readonly AwardDetail[] {
  if (awardIds.length === 0) return details.filter((detail) => isInDate(detail, now));
  const wanted = new Set(awardIds);
  const chosen = details.filter(({ award }) => wanted.has(award.id));
  if (chosen.length < wanted.size) throw new LaurelError('not_found');
  return chosen;
}

async function readDocuments(
  ctx: Context,
  details: readonly AwardDetail[],
): Promise<readonly Held[]> {
  if (details.length === 0) throw new LaurelError('selection_empty');
  if (details.length > maxTogether) throw new LaurelError('selection_too_large');
  const rows = await ctx.store.credentials.listOf(details.map(({ award }) => award.id));
  const latest = new Map(rows.map(({ awardId, document }) => [awardId, document]));
  return details.flatMap((detail) => {
    const document = latest.get(detail.award.id);
    return document ? [{ detail, document: JSON.parse(document) as JsonObject }] : [];
  });
}

/** @throws `selection_too_large` for what no verifier of this kind would walk through */
function requireBounded(document: JsonObject): JsonObject {
  if (exceedsBounds(document)) throw new LaurelError('selection_too_large');
  return document;
}

async function present(ctx: Context, held: readonly Held[]): Promise<JsonObject> {
  const now = ctx.clock();
  const signer = requireSigner(ctx, await ensureMainIssuer(ctx), now);
  const id = createUuidUrn(ctx.random);
  const unsigned = buildPresentation({
    id,
    holder: signer.controller,
    credentials: held.map(({ document }) => document),
  });
  const { documentLoader } = ctx;
  return signPresentation(requireBounded(unsigned), {
    signer,
    created: now,
    // Nobody asked for it: whoever wants an answer to a question of their own refuses this one.
    challenge: id,
    documentLoader,
  });
}

/**
 * Credentials of the learner who asks, as they were signed, in one presentation. This site signs it as the one
 * that hands them out: nothing in it says that whoever shows it is the learner.
 *
 * @param awardIds - which; none for every accepted one that is in date
 * @throws `sign_in_required`, `not_found`, `selection_empty`, `selection_too_large`, `signing_key_missing`
 */
export async function exportPresentation(
  ctx: Context,
  awardIds: readonly AwardId[],
): Promise<JsonObject> {
  const chosen = choose(await listTakeable(ctx), awardIds, ctx.clock());
  return present(ctx, await readDocuments(ctx, chosen));
}

/** The learner's names, as the awards have them, and every address they have proved, each with a salt of its own. */
async function hashIdentities(ctx: Context, held: readonly Held[]) {
  const { id } = requireLearner(ctx);
  const addresses = await ctx.store.addresses.listOfLearner(id);
  const names = new Map(
    held.map(({ detail: { award } }) => [foldName(award.recipientName), award.recipientName]),
  );
  return Promise.all([
    ...addresses.map(({ email }) => hashIdentity('emailAddress', email, createSecret(ctx.random))),
    ...[...names.values()].map((name) => hashIdentity('name', name, createSecret(ctx.random))),
  ]);
}

interface RecordOptions {
  /** What the record is called. */
  readonly name: string;
  readonly partial: boolean;
}

async function record(
  ctx: Context,
  held: readonly Held[],
  { name, partial }: RecordOptions,
): Promise<JsonObject> {
  const [first] = held;
  if (!first) throw new LaurelError('selection_empty');
  const now = ctx.clock();
  const { issuer } = first.detail;
  const signer = requireSigner(ctx, issuer, now);
  const unsigned = buildLearnerRecord({
    id: createUuidUrn(ctx.random),
    name,
    issuer: buildIssuerProfile(ctx, issuer, signer),
    identifiers: await hashIdentities(ctx, held),
    credentials: held.map(({ document }) => document),
    partial,
    at: now,
  });
  return signCredential(requireBounded(unsigned), {
    signer,
    created: now,
    documentLoader: ctx.documentLoader,
  });
}

interface RecordChoice {
  /** Which, whoever awarded them; none for every accepted one that is in date. */
  readonly awardIds: readonly AwardId[];
  /** Whose record it is; of the issuer of the newest one where it is not said. */
  readonly issuerId?: IssuerId | undefined;
  /** What the record of an issuer is called. */
  readonly nameRecord: (issuer: string) => string;
}

/**
 * A learner record (CLR 2.0) of one issuer for the learner who asks, over credentials of that issuer alone: an
 * issuer answers for what it awarded itself.
 *
 * @throws `sign_in_required`, `not_found`, `selection_empty`, `selection_too_large`, `signing_key_missing`
 */
export async function exportRecord(
  ctx: Context,
  { awardIds, issuerId, nameRecord }: RecordChoice,
): Promise<JsonObject> {
  const takeable = await listTakeable(ctx);
  const chosen = choose(takeable, awardIds, ctx.clock());
  const whose = issuerId ?? chosen[0]?.award.issuerId;
  const isTheirs = ({ award }: AwardDetail) => award.issuerId === whose;
  if (issuerId !== undefined && !takeable.some(isTheirs)) throw new LaurelError('not_found');
  const held = await readDocuments(ctx, chosen.filter(isTheirs));
  const partial = held.length < takeable.filter(isTheirs).length;
  return record(ctx, held, { name: nameRecord(held[0]?.detail.issuer.name ?? ''), partial });
}

/** Fewer than one document can hold, so that long achievements fit too. */
const maxPacked = 40;

function pack<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / maxPacked) }, (_, at) =>
    items.slice(at * maxPacked, (at + 1) * maxPacked),
  );
}

/** A document that holds several credentials: what it is called in an archive, and how it is made. */
interface PackedDocument {
  readonly name: string;
  readonly make: () => Promise<JsonObject>;
}

const number = (at: number): string => (at === 0 ? '' : `-${at + 1}`);

/**
 * Everything of the learner who asks that is accepted and in date: as presentations, and as a record of each
 * issuer; several of each where there are more credentials than fit.
 *
 * @throws `sign_in_required`
 */
export async function listPacked(
  ctx: Context,
  nameRecord: RecordChoice['nameRecord'],
): Promise<readonly PackedDocument[]> {
  const takeable = await listTakeable(ctx);
  const whole = choose(takeable, [], ctx.clock());
  const ofHandle = (details: readonly AwardDetail[], handle: string) =>
    details.filter(({ issuer }) => issuer.handle === handle);
  const presentations = pack(whole).map((part, at) => ({
    name: `presentation${number(at)}.json`,
    make: async () => present(ctx, await readDocuments(ctx, part)),
  }));
  const handles = [...new Set(whole.map(({ issuer }) => issuer.handle))];
  const records = handles.flatMap((handle) =>
    pack(ofHandle(whole, handle)).map((part, at) => ({
      name: `record-${handle}${number(at)}.json`,
      make: async () =>
        record(ctx, await readDocuments(ctx, part), {
          name: nameRecord(part[0]?.issuer.name ?? ''),
          partial: part.length < ofHandle(takeable, handle).length,
        }),
    })),
  );
  return [...presentations, ...records];
}
