import type { Alignment } from './achievement.ts';
import type { JsonObject } from './proof/sign.ts';

/** What a search engine is told of a credential or of an achievement. It names no learner. */
export interface Described {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly imageUrl: string;
  /** In words; for example “Certificate”. */
  readonly category?: string | undefined;
  readonly issuer: { readonly name: string; readonly url: string };
  readonly alignment: readonly Alignment[];
  readonly tags: readonly string[];
  readonly awardedAt?: Date | undefined;
  readonly validUntil?: Date | undefined;
  /** The page of what it is a credential of. */
  readonly achievementUrl?: string | undefined;
}

const dayLength = 'YYYY-MM-DD'.length;
const dayOf = (date?: Date) => date?.toISOString().slice(0, dayLength);

const isPresent = (value: unknown) =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const compact = (members: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => isPresent(value)));

const describeSkill = (skill: Alignment): JsonObject =>
  compact({
    '@type': 'DefinedTerm',
    name: skill.targetName,
    description: skill.targetDescription,
    url: skill.targetUrl,
    termCode: skill.targetCode,
    inDefinedTermSet: skill.targetFramework,
  });

/**
 * Describes a credential, or what can be earned, for search engines.
 *
 * @source schema.org, EducationalOccupationalCredential https://schema.org/EducationalOccupationalCredential
 */
export function buildSchemaOrg(described: Described): JsonObject {
  return compact({
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': described.url,
    url: described.url,
    name: described.name,
    description: described.description,
    image: described.imageUrl,
    credentialCategory: described.category,
    recognizedBy: {
      '@type': 'Organization',
      name: described.issuer.name,
      url: described.issuer.url,
    },
    competencyRequired: described.alignment.map(describeSkill),
    keywords: [...described.tags],
    about: described.achievementUrl,
    dateCreated: dayOf(described.awardedAt),
    expires: dayOf(described.validUntil),
  });
}

/**
 * JSON that can stand inside a `<script>` element: no text in it can end the element or begin a
 * comment, and line separators that scripts once stumbled over are written as escapes.
 */
export function encodeForScript(value: JsonObject): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
