import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { OauthGrantId } from '#domain/ids.ts';
import { listPermissions } from '#domain/oauth.ts';
import type { Actor } from '#domain/permission.ts';
import type { Write } from '#store/database.ts';
import type { OauthGrant } from '#store/oauth.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** How often a change is made that others overtake. */
const maxTries = 5;

/** The program, as far as a grant lets it act. */
export const actAsProgram = (
  { id, clientId, learnerId }: OauthGrant,
  scopes: readonly string[],
): Actor => ({
  kind: 'client',
  id: clientId,
  grantId: id,
  learnerId,
  permissions: listPermissions(scopes),
});

/** A change of a grant, with its audit row: of two at once, one gets `changed_meanwhile`. */
export const writeGrant = (
  ctx: Context,
  { id, version }: OauthGrant,
  action: 'exchange' | 'refresh' | 'end-token' | 'revoke',
  now: Date,
  patch: Partial<OauthGrant> = {},
): readonly Write[] => [
  ctx.store.oauthGrants.update(id, version, patch),
  writeAudit(ctx, now, { action: `oauth-grant.${action}`, subject: id, version: version + 1 }),
];

/** Notes on which day a program last asked for tokens, and nothing finer. */
export const usedToday = (now: Date): Partial<OauthGrant> => ({
  lastUsedAt: new Date(Math.floor(now.getTime() / dayMs) * dayMs),
});

/**
 * Ends a grant with everything that was given by it, in one batch. Ending one that is over changes nothing.
 *
 * @throws `changed_meanwhile` when it is overtaken again and again
 */
export async function endGrant(ctx: Context, id: OauthGrantId): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const grant = await ctx.store.oauthGrants.find(id);
    if (!grant || grant.revokedAt) return;
    const now = ctx.clock();
    try {
      await commitChange(ctx, [
        ...writeGrant(ctx, grant, 'revoke', now, { revokedAt: now }),
        ctx.store.oauthTokens.endOfGrant(id, now),
      ]);
      return;
    } catch (error) {
      if (!isLaurelError(error, 'changed_meanwhile') || attempt === maxTries) throw error;
    }
  }
}

/** The programs that can do something for the learner who asks, the newest first. @throws `sign_in_required` */
export async function listPrograms(ctx: Context) {
  const rows = await ctx.store.oauthGrants.listOfLearner(requireLearner(ctx).id, ctx.clock());
  return rows.map(({ grant, client }) => ({
    id: grant.id,
    name: client.name,
    uri: client.uri,
    permissions: listPermissions(grant.scopes),
    since: grant.createdAt,
    lastUsedAt: grant.lastUsedAt,
  }));
}

/** Takes back what the learner who asks allowed a program. @throws `sign_in_required`, `not_found` */
export async function disconnectProgram(ctx: Context, id: OauthGrantId): Promise<void> {
  const learner = requireLearner(ctx);
  const grant = await ctx.store.oauthGrants.find(id);
  if (grant?.learnerId !== learner.id) throw new LaurelError('not_found');
  await endGrant(ctx, id);
}
