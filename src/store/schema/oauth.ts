import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  AwardId,
  HostConnectionId,
  LearnerId,
  OauthClientId,
  OauthGrantId,
} from '#domain/ids.ts';
import { json, moment, version } from './columns.ts';
import { learners } from './people.ts';

/** Programs that registered to ask learners for their badges. @source RFC 7591 */
export const oauthClients = sqliteTable('oauth_clients', {
  id: text('id').$type<OauthClientId>().primaryKey(),
  name: text('name').notNull(),
  redirectUris: json<readonly string[]>('redirect_uris').notNull(),
  scopes: json<readonly string[]>('scopes').notNull(),
  uri: text('uri'),
  logoUri: text('logo_uri'),
  tosUri: text('tos_uri'),
  policyUri: text('policy_uri'),
  authMethod: text('auth_method')
    .$type<'none' | 'client_secret_basic' | 'client_secret_post'>()
    .notNull(),
  /** SHA-256; null for clients that keep no secret. */
  secretDigest: text('secret_digest'),
  createdAt: moment('created_at').notNull(),
});

/** What a learner allowed a client, until they take it back. */
export const oauthGrants = sqliteTable(
  'oauth_grants',
  {
    id: text('id').$type<OauthGrantId>().primaryKey(),
    clientId: text('client_id')
      .$type<OauthClientId>()
      .notNull()
      .references(() => oauthClients.id),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    scopes: json<readonly string[]>('scopes').notNull(),
    createdAt: moment('created_at').notNull(),
    /** To the day, so that it tells little. */
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    version: version(),
  },
  (table) => [
    index('oauth_grants_learner').on(table.learnerId),
    index('oauth_grants_client').on(table.clientId),
  ],
);

/** Authorization codes, single use; kept as SHA-256 digests. */
export const oauthCodes = sqliteTable(
  'oauth_codes',
  {
    digest: text('digest').primaryKey(),
    grantId: text('grant_id')
      .$type<OauthGrantId>()
      .notNull()
      .references(() => oauthGrants.id),
    redirectUri: text('redirect_uri').notNull(),
    /** PKCE, S256. */
    challenge: text('challenge').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('oauth_codes_grant').on(table.grantId)],
);

/** Access and refresh tokens; kept as SHA-256 digests. */
export const oauthTokens = sqliteTable(
  'oauth_tokens',
  {
    digest: text('digest').primaryKey(),
    kind: text('kind').$type<'access' | 'refresh'>().notNull(),
    grantId: text('grant_id')
      .$type<OauthGrantId>()
      .notNull()
      .references(() => oauthGrants.id),
    scopes: json<readonly string[]>('scopes').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** When it was exchanged for the next, or revoked. */
    endedAt: moment('ended_at'),
  },
  (table) => [index('oauth_tokens_grant').on(table.grantId)],
);

/** Hosts that a learner lets Laurel put badges into. */
export const hostConnections = sqliteTable(
  'host_connections',
  {
    id: text('id').$type<HostConnectionId>().primaryKey(),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    /** Where the API of the host is. */
    url: text('url').notNull(),
    name: text('name').notNull(),
    state: text('state').$type<'asked' | 'connected' | 'ended'>().notNull(),
    /** Tokens, client secret and what the handshake needs, encrypted. */
    sealed: text('sealed').notNull(),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull(),
    connectedAt: moment('connected_at'),
    version: version(),
  },
  (table) => [index('host_connections_learner').on(table.learnerId)],
);

/** Which badge is at which host. */
export const hostPushes = sqliteTable(
  'host_pushes',
  {
    connectionId: text('connection_id')
      .$type<HostConnectionId>()
      .notNull()
      .references(() => hostConnections.id),
    awardId: text('award_id').$type<AwardId>().notNull(),
    revision: text('revision').notNull(),
    pushedAt: moment('pushed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.connectionId, table.awardId] })],
);
