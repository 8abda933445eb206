import { and, desc, eq, inArray } from 'drizzle-orm';
import type { AwardId, LearnerId, WalletIssuanceId, WalletOfferId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { credentialJwts, spentNonces, walletIssuances, walletOffers } from './schema/index.ts';

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
  insert: (row: typeof walletIssuances.$inferInsert) => db.insert(walletIssuances).values(row),
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
        .orderBy(desc(credentialJwts.signedAt))
        .all(),
  }),
  insert: (row: typeof credentialJwts.$inferInsert) => db.insert(credentialJwts).values(row),
});
