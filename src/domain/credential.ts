import { contextUrls } from '#contexts/loader.ts';
import type { AchievementContent } from './achievement.ts';
import type { AssessorProfile, IssuerProfile } from './profile.ts';
import { formatDateTime, type JsonObject } from './proof/sign.ts';
import type { IdentityObject } from './recipient.ts';
import type { StatusEntry } from './status-list.ts';

/** Something that backs an award up. @source Open Badges 3.0, Evidence */
export interface Evidence {
  readonly name?: string | undefined;
  readonly narrative?: string | undefined;
  readonly description?: string | undefined;
  readonly genre?: string | undefined;
  readonly url?: string | undefined;
}

/** What an award came to, measured by one of the achievement's result descriptions. */
export interface Result {
  readonly resultDescription?: string | undefined;
  readonly value?: string | undefined;
  readonly status?: string | undefined;
}

/** An achievement as its credentials describe it. */
export interface DescribedAchievement extends AchievementContent {
  readonly id: string;
  readonly image?: { readonly url: string; readonly caption: string } | undefined;
}

export interface CredentialInput {
  /** The permanent URL of the credential. */
  readonly id: string;
  readonly issuer: IssuerProfile;
  readonly achievement: DescribedAchievement;
  /** Hashed identities, at least one. */
  readonly identifiers: readonly IdentityObject[];
  /** The holder's DID, once a wallet has proved it. */
  readonly holder?: string | undefined;
  readonly awardedAt: Date;
  readonly validFrom: Date;
  readonly validUntil?: Date | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly results?: readonly Result[] | undefined;
  readonly source?: AssessorProfile | undefined;
  readonly status: StatusEntry;
}

type Member = unknown;

/** Leaves out what is absent or empty: Open Badges forbids nulls and empty arrays. */
function compact(members: Readonly<Record<string, Member>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const buildImage = (url: string, caption?: string) => compact({ id: url, type: 'Image', caption });

/** An issuer as what it signs names it. @source Open Badges 3.0, section B.1.14 Profile https://www.imsglobal.org/spec/ob/v3p0/#profile */
export function buildIssuer(issuer: IssuerProfile): JsonObject {
  return compact({
    id: issuer.did,
    type: ['Profile'],
    name: issuer.name,
    url: issuer.url,
    email: issuer.email,
    description: issuer.description,
    image: issuer.imageUrl ? buildImage(issuer.imageUrl) : undefined,
  });
}

/**
 * Builds an achievement, inside a credential or by itself; by itself it has no context.
 *
 * @source Open Badges 3.0, section B.1.2 Achievement https://www.imsglobal.org/spec/ob/v3p0/#achievement
 */
export function buildAchievement(achievement: DescribedAchievement): JsonObject {
  return compact({
    id: achievement.id,
    type: ['Achievement'],
    achievementType: achievement.achievementType,
    name: achievement.name,
    description: achievement.description,
    criteria: compact({ id: achievement.criteria.id, narrative: achievement.criteria.narrative }),
    image: achievement.image
      ? buildImage(achievement.image.url, achievement.image.caption)
      : undefined,
    humanCode: achievement.humanCode,
    fieldOfStudy: achievement.fieldOfStudy,
    specialization: achievement.specialization,
    version: achievement.version,
    creditsAvailable: achievement.creditsAvailable,
    tag: achievement.tags,
    alignment: achievement.alignment?.map((item) => compact({ type: ['Alignment'], ...item })),
    resultDescription: achievement.resultDescriptions?.map((item) =>
      compact({ type: ['ResultDescription'], ...item }),
    ),
  });
}

function buildSubject(input: CredentialInput): JsonObject {
  return compact({
    id: input.holder,
    type: ['AchievementSubject'],
    identifier: input.identifiers,
    activityEndDate: formatDateTime(input.awardedAt),
    achievement: buildAchievement(input.achievement),
    result: input.results?.map((item) => compact({ type: ['Result'], ...item })),
    source: input.source ? compact({ type: ['Profile'], ...input.source }) : undefined,
  });
}

/**
 * Builds the unsigned credential of an award.
 *
 * Everything that is a set is an array even when it holds one; nothing is null or empty.
 *
 * @returns an `OpenBadgeCredential` of VCDM 2.0, without the contexts that proofs add
 * @source Open Badges 3.0, section B.1.1 https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential
 */
export function buildCredential(input: CredentialInput): JsonObject {
  return compact({
    '@context': [contextUrls.credentialsV2, contextUrls.openBadges],
    id: input.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: input.achievement.name,
    issuer: buildIssuer(input.issuer),
    validFrom: formatDateTime(input.validFrom),
    validUntil: input.validUntil ? formatDateTime(input.validUntil) : undefined,
    awardedDate: formatDateTime(input.awardedAt),
    credentialSubject: buildSubject(input),
    evidence: input.evidence?.map(({ url, ...item }) =>
      compact({ id: url, type: ['Evidence'], ...item }),
    ),
    credentialStatus: input.status,
  });
}
