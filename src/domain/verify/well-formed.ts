import { contextUrls } from '#contexts/loader.ts';
import { findObscurity } from '../plain.ts';
import { asList, asObject, asString, hasType, idOf, type Loose, parseInstant } from '../reading.ts';
import { type CheckResult, failed, passed } from './report.ts';

const isUrl = (value: unknown): boolean => {
  const text = asString(value);
  return text !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
};

const subjects = (document: Loose): readonly (Loose | undefined)[] =>
  asList(document['credentialSubject']).map(asObject);

const achievementOf = (document: Loose): Loose | undefined =>
  asObject(subjects(document)[0]?.['achievement']);

const isBadge = (document: Loose): boolean =>
  hasType(document, 'OpenBadgeCredential') || hasType(document, 'AchievementCredential');

const isVersion1 = (document: Loose): boolean =>
  asList(document['@context'])[0] === contextUrls.credentialsV1;

/** A date that cannot be read must not pass for one that is absent. */
const isInstant =
  (member: string) =>
  (document: Loose): boolean =>
    document[member] === undefined || parseInstant(document[member]) !== undefined;

/** More status entries than this no credential needs, and each costs a fetch. */
const maxStatusEntries = 10;

type Rule = readonly [message: string, holds: (document: Loose) => boolean];

/** What every credential must have: one rule a row. */
const credentialRules: readonly Rule[] = [
  [
    `there must be at most ${maxStatusEntries} status entries`,
    (d) => asList(d['credentialStatus']).length <= maxStatusEntries,
  ],
  [
    '@context must begin with a Verifiable Credentials context',
    (d) =>
      [contextUrls.credentialsV1, contextUrls.credentialsV2].includes(
        asList(d['@context'])[0] as never,
      ),
  ],
  ['type must include VerifiableCredential', (d) => hasType(d, 'VerifiableCredential')],
  ['issuer must have an id that is a URL', (d) => isUrl(idOf(d['issuer']))],
  [
    'credentialSubject must be an object',
    (d) => subjects(d).length > 0 && subjects(d).every(Boolean),
  ],
  ['issuanceDate is required', (d) => !isVersion1(d) || d['issuanceDate'] !== undefined],
  ['issuanceDate must be a date and time with a zone', isInstant('issuanceDate')],
  ['validFrom must be a date and time with a zone', isInstant('validFrom')],
  ['validUntil must be a date and time with a zone', isInstant('validUntil')],
  ['expirationDate must be a date and time with a zone', isInstant('expirationDate')],
  ['id must be a URL', (d) => d['id'] === undefined || isUrl(d['id'])],
  [
    'every credentialStatus must have a type',
    (d) =>
      asList(d['credentialStatus']).every((entry) => asList(asObject(entry)?.['type']).length > 0),
  ],
];

/** What an Open Badge must have besides. @source Open Badges 3.0, section B.1 */
const badgeRules: readonly Rule[] = [
  [
    '@context must name an Open Badges 3.0 context second',
    (d) =>
      /\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/.test(
        asString(asList(d['@context'])[1]) ?? '',
      ),
  ],
  ['id is required', (d) => isUrl(d['id'])],
  [
    'credentialSubject must have the type AchievementSubject',
    (d) => subjects(d).every((s) => s !== undefined && hasType(s, 'AchievementSubject')),
  ],
  [
    'credentialSubject must say whom it is about, by id or identifier',
    (d) => subjects(d).every((s) => isUrl(s?.['id']) || asList(s?.['identifier']).length > 0),
  ],
  ['credentialSubject.achievement is required', (d) => achievementOf(d) !== undefined],
  ['achievement.id must be a URL', (d) => isUrl(achievementOf(d)?.['id'])],
  [
    'achievement.type must include Achievement',
    (d) => hasType(achievementOf(d) ?? {}, 'Achievement'),
  ],
  ['achievement.name is required', (d) => Boolean(asString(achievementOf(d)?.['name']))],
  [
    'achievement.description is required',
    (d) => asString(achievementOf(d)?.['description']) !== undefined,
  ],
  [
    'achievement.criteria must have an id or a narrative',
    (d) =>
      isUrl(asObject(achievementOf(d)?.['criteria'])?.['id']) ||
      asString(asObject(achievementOf(d)?.['criteria'])?.['narrative']) !== undefined,
  ],
];

/** Whether the document has the shape of a credential, and of an Open Badge when it says it is one. */
export function checkWellFormed(document: Loose): CheckResult {
  const obscure = findObscurity(document);
  if (obscure) return failed('form.obscure', { flaw: obscure });
  const rules = isBadge(document) ? [...credentialRules, ...badgeRules] : credentialRules;
  const broken = rules.find(([, holds]) => !holds(document));
  if (broken) return failed('form.broken', { rule: broken[0] });
  return passed(isBadge(document) ? 'form.badge' : 'form.credential');
}
