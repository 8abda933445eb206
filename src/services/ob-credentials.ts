import { LaurelError } from '#domain/errors.ts';
import { type AwardId, type ImportedBadgeId, isId, type LearnerId } from '#domain/ids.ts';
import { maxPageSize } from '#domain/oauth.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { asObject, hasType } from '#domain/reading.ts';
import type { Context } from './context.ts';
import type { ImportResult } from './import-keeping.ts';
import { importBadge } from './imports.ts';
import { requirePermission } from './permissions.ts';

/** A credential of a learner, and when it came into the account. */
interface Entry {
  readonly id: AwardId | ImportedBadgeId;
  readonly at: Date;
}

interface Page {
  /** At least 1; at most {@link maxPageSize} are given. */
  readonly limit: number;
  readonly offset: number;
  /** Only what came into the account later. */
  readonly since?: Date | undefined;
}

/**
 * Everything that is in the account for good: accepted awards, and badges from elsewhere that are
 * Open Badges 3.0. In the order they came, so that pages stay where they are when more comes.
 */
async function listEntries(ctx: Context, learnerId: LearnerId): Promise<readonly Entry[]> {
  const [awards, imports] = await Promise.all([
    ctx.store.awards.listOfLearner(learnerId),
    ctx.store.importedBadges.listOfLearner(learnerId),
  ]);
  const own = awards.flatMap(({ award: { id, state, acceptedAt, deletedAt } }) =>
    state === 'accepted' && acceptedAt && !deletedAt ? [{ id, at: acceptedAt }] : [],
  );
  const brought = imports
    .filter(({ kind }) => kind === 'badge')
    .map(({ id, receivedAt }) => ({ id, at: receivedAt }));
  return [...own, ...brought].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** The documents of a page, in its order; what was deleted meanwhile is left out. */
async function readDocuments(ctx: Context, page: readonly Entry[]): Promise<readonly string[]> {
  const ids = page.map(({ id }) => id);
  const [signed, brought] = await Promise.all([
    ctx.store.credentials.listOf(ids.filter((id) => isId('award', id))),
    ctx.store.importedBadges.listDocuments(ids.filter((id) => isId('importedBadge', id))),
  ]);
  const documents = new Map<string, string>([
    // The latest comes last, and stays.
    ...signed.map(({ awardId, document }) => [awardId, document] as const),
    ...brought.map(({ id, document }) => [id, document] as const),
  ]);
  return ids.flatMap((id) => documents.get(id) ?? []);
}

/**
 * The credentials of the learner for whom a program acts, private ones too; each as it was signed, bound to nobody's DID.
 *
 * @returns documents as JSON text or compact JWT, and how many there are on all pages
 * @throws `access_token_missing`, `access_scope_missing`
 * @source Open Badges 3.0, section 6.2.2 https://www.imsglobal.org/spec/ob/v3p0#getcredentials
 */
export async function listForProgram(
  ctx: Context,
  { limit, offset, since }: Page,
): Promise<{ readonly total: number; readonly documents: readonly string[] }> {
  const learnerId = requirePermission(ctx, 'read-credentials');
  const entries = await listEntries(ctx, learnerId);
  const wanted = since ? entries.filter(({ at }) => at > since) : entries;
  const page = wanted.slice(offset, offset + Math.min(limit, maxPageSize));
  return { total: wanted.length, documents: await readDocuments(ctx, page) };
}

export type ReceivedForm = 'json' | 'jwt';

const compactJws = /^[\w-]+\.[\w-]*\.[\w-]+$/;

function parse(text: string, form: ReceivedForm): unknown {
  if (form === 'jwt') return compactJws.test(text) ? decodeJwt(text).document : undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether the account holds what was sent, and not another document of the same badge. */
async function isHeld({ store }: Context, result: ImportResult, sent: string): Promise<boolean> {
  if (result.outcome !== 'own') return result.outcome !== 'known' || result.badge.document === sent;
  const signed = await store.credentials.findLatest(result.awardId);
  if (!signed) return false;
  const jwts = await store.credentialJwts.list(result.awardId, signed.revision);
  return (
    JSON.stringify(JSON.parse(signed.document)) === sent || jwts.some(({ jwt }) => jwt === sent)
  );
}

/**
 * Takes a badge from a program into the account of the learner for whom it acts.
 *
 * @param text - the credential; never an address, which programs cannot have fetched
 * @returns whether it was not there before
 * @throws `access_token_missing`, `access_scope_missing`, `credential_unreadable`, `badge_unfit`, `badge_held`, and
 *   what `importBadge` throws
 * @source Open Badges 3.0, section 6.2.4 https://www.imsglobal.org/spec/ob/v3p0#upsertcredential
 */
export async function upsertForProgram(
  ctx: Context,
  text: string,
  form: ReceivedForm,
): Promise<{ readonly isNew: boolean }> {
  requirePermission(ctx, 'write-credentials');
  const document = asObject(parse(text, form));
  if (!document) throw new LaurelError('credential_unreadable');
  if (!['OpenBadgeCredential', 'AchievementCredential'].some((type) => hasType(document, type)))
    throw new LaurelError('badge_unfit');
  const result = await importBadge(ctx, { given: text });
  const sent = form === 'jwt' ? text : JSON.stringify(document);
  if (!(await isHeld(ctx, result, sent))) throw new LaurelError('badge_held');
  return { isNew: result.outcome === 'added' };
}
