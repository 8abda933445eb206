import { sql } from 'drizzle-orm';
import {
  createMailedLinks,
  createPasskeyChallenges,
  createPasskeys,
  createSessions,
} from './accounts.ts';
import { createAchievements, createImages } from './achievements.ts';
import { createAutoAccepts } from './auto-accepts.ts';
import { createAwards, createCredentials } from './awards.ts';
import { createCatalogue } from './catalogue.ts';
import { createClaimRequests } from './claim-requests.ts';
import type { Database, Write } from './database.ts';
import { createErasure } from './erasure.ts';
import { isBusy, protect, translateError } from './errors.ts';
import { createHostConnections } from './hosts.ts';
import { createImportedBadges } from './imports.ts';
import { createApiKeys, createCentres, createIssuers, createStaff } from './issuers.ts';
import { createMerges } from './merges.ts';
import { createAudit, createIdempotencyKeys, createMailbox, createOutbox } from './operations.ts';
import {
  createOauthClients,
  createOauthCodes,
  createOauthGrants,
  createOauthTokens,
} from './oauth.ts';
import { createAddresses, createLearners } from './people.ts';
import { createPresentationRequests } from './presentation-requests.ts';
import { createConsents, createHistories, createRetention } from './privacy.ts';
import { createHandles, createPortraits } from './profiles.ts';
import { createRenditions } from './renditions.ts';
import { createReminders } from './reminders.ts';
import { createStatusLists } from './status-lists.ts';
import {
  createCredentialJwts,
  createSpentNonces,
  createWalletIssuances,
  createWalletOffers,
} from './wallets.ts';

/** How often a batch is made that others leave no room for; each time the database itself has waited already. */
const busyTries = 4;

/**
 * The store: reads answer promises, writes answer a {@link Write} that does nothing until it is
 * committed. One interface over the libSQL file, libSQL over HTTP and D1.
 */
export type Store = ReturnType<typeof createStore>;

/**
 * @param scrub - makes what was deleted unreadable in the file itself; without it that is the server's matter
 */
export function createStore(db: Database, scrub: () => Promise<void> = async () => {}) {
  return {
    issuers: createIssuers(db),
    centres: createCentres(db),
    staff: createStaff(db),
    apiKeys: createApiKeys(db),
    achievements: createAchievements(db),
    catalogue: createCatalogue(db),
    images: createImages(db),
    awards: createAwards(db),
    credentials: createCredentials(db),
    credentialJwts: createCredentialJwts(db),
    claimRequests: createClaimRequests(db),
    autoAccepts: createAutoAccepts(db),
    renditions: createRenditions(db),
    statusLists: createStatusLists(db),
    learners: createLearners(db),
    addresses: createAddresses(db),
    handles: createHandles(db),
    portraits: createPortraits(db),
    mailedLinks: createMailedLinks(db),
    sessions: createSessions(db),
    passkeys: createPasskeys(db),
    passkeyChallenges: createPasskeyChallenges(db),
    merges: createMerges(db),
    reminders: createReminders(db),
    walletOffers: createWalletOffers(db),
    walletIssuances: createWalletIssuances(db),
    spentNonces: createSpentNonces(db),
    presentationRequests: createPresentationRequests(db),
    oauthClients: createOauthClients(db),
    oauthGrants: createOauthGrants(db),
    oauthCodes: createOauthCodes(db),
    oauthTokens: createOauthTokens(db),
    hostConnections: createHostConnections(db),
    importedBadges: createImportedBadges(db),
    outbox: createOutbox(db),
    mailbox: createMailbox(db),
    audit: createAudit(db),
    idempotencyKeys: createIdempotencyKeys(db),
    consents: createConsents(db),
    retention: createRetention(db),
    histories: createHistories(db),
    erasure: createErasure(db),
    scrub,
    ...protect({
      /** Answers when the database does and its migrations are applied. */
      ping: () => db.run(sql`SELECT 1 FROM issuers LIMIT 1`),
    }),
    /**
     * Makes every change, or none.
     *
     * @throws ConflictError naming the table whose unique constraint refused, or `store_unavailable`
     */
    commit: async (writes: readonly Write[]): Promise<void> => {
      const [first, ...rest] = writes;
      if (!first) return;
      for (let attempt = 1; ; attempt++) {
        try {
          await db.batch([first, ...rest]);
          return;
        } catch (error) {
          if (attempt === busyTries || !isBusy(error)) throw translateError(error);
        }
      }
    },
  };
}
