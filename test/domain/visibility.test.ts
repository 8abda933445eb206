import { describe, expect, test } from 'vitest';
import { type AwardState, awardStates, type Visibility } from '#domain/award.ts';
import { canSeeCredential, type Viewer, visibilityMatrix } from '#domain/visibility.ts';

const viewers: readonly Viewer[] = ['learner', 'staff', 'anyone'];
const visibilities: readonly Visibility[] = ['private', 'public'];

/** Who sees what, written down by hand: everything that is not here is hidden. */
const seen: ReadonlySet<string> = new Set<`${AwardState} ${Visibility} ${Viewer}`>([
  'offered private learner',
  'offered public learner',
  'offered private staff',
  'offered public staff',
  'accepted private learner',
  'accepted public learner',
  'accepted private staff',
  'accepted public staff',
  'accepted public anyone',
  'declined private learner',
  'declined public learner',
  'declined private staff',
  'declined public staff',
  'deleted private staff',
  'deleted public staff',
  'revoked private learner',
  'revoked public learner',
  'revoked private staff',
  'revoked public staff',
  'revoked public anyone',
]);

const cases = awardStates.flatMap((state) =>
  visibilities.flatMap((visibility) =>
    viewers.map((viewer) => [state, visibility, viewer] as const),
  ),
);

describe('the visibility matrix', () => {
  test.each(cases)(
    'an award that is %s and %s is shown to %s only where the matrix says so',
    (state, visibility, viewer) => {
      expect(canSeeCredential({ state, visibility }, viewer)).toBe(
        seen.has(`${state} ${visibility} ${viewer}`),
      );
    },
  );

  test('the matrix has a row for every state and a column for every viewer', () => {
    expect(Object.keys(visibilityMatrix).toSorted()).toEqual([...awardStates].toSorted());
    for (const row of Object.values(visibilityMatrix)) expect(Object.keys(row)).toEqual(viewers);
  });

  test('nobody but its learner and staff ever sees what is private', () => {
    for (const state of awardStates) {
      expect(canSeeCredential({ state, visibility: 'private' }, 'anyone')).toBe(false);
    }
  });
});
