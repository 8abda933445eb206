import { moveAward } from '#domain/award.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import { parseEmail } from '#domain/recipient.ts';
import { prepareRelease, writeAddress } from './award-making.ts';
import { type AwardDetail, requireAward } from './awards.ts';
import { type Context, writeAudit } from './context.ts';
import { issueAward } from './issuance.ts';
import { nextSequence } from './mail-queue.ts';
import { requireScope } from './permissions.ts';
import { publishStatusLists, writeRevocation } from './status-lists.ts';

interface AddressInput {
  readonly email: string;
  /** Whether the learner is under a guardian; said once, it stays with the address. */
  readonly underGuardian?: true | undefined;
}

/**
 * Gives a registered award its email address: it is signed and offered at once, or accepted at once
 * where its learner has asked for that.
 *
 * @throws `address_invalid`, `address_present`, and those of issuing
 */
export async function addAddress(
  ctx: Context,
  id: AwardId,
  input: AddressInput,
): Promise<AwardDetail> {
  const reach = requireScope(ctx, 'awards:write');
  const { award, issuer, achievement, centre } = await requireAward(ctx, id, reach);
  if (award.state === 'offered') throw new LaurelError('address_present');
  const email = parseEmail(input.email);
  const { underGuardian = false } = input;
  moveAward(award.state, 'offer');
  const now = ctx.clock();
  const { mail, action, patch } = await prepareRelease(ctx, { issuer, email, underGuardian }, now);
  const issuance = { award, issuer, achievement, centre, email, mail };
  await issueAward(ctx, issuance, now, () => [
    ...writeAddress(ctx, email, underGuardian, now),
    ctx.store.awards.update(award.id, award.version, patch),
    ctx.store.awards.updateAddress(award.id, email),
    writeAudit(ctx, now, {
      action,
      subject: award.id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ]);
  return requireAward(ctx, id, reach);
}

/**
 * Corrects the address of an award that was never accepted: it is signed again for the new one, and
 * mailed there.
 *
 * A credential is bound to the address it names, so the one signed for the wrong address is revoked:
 * its slot stays behind with its bit set, and the award gets a new slot. The links mailed to the
 * wrong address name it, and stop working. Whoever reads mail there may have declined what was never
 * theirs, so a declined award can be corrected too.
 *
 * @throws `address_invalid`, `address_present` for the address it has, `address_claimed` once it is
 *   in an account, `award_transition`, `changed_meanwhile`, and those of issuing
 */
export async function correctAddress(
  ctx: Context,
  id: AwardId,
  input: AddressInput,
): Promise<AwardDetail> {
  const reach = requireScope(ctx, 'awards:write');
  const { award, issuer, achievement, centre, address } = await requireAward(ctx, id, reach);
  const email = parseEmail(input.email);
  const { underGuardian = false } = input;
  moveAward(award.state, 'readdress');
  if (award.learnerId) throw new LaurelError('address_claimed');
  if (address?.email === email) throw new LaurelError('address_present');
  const [slots, credential, mails] = await Promise.all([
    ctx.store.statusLists.listSlots(id),
    ctx.store.credentials.findLatest(id),
    ctx.store.outbox.listByReference(id),
  ]);
  if (slots.length === 0 || !credential)
    throw new LaurelError('internal', { detail: 'The award is unsigned.' });
  const now = ctx.clock();
  const { mail, patch } = await prepareRelease(ctx, { issuer, email, underGuardian }, now);
  const issuance = {
    award,
    issuer,
    achievement,
    centre,
    email,
    mail,
    revision: credential.revision + 1,
    sequence: nextSequence(mails, mail),
  };
  await issueAward(ctx, issuance, now, () => [
    ...writeAddress(ctx, email, underGuardian, now),
    ctx.store.awards.update(id, award.version, {
      ...patch,
      declinedAt: null,
      reminders: 0,
      remindedAt: null,
    }),
    ctx.store.awards.updateAddress(id, email),
    ...writeRevocation(ctx, id, now),
    ctx.store.statusLists.freeAward(id),
    // Pictures and files of it carry the document that is revoked now.
    ctx.store.renditions.forget([id]),
    writeAudit(ctx, now, {
      action: 'award.readdress',
      subject: id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ]);
  await publishStatusLists(ctx, slots);
  return requireAward(ctx, id, reach);
}
