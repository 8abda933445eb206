import type { AwardState, Visibility } from './award.ts';

/** In what relation someone stands to an award. */
export type Viewer = 'learner' | 'staff' | 'anyone';

type Rule = 'always' | 'if-public' | 'never';

/**
 * Who may see the credential of an award: the one gate that every surface asks.
 *
 * An award becomes public only by its learner after acceptance, and deleting it takes the
 * choice back, so a revoked award is public only where a reader could have met it before.
 */
export const visibilityMatrix: Readonly<Record<AwardState, Readonly<Record<Viewer, Rule>>>> = {
  registered: { learner: 'never', staff: 'never', anyone: 'never' },
  offered: { learner: 'always', staff: 'always', anyone: 'never' },
  accepted: { learner: 'always', staff: 'always', anyone: 'if-public' },
  declined: { learner: 'always', staff: 'always', anyone: 'never' },
  deleted: { learner: 'never', staff: 'always', anyone: 'never' },
  revoked: { learner: 'always', staff: 'always', anyone: 'if-public' },
};

/** Whether this viewer may see the credential of an award in this state. */
export function canSeeCredential(
  award: { readonly state: AwardState; readonly visibility: Visibility },
  viewer: Viewer,
): boolean {
  const rule = visibilityMatrix[award.state][viewer];
  return rule === 'always' || (rule === 'if-public' && award.visibility === 'public');
}
