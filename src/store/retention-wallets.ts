import { and, eq, lt, or, sql } from 'drizzle-orm';
import {
  hostConnections,
  hostPushes,
  presentationRequests,
  spentNonces,
  walletIssuances,
  walletOffers,
} from './schema/index.ts';

/** What is kept of wallets and hosts, and until when. */
export const walletRules = {
  'asked-hosts': {
    table: hostConnections,
    // Where badges are, the learner has been: it stays until they disconnect it.
    where: (before: Date) =>
      and(
        eq(hostConnections.state, 'asked'),
        lt(hostConnections.createdAt, before),
        sql`${hostConnections.id} NOT IN (SELECT ${hostPushes.connectionId} FROM ${hostPushes})`,
      ),
  },
  'wallet-offers': {
    table: walletOffers,
    // A wallet that waits for an award comes back with its token.
    where: (before: Date) =>
      and(
        lt(walletOffers.expiresAt, before),
        or(sql`${walletOffers.tokenExpiresAt} IS NULL`, lt(walletOffers.tokenExpiresAt, before)),
      ),
  },
  'wallet-issuances': {
    table: walletIssuances,
    // What was promised to a wallet that can no longer come back is known to nobody.
    where: (before: Date) =>
      or(
        lt(walletIssuances.createdAt, before),
        and(
          eq(walletIssuances.state, 'deferred'),
          sql`${walletIssuances.offerId} NOT IN (SELECT ${walletOffers.id} FROM ${walletOffers})`,
        ),
      ),
  },
  'wallet-nonces': {
    table: spentNonces,
    where: (before: Date) => lt(spentNonces.expiresAt, before),
  },
  'presentation-requests': {
    table: presentationRequests,
    where: (before: Date) => lt(presentationRequests.expiresAt, before),
  },
} as const;
