import { describe, expect, test } from 'vitest';
import { type AwardState, awardStates, type Visibility } from '#domain/award.ts';
import {
  canSeeCredential,
  findLearnerOf,
  reachesAward,
  type Viewer,
  visibilityMatrix,
} from '#domain/visibility.ts';

const viewers: readonly (Viewer | 'searchEngine')[] = [
  'learner',
  'staff',
  'anyone',
  'searchEngine',
];
const visibilities: readonly Visibility[] = ['private', 'public'];

/** Who sees what, written down by hand: everything that is not here is hidden. */
const seen: ReadonlySet<string> =
  new Set<`${AwardState} ${Visibility} ${(typeof viewers)[number]}`>([
    'registered private staff',
    'registered public staff',
    'offered private learner',
    'offered public learner',
    'offered private staff',
    'offered public staff',
    'accepted private learner',
    'accepted public learner',
    'accepted private staff',
    'accepted public staff',
    'accepted public anyone',
    'accepted public searchEngine',
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
    'F21: an award that is %s and %s is shown to %s only where the matrix says so',
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

  test('search engines list nothing that not everybody may open', () => {
    const wrong = cases.filter(
      ([state, visibility]) =>
        canSeeCredential({ state, visibility }, 'searchEngine') &&
        !canSeeCredential({ state, visibility }, 'anyone'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('whose an award is', () => {
  const proved = { learnerId: 'lrn_2', provedAt: new Date(0) } as const;
  const claimed = { learnerId: 'lrn_2', provedAt: null } as const;

  test('the account that took it keeps it, whoever has the address now', () => {
    expect(findLearnerOf({ learnerId: 'lrn_1' }, proved)).toBe('lrn_1');
    expect(findLearnerOf({ learnerId: 'lrn_1' }, null)).toBe('lrn_1');
  });

  test('one that nobody took belongs to whoever has proved its address, and to nobody before', () => {
    expect(findLearnerOf({ learnerId: null }, proved)).toBe('lrn_2');
    expect(findLearnerOf({ learnerId: null }, claimed)).toBeNull();
    expect(findLearnerOf({ learnerId: null }, null)).toBeNull();
  });

  test('staff reach the awards of their issuer, officers those of their centre only', () => {
    const award = { issuerId: 'iss_1', centreId: 'ctr_1' } as const;
    expect(reachesAward({ issuerId: 'iss_1' }, award)).toBe(true);
    expect(reachesAward({ issuerId: 'iss_1', centreId: null }, award)).toBe(true);
    expect(reachesAward({ issuerId: 'iss_1', centreId: 'ctr_1' }, award)).toBe(true);
    expect(reachesAward({ issuerId: 'iss_1', centreId: 'ctr_2' }, award)).toBe(false);
    expect(reachesAward({ issuerId: 'iss_2' }, award)).toBe(false);
    expect(reachesAward({ issuerId: 'iss_2', centreId: 'ctr_1' }, award)).toBe(false);
    expect(
      reachesAward({ issuerId: 'iss_1', centreId: 'ctr_1' }, { ...award, centreId: null }),
    ).toBe(false);
  });
});
