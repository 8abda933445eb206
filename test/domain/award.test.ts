import { describe, expect, test } from 'vitest';
import {
  type AwardState,
  awardStates,
  type AwardTransition,
  awardTransitions,
  moveAward,
} from '#domain/award.ts';
import { isLaurelError } from '#domain/errors.ts';

/** Written down by hand, so that the table in the code cannot agree with itself alone. */
const allowed: readonly (readonly [AwardState, AwardTransition, AwardState])[] = [
  ['registered', 'offer', 'offered'],
  ['registered', 'auto-accept', 'accepted'],
  ['offered', 'readdress', 'offered'],
  ['declined', 'readdress', 'offered'],
  ['offered', 'accept', 'accepted'],
  ['offered', 'decline', 'declined'],
  ['declined', 'reconsider', 'offered'],
  ['accepted', 'delete', 'deleted'],
  ['declined', 'delete', 'deleted'],
  ['deleted', 'restore', 'accepted'],
  ['offered', 'revoke', 'revoked'],
  ['accepted', 'revoke', 'revoked'],
  ['declined', 'revoke', 'revoked'],
  ['deleted', 'revoke', 'revoked'],
];

const transitions = Object.keys(awardTransitions) as AwardTransition[];
const pairs = awardStates.flatMap((state) => transitions.map((move) => [state, move] as const));

/** The state an award comes to, or the code of its refusal. */
function tryMove(state: AwardState, move: AwardTransition): string {
  try {
    return moveAward(state, move);
  } catch (error) {
    return isLaurelError(error) && error.message.includes(state) ? error.code : 'uncoded';
  }
}

describe('the table of award transitions', () => {
  test.each(pairs)(
    'an award that is %s, moved by "%s", goes where the table says or nowhere',
    (state, move) => {
      const row = allowed.find(([from, by]) => from === state && by === move);
      expect(tryMove(state, move)).toBe(row?.[2] ?? 'award_transition');
    },
  );

  test('an award that is already revoked goes nowhere', () => {
    for (const move of transitions) expect(() => moveAward('revoked', move)).toThrow('revoked');
  });

  test('an award that is registered cannot be revoked, because nothing has been signed', () => {
    expect(() => moveAward('registered', 'revoke')).toThrow('registered');
  });

  test('only the issuer offers, corrects and revokes; everything else is for the learner to decide', () => {
    const of = (who: string) => transitions.filter((move) => awardTransitions[move].by === who);
    expect(of('issuer')).toEqual(['offer', 'readdress', 'revoke']);
    expect(of('beforehand')).toEqual(['auto-accept']);
  });
});
