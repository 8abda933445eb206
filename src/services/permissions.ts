import { LaurelError } from '#domain/errors.ts';
import type { LearnerId, OauthClientId } from '#domain/ids.ts';
import { type ObPermission, obScopes } from '#domain/oauth.ts';
import type { Actor, Scope } from '#domain/permission.ts';
import type { Context } from './context.ts';

export type ApiActor = Extract<Actor, { kind: 'api-key' }>;
type LearnerActor = Extract<Actor, { kind: 'learner' }>;

/** @throws `key_missing`, `scope_missing` */
export function requireScope(ctx: Context, scope: Scope): ApiActor {
  if (ctx.actor.kind !== 'api-key') throw new LaurelError('key_missing');
  if (!ctx.actor.scopes.includes(scope)) {
    throw new LaurelError('scope_missing', { detail: `The call needs the scope ${scope}.` });
  }
  return ctx.actor;
}

/** @throws `sign_in_required` */
export function requireLearner(ctx: Context): LearnerActor {
  if (ctx.actor.kind !== 'learner') throw new LaurelError('sign_in_required');
  return ctx.actor;
}

/**
 * Into whose account a badge from elsewhere is brought, and by which program where one brings it.
 *
 * @throws `sign_in_required`, `access_scope_missing`
 */
export function requireBringer(ctx: Context): {
  readonly learnerId: LearnerId;
  readonly clientId: OauthClientId | null;
} {
  return ctx.actor.kind === 'client'
    ? { learnerId: requirePermission(ctx, 'write-credentials'), clientId: ctx.actor.id }
    : { learnerId: requireLearner(ctx).id, clientId: null };
}

/**
 * The learner for whom a program acts, where it may do this.
 *
 * @throws `access_token_missing` for anybody else, the learner included; `access_scope_missing`
 */
export function requirePermission(ctx: Context, permission: ObPermission): LearnerId {
  if (ctx.actor.kind !== 'client') throw new LaurelError('access_token_missing');
  if (!ctx.actor.permissions.includes(permission))
    throw new LaurelError('access_scope_missing', {
      detail: `The call needs the scope ${obScopes[permission]}.`,
    });
  return ctx.actor.learnerId;
}
