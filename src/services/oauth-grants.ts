import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { OauthGrantId } from '#domain/ids.ts';
import { listPermissions } from '#domain/oauth.ts';
import { findHost } from '#domain/oauth-client.ts';
import type { Actor } from '#domain/permission.ts';
import type { Write } from '#store/database.ts';
import type { OauthClient, OauthGrant } from '#store/oauth.ts';
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

type Connection = { readonly grant: OauthGrant; readonly client: OauthClient };

/** A program that was connected more than once is one program: with all that it may do, since the first time. */
function describeProgram(connections: readonly Connection[]) {
  const [newest] = connections;
  if (!newest) return [];
  const grants = connections.map(({ grant }) => grant);
  const days = grants.flatMap(({ lastUsedAt }) => lastUsedAt?.getTime() ?? []);
  return [
    {
      id: newest.grant.id,
      name: newest.client.name,
      hosts: [...new Set(newest.client.redirectUris.map(findHost))],
      permissions: listPermissions(grants.flatMap(({ scopes }) => scopes)),
      since: new Date(Math.min(...grants.map(({ createdAt }) => createdAt.getTime()))),
      lastUsedAt: days.length > 0 ? new Date(Math.max(...days)) : undefined,
    },
  ];
}

/** The programs that can do something for the learner who asks, the newest first. @throws `sign_in_required` */
export async function listPrograms(ctx: Context) {
  const rows = await ctx.store.oauthGrants.listOfLearner(requireLearner(ctx).id, ctx.clock());
  return [...Map.groupBy(rows, ({ client }) => client.id).values()].flatMap(describeProgram);
}

/**
 * Takes back all that the learner who asks allowed a program, however often they did.
 *
 * @param id - one of the grants
 * @throws `sign_in_required`, `not_found`
 */
export async function disconnectProgram(ctx: Context, id: OauthGrantId): Promise<void> {
  const learner = requireLearner(ctx);
  const rows = await ctx.store.oauthGrants.listEver(learner.id);
  const clientId = rows.find(({ grant }) => grant.id === id)?.client.id;
  if (!clientId) throw new LaurelError('not_found');
  const open = rows.filter(({ grant }) => grant.clientId === clientId && !grant.revokedAt);
  for (const { grant } of open) await endGrant(ctx, grant.id);
}
