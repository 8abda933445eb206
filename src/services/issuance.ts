import { LaurelError } from '#domain/errors.ts';
import { buildCredential } from '#domain/credential.ts';
import { signCredential } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { hashIdentity } from '#domain/recipient.ts';
import { buildStatusEntry } from '#domain/status-list.ts';
import { createSecret } from '#domain/token.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Award } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import type { Centre, Issuer } from '#store/issuers.ts';
import { describeAchievement } from './achievement-content.ts';
import { commitChange, type Context, type Deps } from './context.ts';
import { writeMail } from './mail-queue.ts';
import { buildIssuerProfile, requireSigner } from './issuers.ts';
import { findFreeSlot, type ReservedSlot } from './status-lists.ts';
import { credentialUrl, statusListUrl } from './urls.ts';

/** What of an award goes into its credential. */
interface Issuance {
  readonly award: Pick<
    Award,
    | 'id'
    | 'recipientName'
    | 'awardedAt'
    | 'validUntil'
    | 'evidence'
    | 'results'
    | 'assessorName'
    | 'assessorUrl'
  >;
  readonly issuer: Issuer;
  readonly achievement: Achievement;
  readonly centre: Centre | null;
  readonly email: string;
  /** What the learner is told. */
  readonly mail?: 'offer' | 'accepted';
  /** Which signed document of the award this is; 1 unless its address was corrected. */
  readonly revision?: number;
  /** How many mails there were about the award, this one among them. */
  readonly sequence?: number;
}

/** How often a slot is drawn again when others were faster. */
const maxTries = 12;

/** The assessor: the centre and, where given, the person or role. Ids are places on pages that exist. */
function buildSource(ctx: Deps, { award, centre }: Issuance) {
  const name = [award.assessorName, centre?.name].filter(Boolean).join(', ');
  if (!name) return undefined;
  const id = centre
    ? `${ctx.config.publicUrl}/#${centre.id}`
    : `${credentialUrl(ctx, award.id)}#assessor`;
  return { id: award.assessorUrl ?? id, name, url: award.assessorUrl ?? centre?.url ?? undefined };
}

async function signIssuance(
  ctx: Deps,
  issuance: Issuance,
  signer: Signer,
  reserved: ReservedSlot,
  now: Date,
) {
  const { award, achievement, issuer, email } = issuance;
  const unsigned = buildCredential({
    id: credentialUrl(ctx, award.id),
    issuer: buildIssuerProfile(ctx, issuer, signer),
    achievement: describeAchievement(ctx, achievement),
    identifiers: [
      await hashIdentity('emailAddress', email, createSecret(ctx.random)),
      await hashIdentity('name', award.recipientName, createSecret(ctx.random)),
    ],
    awardedAt: award.awardedAt,
    validFrom: award.awardedAt < now ? award.awardedAt : now,
    validUntil: award.validUntil ?? undefined,
    evidence: award.evidence,
    results: award.results,
    source: buildSource(ctx, issuance),
    status: buildStatusEntry(statusListUrl(ctx, reserved.listId), reserved.slot),
  });
  return signCredential(unsigned, { signer, created: now, documentLoader: ctx.documentLoader });
}

/**
 * Signs the credential of an award and commits it together with its slot, its mail and
 * whatever else the change consists of. All of it lands, or none.
 *
 * @param others - the writes that go into the same batch; called again for every try
 * @throws `signing_key_missing`, `slot_exhausted`, `store_unavailable`, `changed_meanwhile`, and other conflicts of `others`
 */
export async function issueAward(
  ctx: Context,
  issuance: Issuance,
  now: Date,
  others: () => readonly Write[],
): Promise<void> {
  const signer = requireSigner(ctx, issuance.issuer, now);
  const keyId = signer.controller.slice('did:key:'.length);
  for (let attempt = 0; attempt < maxTries; attempt++) {
    const reserved = await findFreeSlot(ctx, keyId);
    const document = await signIssuance(ctx, issuance, signer, reserved, now);
    try {
      await commitChange(ctx, [
        ...others(),
        ...ctx.store.statusLists.takeSlot(reserved.listId, reserved.slot, issuance.award.id),
        ctx.store.credentials.insert({
          awardId: issuance.award.id,
          revision: issuance.revision ?? 1,
          document: JSON.stringify(document),
          keyId,
          signedAt: now,
        }),
        writeMail(
          ctx,
          {
            kind: issuance.mail ?? 'offer',
            reference: issuance.award.id,
            sequence: issuance.sequence ?? 1,
          },
          now,
        ),
      ]);
      return;
    } catch (error) {
      if (!isConflict(error, 'status_slots')) throw error;
    }
  }
  throw new LaurelError('slot_exhausted');
}
