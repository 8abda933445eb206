import type { LearnerId } from '#domain/ids.ts';
import { privacyNoticeVersion } from '#domain/privacy.ts';
import type { Write } from '#store/database.ts';
import type { Context } from './context.ts';

/**
 * Notes that a learner was shown the privacy notice and went on, with the time; the first time counts.
 * It belongs in the batch that makes the account.
 */
export function writeConsent(ctx: Context, learnerId: LearnerId, now: Date): readonly Write[] {
  return [
    ctx.store.consents.insert({
      learnerId,
      kind: 'privacy-notice',
      textVersion: privacyNoticeVersion,
      at: now,
    }),
  ];
}
