import { type AddressId, isId, type OauthGrantId } from '#domain/ids.ts';
import { type AccountChange, accountChanges } from '#domain/mail.ts';
import type { Write } from '#store/database.ts';
import type { Address, Learner } from '#store/people.ts';
import { type Context, writeAudit } from './context.ts';
import { writeMail } from './mail-queue.ts';

/** What the audit calls the changes that an account's addresses are told of. */
const actions = {
  'address-added': 'learner.add-address',
  'address-removed': 'learner.remove-address',
  'accounts-merged': 'learner.merge',
  'passkey-added': 'passkey.add',
  'passkey-removed': 'passkey.remove',
  'program-connected': 'learner.connect-program',
  'credential-offered': 'learner.offer-credential',
} as const satisfies Readonly<Record<AccountChange, string>>;

interface ToldChange {
  readonly change: AccountChange;
  readonly patch?: Partial<Learner>;
  /** The address that is added or removed. */
  readonly addressId?: AddressId;
  /** What a program was allowed. */
  readonly grantId?: OauthGrantId;
  /** Who is told; addresses that are not proved are not. */
  readonly tell: readonly Address[];
}

/**
 * A change by which somebody else could get into an account or at what is in it, or its owner lose it, and a notice of it
 * to each address that is to know.
 *
 * A notice's reference is `ACCOUNT:ADDRESS` and its sequence the version that the change makes of the
 * account, so there is one for each change and recipient. What was changed is not kept with it: that
 * is read from the audit row of the same account and version. Erasure and export find notices by
 * either half of the reference (`selectBelongings`).
 */
export function changeAndTell(
  ctx: Context,
  { id, version }: Learner,
  now: Date,
  { change, patch = {}, addressId, grantId, tell }: ToldChange,
): readonly Write[] {
  const made = version + 1;
  return [
    ctx.store.learners.update(id, version, patch),
    writeAudit(ctx, now, {
      action: actions[change],
      subject: id,
      version: made,
      details: {
        ...(addressId ? { address: addressId } : {}),
        ...(grantId ? { grant: grantId } : {}),
      },
    }),
    ...tell
      .filter(({ provedAt }) => provedAt)
      .map((address) =>
        writeMail(
          ctx,
          { kind: 'account-changed', reference: `${id}:${address.id}`, sequence: made },
          now,
        ),
      ),
  ];
}

/**
 * What a notice tells, and to whom: an address that is still in the account, or the very one that was
 * removed. An address that left otherwise is told nothing; it has a notice of its own about that.
 * Nor is one whose account was merged away meanwhile: the notice of the merge went there.
 *
 * @returns `undefined` when nobody is to be told any more
 */
export async function readNotice(ctx: Context, reference: string, sequence: number) {
  const [learnerId = '', addressId = ''] = reference.split(':');
  if (!isId('learner', learnerId) || !isId('address', addressId)) return undefined;
  const [learner, recipient, entries] = await Promise.all([
    ctx.store.learners.find(learnerId),
    ctx.store.addresses.find(addressId),
    ctx.store.audit.listOfSubject(learnerId),
  ]);
  const entry = entries.find(({ subjectVersion }) => subjectVersion === sequence);
  const change = accountChanges.find((one) => actions[one] === entry?.action);
  if (!learner || !recipient || !entry || !change) return undefined;
  const changedId = entry.details['address'];
  const wasRemoved = change === 'address-removed' && changedId === addressId;
  if (!wasRemoved && recipient.learnerId !== learnerId) return undefined;
  const changed =
    typeof changedId === 'string' && isId('address', changedId)
      ? await ctx.store.addresses.find(changedId)
      : undefined;
  const programName = await findProgramName(ctx, entry.details['grant']);
  const { at } = entry;
  return { learner, recipient, change, at, wasRemoved, changedEmail: changed?.email, programName };
}

async function findProgramName({ store }: Context, id: unknown): Promise<string | undefined> {
  const grant =
    typeof id === 'string' && isId('oauthGrant', id) ? await store.oauthGrants.find(id) : undefined;
  return grant && (await store.oauthClients.find(grant.clientId))?.name;
}
