import type { AwardState, Visibility } from './award.ts';
import type { CentreId, IssuerId, LearnerId } from './ids.ts';

/** In what relation someone stands to an award: its learner, staff in whose charge it is, or neither. */
export type Viewer = 'learner' | 'staff' | 'anyone';

type Rule = 'always' | 'if-public' | 'never';

/**
 * Who may see the credential of an award: the one gate that every surface asks. The last column says
 * whether search engines may list it, although anybody may open it.
 *
 * An award becomes public only by its learner after acceptance, and deleting it takes the
 * choice back, so a revoked award is public only where a reader could have met it before.
 * A registered award has no credential yet; staff may know that much.
 */
export const visibilityMatrix: Readonly<
  Record<AwardState, Readonly<Record<Viewer | 'searchEngine', Rule>>>
> = {
  registered: { learner: 'never', staff: 'always', anyone: 'never', searchEngine: 'never' },
  offered: { learner: 'always', staff: 'always', anyone: 'never', searchEngine: 'never' },
  accepted: { learner: 'always', staff: 'always', anyone: 'if-public', searchEngine: 'if-public' },
  declined: { learner: 'always', staff: 'always', anyone: 'never', searchEngine: 'never' },
  deleted: { learner: 'never', staff: 'always', anyone: 'never', searchEngine: 'never' },
  revoked: { learner: 'always', staff: 'always', anyone: 'if-public', searchEngine: 'never' },
};

/** What the matrix asks about an award. */
interface Visible {
  readonly state: AwardState;
  readonly visibility: Visibility;
}

/** Whether this viewer may see the credential of an award in this state. */
export function canSeeCredential(award: Visible, viewer: Viewer | 'searchEngine'): boolean {
  const rule = visibilityMatrix[award.state][viewer];
  return rule === 'always' || (rule === 'if-public' && award.visibility === 'public');
}

/**
 * Whose an award is: the learner into whose account it was taken, or else the one who has proved the
 * address it was sent to.
 */
export function findLearnerOf(
  award: { readonly learnerId: LearnerId | null },
  address: { readonly learnerId: LearnerId | null; readonly provedAt: Date | null } | null,
): LearnerId | null {
  return award.learnerId ?? (address?.provedAt ? address.learnerId : null);
}

/** An issuer's part of the awards, or one centre's. */
export interface Reach {
  readonly issuerId: IssuerId;
  /** Where set, the awards of this centre only. */
  readonly centreId?: CentreId | null | undefined;
}

/** Whether an award is in the charge of whoever has this reach. */
export function reachesAward(
  reach: Reach,
  award: { readonly issuerId: IssuerId; readonly centreId: CentreId | null },
): boolean {
  return (
    reach.issuerId === award.issuerId &&
    (reach.centreId === undefined || reach.centreId === null || reach.centreId === award.centreId)
  );
}
