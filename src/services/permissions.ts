import { LaurelError } from '#domain/errors.ts';
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
