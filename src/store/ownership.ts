import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { LearnerId } from '#domain/ids.ts';
import { addresses, awards } from './schema/index.ts';

/**
 * Whether an award is a learner's: it was put into their account, or it was sent to an address they
 * have proved. The query has to join the award's address.
 */
export const isAwardOf = (learnerId: LearnerId) =>
  or(
    eq(awards.learnerId, learnerId),
    and(
      isNull(awards.learnerId),
      eq(addresses.learnerId, learnerId),
      isNotNull(addresses.provedAt),
    ),
  );
