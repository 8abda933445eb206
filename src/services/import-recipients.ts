import type { AddressId, LearnerId } from '#domain/ids.ts';
import { matchRecipient } from '#domain/imported-badge.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { asObject } from '#domain/reading.ts';
import type { Kind } from '#domain/verify/report.ts';
import type { Write } from '#store/database.ts';
import type { Address } from '#store/people.ts';
import { type Context, writeAudit } from './context.ts';
import type { Received } from './import-reading.ts';

const listProved = (addresses: readonly Address[]): readonly string[] =>
  addresses.filter(({ provedAt }) => provedAt).map(({ email }) => email);

/** @param document - the JSON, or the compact JWT, that is kept */
function compare(document: string, kind: Kind, emails: readonly string[]) {
  const claims: unknown = document.startsWith('{')
    ? JSON.parse(document)
    : decodeJwt(document).document;
  return matchRecipient(asObject(claims) ?? {}, kind, emails);
}

/** Whether a badge was awarded to an address that a learner has proved; asked of one that has passed its checks. */
export async function compareRecipient(
  ctx: Context,
  learnerId: LearnerId,
  { document, report }: Pick<Received, 'document' | 'report'>,
) {
  const addresses = await ctx.store.addresses.listOfLearner(learnerId);
  return compare(document, report.kind, listProved(addresses));
}

/**
 * The writes by which badges that were recognised by one address are nobody's again when it leaves the account: they
 * stay, and are private.
 *
 * @param addresses - all that the account has, the one that leaves among them
 */
export async function writeLostRecipients(
  ctx: Context,
  learnerId: LearnerId,
  { addresses, leaving, now }: { addresses: readonly Address[]; leaving: AddressId; now: Date },
): Promise<readonly Write[]> {
  const rest = listProved(addresses.filter(({ id }) => id !== leaving));
  const writes: Write[] = [];
  for (const row of await ctx.store.importedBadges.listOfLearner(learnerId)) {
    if (row.recipient !== 'own') continue;
    // One at a time: each may have half a megabyte.
    const [held] = await ctx.store.importedBadges.listDocuments([row.id]);
    if (!held || (await compare(held.document, row.kind, rest)) === 'own') continue;
    writes.push(
      ctx.store.importedBadges.update(row.id, row.version, {
        recipient: 'unnamed',
        visibility: 'private',
      }),
      writeAudit(ctx, now, {
        action: 'import.lose-recipient',
        subject: row.id,
        version: row.version + 1,
      }),
    );
  }
  return writes;
}
