import { LaurelError } from './errors.ts';

/** In every state but the first a credential has been signed. */
export const awardStates = [
  'registered',
  'offered',
  'accepted',
  'declined',
  'deleted',
  'revoked',
] as const;

/** Where an award is in its life; see the table below for what can follow. */
export type AwardState = (typeof awardStates)[number];

/** Who sees an accepted credential: nobody but its learner and the issuer, or everyone. */
export type Visibility = 'private' | 'public';

interface Transition {
  readonly from: readonly AwardState[];
  readonly to: AwardState;
  /** Whose decision it is; `beforehand` is a learner's, made before the award was. */
  readonly by: 'issuer' | 'learner' | 'beforehand';
}

/** Every move an award can make. Nothing moves outside this table. */
export const awardTransitions = {
  offer: { from: ['registered'], to: 'offered', by: 'issuer' },
  // The address was wrong, and whoever reads mail there may have declined what was never theirs.
  readdress: { from: ['offered', 'declined'], to: 'offered', by: 'issuer' },
  accept: { from: ['offered'], to: 'accepted', by: 'learner' },
  'auto-accept': { from: ['registered'], to: 'accepted', by: 'beforehand' },
  decline: { from: ['offered'], to: 'declined', by: 'learner' },
  reconsider: { from: ['declined'], to: 'offered', by: 'learner' },
  delete: { from: ['accepted', 'declined'], to: 'deleted', by: 'learner' },
  restore: { from: ['deleted'], to: 'accepted', by: 'learner' },
  revoke: { from: ['offered', 'accepted', 'declined', 'deleted'], to: 'revoked', by: 'issuer' },
} as const satisfies Record<string, Transition>;

export type AwardTransition = keyof typeof awardTransitions;

/**
 * The state after a transition.
 *
 * @throws `award_transition` when the table has no such move from the present state
 */
export function moveAward(state: AwardState, transition: AwardTransition): AwardState {
  const { from, to } = awardTransitions[transition];
  if (!(from as readonly AwardState[]).includes(state)) {
    throw new LaurelError('award_transition', {
      detail: `An award that is ${state} cannot be moved by "${transition}"; it would have to be ${from.join(' or ')}.`,
    });
  }
  return to;
}

/** How long a deleted credential can be taken back. */
export const undoDays = 30;

/** The moment from which a deletion can no longer be taken back. */
export function findUndoEnd(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + undoDays * 24 * 60 * 60 * 1000);
}

/** The moves that are a learner's decision. */
export type LearnerMove = {
  [Move in AwardTransition]: (typeof awardTransitions)[Move]['by'] extends 'learner' ? Move : never;
}[AwardTransition];
