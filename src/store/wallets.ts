import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { AwardState } from '#domain/award.ts';
import type { AwardId, LearnerId, WalletIssuanceId, WalletOfferId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import {
  awards,
  credentialJwts,
  spentNonces,
  walletIssuances,
  walletOffers,
} from './schema/index.ts';

export type WalletOffer = typeof walletOffers.$inferSelect;
export type WalletIssuance = typeof walletIssuances.$inferSelect;

export const createWalletOffers = (db: Database) => ({
  ...protect({
    find: (id: WalletOfferId) =>
      db.select().from(walletOffers).where(eq(walletOffers.id, id)).get(),
    findByToken: (tokenDigest: string) =>
      db.select().from(walletOffers).where(eq(walletOffers.tokenDigest, tokenDigest)).get(),
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select()
        .from(walletOffers)
        .where(eq(walletOffers.learnerId, learnerId))
        .orderBy(desc(walletOffers.createdAt))
        .all(),
  }),
  insert: (row: typeof walletOffers.$inferInsert) => db.insert(walletOffers).values(row),
  update: (id: WalletOfferId, version: number, patch: Partial<WalletOffer>) =>
    db
      .update(walletOffers)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(walletOffers.id, id), eq(walletOffers.version, version))),
});

/** An award of an offer, in the state in which it is handed over or promised. */
interface Standing {
  readonly offerId: WalletOfferId;
  readonly awardId: AwardId;
  readonly awardState: AwardState;
}

/**
 * The offer, unless it was withdrawn or is gone, and the award, unless it changed its state or is gone: NULL then,
 * which the table refuses, and the whole batch with it (`isDangling`). Requests that run beside each other under
 * one offer do not disturb each other.
 */
const requireStanding = ({ offerId, awardId, awardState }: Standing) => ({
  offerId: sql<WalletOfferId>`(SELECT ${walletOffers.id} FROM ${walletOffers} WHERE ${walletOffers.id} = ${offerId} AND ${walletOffers.state} IN ('redeemed', 'done'))`,
  awardId: sql<AwardId>`(SELECT ${awards.id} FROM ${awards} WHERE ${awards.id} = ${awardId} AND ${awards.state} = ${awardState})`,
});

type NewIssuance = Omit<typeof walletIssuances.$inferInsert, 'offerId' | 'awardId'> & Standing;

export const createWalletIssuances = (db: Database) => ({
  ...protect({
    find: (id: WalletIssuanceId) =>
      db.select().from(walletIssuances).where(eq(walletIssuances.id, id)).get(),
    listOfOffer: (offerId: WalletOfferId) =>
      db.select().from(walletIssuances).where(eq(walletIssuances.offerId, offerId)).all(),
    listOfAwards: (awardIds: readonly AwardId[]) =>
      db
        .select()
        .from(walletIssuances)
        .where(inArray(walletIssuances.awardId, [...awardIds]))
        .orderBy(desc(walletIssuances.createdAt))
        .all(),
  }),
  /** Under an offer that was taken up; refused when offer or award are no longer as they were read. */
  insert: ({ offerId, awardId, awardState, ...row }: NewIssuance) =>
    db
      .insert(walletIssuances)
      .values({ ...row, ...requireStanding({ offerId, awardId, awardState }) }),
  /** Hands over what was promised; refused as `insert` is. */
  deliver: (id: WalletIssuanceId, standing: Standing, issuedAt: Date) =>
    db
      .update(walletIssuances)
      .set({ ...requireStanding(standing), state: 'issued', holder: null, issuedAt })
      .where(eq(walletIssuances.id, id)),
  update: (id: WalletIssuanceId, patch: Partial<WalletIssuance>) =>
    db.update(walletIssuances).set(patch).where(eq(walletIssuances.id, id)),
});

export const createSpentNonces = (db: Database) => ({
  /** Refuses the batch, naming this table, when the nonce was used before. */
  spend: (digest: string, expiresAt: Date) => db.insert(spentNonces).values({ digest, expiresAt }),
});

export const createCredentialJwts = (db: Database) => ({
  ...protect({
    /** The JWTs of a signed document, one for each key that signed it, the newest first. */
    list: (awardId: AwardId, revision: number) =>
      db
        .select()
        .from(credentialJwts)
        .where(and(eq(credentialJwts.awardId, awardId), eq(credentialJwts.revision, revision)))
        .orderBy(desc(credentialJwts.signedAt), credentialJwts.keyId)
        .all(),
  }),
  insert: (row: typeof credentialJwts.$inferInsert) => db.insert(credentialJwts).values(row),
});
