import { LaurelError } from '#domain/errors.ts';
import { bindToHolder } from '#domain/holder-binding.ts';
import { signCredentialJwt } from '#domain/proof/jwt-sign.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { keyIdOf, parseKeyId } from '#domain/ring-key.ts';
import { listVouchedKeys } from '#domain/key-ring.ts';
import { buildStatusEntry } from '#domain/status-list.ts';
import { isConflict, isDangling } from '#store/errors.ts';
import type { Context } from './context.ts';
import type { CredentialView } from './credentials.ts';
import { requireJwtSigner } from './issuers.ts';
import { findSlotOf } from './status-lists.ts';
import { credentialUrl, statusListUrl } from './urls.ts';

/** How often it is tried again when others were faster; each time what they made is found first. */
const maxTries = 12;

type Viewed = Pick<CredentialView, 'detail'>;

/** What there is to make a JWT of: the document that is signed now. */
async function requireStored(ctx: Context, { award }: Viewed['detail']) {
  const stored = await ctx.store.credentials.findLatest(award.id);
  if (!stored) throw new LaurelError('award_unsigned');
  return stored;
}

/** The JWT that was made before, by a key that is still vouched for; it stays as it is when keys are rotated. */
async function findKept(ctx: Context, { detail }: Viewed, now: Date): Promise<string | undefined> {
  const { revision } = await requireStored(ctx, detail);
  const vouched = new Set(listVouchedKeys(ctx.keychain.ring, now).map(keyIdOf));
  const kept = await ctx.store.credentialJwts.list(detail.award.id, revision);
  return kept.find(({ keyId }) => vouched.has(keyId))?.jwt;
}

/** Signs it, and keeps it together with its slot: both, or neither. */
async function makeJwt(ctx: Context, { detail }: Viewed, now: Date): Promise<string> {
  const { award, issuer } = detail;
  const signer = requireJwtSigner(ctx, issuer, now);
  const keyId = parseKeyId(signer.controller);
  // The slot before the document: of a document that replaces another meanwhile, the slot is never the old one.
  const slot = await findSlotOf(ctx, award.id, keyId);
  const { document, revision } = await requireStored(ctx, detail);
  const unsigned = bindToHolder(JSON.parse(document) as JsonObject, {
    holder: nameNobody(ctx, award.id),
    issuerDid: signer.controller,
    status: buildStatusEntry(statusListUrl(ctx, slot.listId), slot.slot),
  });
  const jwt = await signCredentialJwt(unsigned, { signer, created: now });
  const { takeSlotOf } = ctx.store.statusLists;
  await ctx.store.commit([
    ...(slot.isTaken ? [] : takeSlotOf(slot, { awardId: award.id, revision }, now)),
    ctx.store.credentialJwts.insert({ awardId: award.id, revision, keyId, jwt, signedAt: now }),
  ]);
  return jwt;
}

/**
 * Who a credential in a JWT is about, which a JWT has to say: whoever the hashed identifiers beside it fit.
 * It is a place in the credential, so that it names nobody and no key can be proved for it.
 */
const nameNobody = (ctx: Context, id: Viewed['detail']['award']['id']): string =>
  `${credentialUrl(ctx, id)}#learner`;

/**
 * The credential as a JWT, for whoever has passed the gate, {@link viewCredential}. It is made when it is first
 * asked for, and stays the same from then on.
 *
 * @throws `signing_key_missing` while the issuer has no key for JSON Web Tokens, `slot_exhausted`,
 *   `store_unavailable`; `not_found` when it is erased meanwhile
 * @source Open Badges 3.0, section 8.2 https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof
 */
export async function readCredentialJwt(ctx: Context, view: Viewed): Promise<string> {
  const now = ctx.clock();
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const kept = await findKept(ctx, view, now);
    if (kept !== undefined) return kept;
    try {
      return await makeJwt(ctx, view, now);
    } catch (error) {
      if (isDangling(error)) throw new LaurelError('not_found');
      if (!isConflict(error, 'status_slots') && !isConflict(error, 'credential_jwts')) throw error;
    }
  }
  throw new LaurelError('slot_exhausted');
}
