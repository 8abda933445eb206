import { LaurelError } from '#domain/errors.ts';
import { bindToHolder } from '#domain/holder-binding.ts';
import type { AwardId } from '#domain/ids.ts';
import { type JwtSigner, signCredentialJwt } from '#domain/proof/jwt-sign.ts';
import { type JsonObject, signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { parseKeyId } from '#domain/ring-key.ts';
import { buildStatusEntry } from '#domain/status-list.ts';
import type { CredentialForm } from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireJwtSigner, requireSigner } from './issuers.ts';
import { findSlotOf, type FoundSlot } from './status-lists.ts';
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

/** One try to make the change. */
interface Attempt {
  readonly now: Date;
  readonly findSlot: (awardId: AwardId, keyId: string) => Promise<FoundSlot>;
}

interface FormRow<Key extends JwtSigner | Signer> {
  readonly requireSigner: (ctx: Context, detail: AwardDetail, now: Date) => Key;
  readonly sign: (
    ctx: Context,
    unsigned: JsonObject,
    options: { readonly signer: Key; readonly now: Date },
  ) => Promise<BoundCredential>;
}

const byProofs: FormRow<Signer> = {
  requireSigner: (ctx, { issuer }, now) => requireSigner(ctx, issuer, now),
  sign: ({ documentLoader }, unsigned, { signer, now }) =>
    signCredential(unsigned, { signer, created: now, documentLoader }),
};

const byJwt: FormRow<JwtSigner> = {
  requireSigner: (ctx, { issuer }, now) => requireJwtSigner(ctx, issuer, now),
  // A wallet finds the key by its DID URL.
  sign: (_ctx, unsigned, { signer, now }) =>
    signCredentialJwt(unsigned, { signer, created: now, keyHeader: 'kid' }),
};

async function prepareBy<Key extends JwtSigner | Signer>(
  { requireSigner: requireKey, sign }: FormRow<Key>,
  ctx: Context,
  { detail, holder }: Binding,
  { now, findSlot }: Attempt,
): Promise<Prepared> {
  const { award } = detail;
  const signer = requireKey(ctx, detail, now);
  // The slot before the document: of a document that replaces another meanwhile, the slot is never the old one.
  const slot = await findSlot(award.id, parseKeyId(signer.controller));
  const stored = await ctx.store.credentials.findLatest(award.id);
  if (!stored) throw new LaurelError('award_unsigned');
  const unsigned = bindToHolder(JSON.parse(stored.document) as JsonObject, {
    holder,
    issuerDid: signer.controller,
    status: buildStatusEntry(statusListUrl(ctx, slot.listId), slot.slot),
  });
  const { takeSlotOf } = ctx.store.statusLists;
  const document = { awardId: award.id, revision: stored.revision };
  return {
    credential: await sign(ctx, unsigned, { signer, now }),
    writes: slot.isTaken ? [] : takeSlotOf(slot, document, now),
  };
}

/** How each form is signed, one row each. */
const forms: Readonly<
  Record<CredentialForm, (ctx: Context, binding: Binding, attempt: Attempt) => Promise<Prepared>>
> = {
  ldp_vc: (ctx, binding, attempt) => prepareBy(byProofs, ctx, binding, attempt),
  jwt_vc_json: (ctx, binding, attempt) => prepareBy(byJwt, ctx, binding, attempt),
};

/** Finds slots for one change: an award that is bound to several holders takes one for all of them. */
function createSlotFinder(ctx: Context): Attempt['findSlot'] {
  const found = new Map<string, FoundSlot>();
  return async (awardId, keyId) => {
    const name = `${awardId} ${keyId}`;
    const known = found.get(name);
    if (known) return { ...known, isTaken: true };
    const slot = await findSlotOf(ctx, awardId, keyId);
    found.set(name, slot);
    return slot;
  };
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
    const tried = { now, findSlot: createSlotFinder(ctx) };
    for (const binding of bindings) prepared.push(await forms[binding.form](ctx, binding, tried));
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
