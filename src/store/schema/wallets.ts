import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type {
  ApiKeyId,
  AwardId,
  LearnerId,
  PresentationRequestId,
  WalletIssuanceId,
  WalletOfferId,
} from '#domain/ids.ts';
import type {
  CredentialForm,
  WalletIssuanceState,
  WalletOfferState,
} from '#domain/wallet-offer.ts';
import { awards } from './awards.ts';
import { flag, json, moment, version } from './columns.ts';

/** Offers by which a wallet gets credentials bound to its holder. The secret is an HMAC of the id and is stored nowhere. */
export const walletOffers = sqliteTable(
  'wallet_offers',
  {
    id: text('id').$type<WalletOfferId>().primaryKey(),
    /** Who asked for it; null where an API key did. */
    learnerId: text('learner_id').$type<LearnerId>(),
    apiKeyId: text('api_key_id').$type<ApiKeyId | 'bootstrap'>(),
    awardIds: json<readonly AwardId[]>('award_ids').notNull(),
    /** Whether the wallet has to send a code that its learner was told by another way. */
    needsCode: flag('needs_code').notNull().default(false),
    wrongCodes: integer('wrong_codes').notNull().default(0),
    state: text('state').$type<WalletOfferState>().notNull(),
    /** SHA-256 of the access token that its code was exchanged for. */
    tokenDigest: text('token_digest').unique(),
    tokenExpiresAt: moment('token_expires_at'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    version: version(),
  },
  (table) => [
    index('wallet_offers_learner').on(table.learnerId),
    index('wallet_offers_expiry').on(table.expiresAt),
  ],
);

/** What wallets got, or are waiting for. */
export const walletIssuances = sqliteTable(
  'wallet_issuances',
  {
    id: text('id').$type<WalletIssuanceId>().primaryKey(),
    offerId: text('offer_id').$type<WalletOfferId>().notNull(),
    awardId: text('award_id').$type<AwardId>().notNull(),
    form: text('form').$type<CredentialForm>().notNull(),
    state: text('state').$type<WalletIssuanceState>().notNull(),
    /** The DID that was proved, while it waits; afterwards only the wallet and the credential in it know. */
    holder: text('holder'),
    createdAt: moment('created_at').notNull(),
    issuedAt: moment('issued_at'),
  },
  (table) => [
    uniqueIndex('wallet_issuances_once').on(table.offerId, table.awardId, table.form),
    index('wallet_issuances_award').on(table.awardId),
  ],
);

/** Nonces that were used, until they would have expired anyway. */
export const spentNonces = sqliteTable(
  'spent_nonces',
  { digest: text('digest').primaryKey(), expiresAt: moment('expires_at').notNull() },
  (table) => [index('spent_nonces_expiry').on(table.expiresAt)],
);

/** Requests of the verify page to a wallet, and what it showed. */
export const presentationRequests = sqliteTable(
  'presentation_requests',
  {
    id: text('id').$type<PresentationRequestId>().primaryKey(),
    nonce: text('nonce').notNull(),
    /** SHA-256 of what the browser that asks keeps in a cookie: nobody else sees the answer. */
    browserDigest: text('browser_digest').notNull(),
    /** What came of it, as JSON: a report, or that the wallet showed nothing; null until then. */
    answer: text('answer'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    version: version(),
  },
  (table) => [index('presentation_requests_expiry').on(table.expiresAt)],
);

/** Forms of a signed credential that were made when somebody first asked for them: JWTs, by the key that signs them. */
export const credentialJwts = sqliteTable(
  'credential_jwts',
  {
    awardId: text('award_id')
      .$type<AwardId>()
      .notNull()
      .references(() => awards.id),
    /** Of which revision of the credential it is a form. */
    revision: integer('revision').notNull(),
    keyId: text('key_id').notNull(),
    jwt: text('jwt').notNull(),
    signedAt: moment('signed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.awardId, table.revision, table.keyId] })],
);
