import { LaurelError } from '#domain/errors.ts';
import { bindToHolder } from '#domain/holder-binding.ts';
import { type JsonObject, signCredential } from '#domain/proof/sign.ts';
import { buildStatusEntry } from '#domain/status-list.ts';
import type { CredentialForm } from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import { commitChange, type Context, type Deps, writeAudit } from './context.ts';
import { requireSigner } from './issuers.ts';
import { findFreeSlot, type ReservedSlot } from './status-lists.ts';
import { statusListUrl } from './urls.ts';

/** One award for one wallet. */
export interface Binding {
  readonly detail: AwardDetail;
  /** The DID that the wallet has proved to be its own. */
  readonly holder: string;
  readonly form: CredentialForm;
}

/** A credential as a wallet gets it: a document with its proofs, or a compact JWT. */
export type BoundCredential = JsonObject | string;

interface Prepared {
  readonly credential: BoundCredential;
  readonly writes: readonly Write[];
}

/** How often a slot is drawn again when others were faster. */
const maxTries = 12;

/** The slot of an award in a list of this key; one more is taken where another key signed it so far. */
export async function findSlotOf(
  ctx: Deps,
  detail: Pick<AwardDetail, 'award'>,
  keyId: string,
  now: Date,
): Promise<{ readonly slot: ReservedSlot; readonly writes: readonly Write[] }> {
  const { id, revokedAt } = detail.award;
  const slots = await ctx.store.statusLists.listSlots(id);
  const present = slots.find((slot) => slot.keyId === keyId);
  if (present) return { slot: present, writes: [] };
  const slot = await findFreeSlot(ctx, keyId);
  const { takeSlot, revokeSlot } = ctx.store.statusLists;
  return {
    slot,
    writes: [
      ...takeSlot(slot.listId, slot.slot, id),
      ...(revokedAt ? revokeSlot(slot.listId, slot.slot, now) : []),
    ],
  };
}

async function prepare(ctx: Context, binding: Binding, now: Date): Promise<Prepared> {
  const { detail, holder } = binding;
  const stored = await ctx.store.credentials.findLatest(detail.award.id);
  if (!stored) throw new LaurelError('award_unsigned');
  const signer = requireSigner(ctx, detail.issuer, now);
  const keyId = signer.controller.slice('did:key:'.length);
  const { slot, writes } = await findSlotOf(ctx, detail, keyId, now);
  const unsigned = bindToHolder(JSON.parse(stored.document) as JsonObject, {
    holder,
    issuerDid: signer.controller,
    status: buildStatusEntry(statusListUrl(ctx, slot.listId), slot.slot),
  });
  const credential = await signCredential(unsigned, {
    signer,
    created: now,
    documentLoader: ctx.documentLoader,
  });
  return { credential, writes };
}

/**
 * Signs awards for the holder of a wallet: the same awards under the same ids, with the holder's DID as the
 * subject. What is signed is handed over and not kept; the public credential stays as it was.
 *
 * @param others - the writes of the same change: what makes the offer spent has to be among them; called again for every try
 * @returns the credentials, in the order of `bindings`
 * @throws `award_unsigned`, `signing_key_missing`, `slot_exhausted`, `changed_meanwhile`, and conflicts of `others`
 */
export async function issueToHolder(
  ctx: Context,
  bindings: readonly Binding[],
  now: Date,
  others: () => readonly Write[],
): Promise<readonly BoundCredential[]> {
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const prepared: Prepared[] = [];
    for (const binding of bindings) prepared.push(await prepare(ctx, binding, now));
    try {
      await commitChange(ctx, [
        ...others(),
        ...prepared.flatMap(({ writes }) => writes),
        ...bindings.map(({ detail: { award }, form }) =>
          writeAudit(ctx, now, {
            action: 'award.bind',
            subject: award.id,
            issuerId: award.issuerId,
            details: { form },
          }),
        ),
      ]);
      return prepared.map(({ credential }) => credential);
    } catch (error) {
      if (!isConflict(error, 'status_slots')) throw error;
    }
  }
  throw new LaurelError('slot_exhausted');
}
