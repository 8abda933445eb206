import type { HostClient } from '#adapters/host-client.ts';
import type { Keychain } from '#adapters/keychain.ts';
import type { Log } from '#adapters/log.ts';
import type { Mailer } from '#adapters/mailer.ts';
import type { Passkeys } from '#adapters/passkeys.ts';
import type { Rasterizer } from '#adapters/rasterizer.ts';
import type { Config } from '#config.ts';
import type { DocumentLoader } from '#contexts/loader.ts';
import type { CertificatePrinter } from '#domain/certificate.ts';
import type { ResolveDid } from '#domain/did/resolver.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { MailRenderer } from '#domain/mail.ts';
import { LaurelError } from '#domain/errors.ts';
import { createId, type Id, type IdKind, type IssuerId } from '#domain/ids.ts';
import type { Locale } from '#domain/locale.ts';
import type { Texts } from '#messages/texts.ts';
import { type Actor, nameActor } from '#domain/permission.ts';
import type { Write } from '#store/database.ts';
import { isConflict, isDangling } from '#store/errors.ts';
import type { Store } from '#store/store.ts';

/** Everything a use case may reach, put together once by an entry file. */
export interface Deps {
  readonly config: Omit<Config, 'secrets'>;
  readonly store: Store;
  readonly keychain: Keychain;
  /** Makes and checks mailed tokens. */
  readonly tokenKey: CryptoKey;
  /** SHA-256 of BOOTSTRAP_API_KEY, where one is set. */
  readonly bootstrapDigest: string | undefined;
  readonly mailer: Mailer;
  /** The ceremonies of signing in by passkey. */
  readonly passkeys: Passkeys;
  readonly renderMail: MailRenderer;
  /** Draws an SVG that Laurel wrote as a PNG. */
  readonly rasterize: Rasterizer;
  readonly printCertificate: CertificatePrinter;
  /** The messages of each language. */
  readonly texts: Readonly<Record<Locale, Texts>>;
  readonly fetchDocument: FetchDocument;
  /** How this site is a client of hosts that learners connect. */
  readonly hosts: HostClient;
  readonly resolve: ResolveDid;
  readonly documentLoader: DocumentLoader;
  readonly clock: () => Date;
  readonly random: (length: number) => Uint8Array;
  readonly log: Log;
}

/** The dependencies, and who is asking. */
export interface Context extends Deps {
  readonly actor: Actor;
  /** The browser that asks, such as "Firefox, Linux"; unknown for programs. */
  readonly device?: string | undefined;
  /** The language in which whoever asks reads pages. */
  readonly locale?: Locale | undefined;
}

export const newId = <K extends IdKind>(ctx: Deps, kind: K): Id<K> => createId(kind, ctx.random);

interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  /** The version the change makes; two changes to the same version cannot both be committed. */
  readonly version?: number;
  readonly issuerId?: IssuerId | undefined;
  /** Ids, states and counts only: the audit outlives the persons in it. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

/** The audit row of a change; it belongs in the same batch. */
export function writeAudit(ctx: Context, at: Date, entry: AuditEntry): Write {
  return ctx.store.audit.append({
    id: newId(ctx, 'audit'),
    at,
    actor: nameActor(ctx.actor),
    action: entry.action,
    subject: entry.subject,
    subjectVersion: entry.version ?? null,
    issuerId: entry.issuerId ?? null,
    details: entry.details ?? {},
  });
}

/** Tables whose unique constraints say that somebody else made the same change first. */
const locks = ['audit', 'outbox', 'addresses', 'imported_badges'] as const;

/**
 * Commits a change together with its audit row.
 *
 * @throws `changed_meanwhile` when somebody else was faster; nothing was kept then
 */
export async function commitChange(ctx: Context, writes: readonly Write[]): Promise<void> {
  try {
    await ctx.store.commit(writes);
  } catch (error) {
    if (isDangling(error) || locks.some((table) => isConflict(error, table)))
      throw new LaurelError('changed_meanwhile');
    throw error;
  }
}
