import { contextUrls } from '#contexts/loader.ts';
import { asList, asObject, asString, hasType, idOf, type Loose, parseInstant } from '../reading.ts';
import { compareResource, statesDigests } from '../related-resource.ts';
import { isInstant as isMoment } from './shape/leaves.ts';

/** What must hold, and whether it does; one that names a member begins with its JSON pointer. */
export type Rule = readonly [message: string, holds: (document: Loose) => boolean];

/** Whether a value is one absolute URL, as the ids of the data model are. */
export const isUrl = (value: unknown): boolean => {
  const text = asString(value) ?? '';
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text);
};

const isUrlIfAny = (value: unknown): boolean => value === undefined || isUrl(value);

const subjects = (document: Loose): readonly (Loose | undefined)[] =>
  asList(document['credentialSubject']).map(asObject);

/** Whether a document is one of version 1.1 of the data model. */
export const isVersion1 = (document: Loose): boolean =>
  asList(document['@context'])[0] === contextUrls.credentialsV1;

/** A date that cannot be read must not pass for one that is absent. */
const isInstant =
  (member: string) =>
  (document: Loose): boolean =>
    document[member] === undefined || isMoment(document[member]);

const isInOrder =
  (from: string, until: string) =>
  (document: Loose): boolean =>
    (parseInstant(document[from]) ?? -Infinity) <= (parseInstant(document[until]) ?? Infinity);

/** One type or several, each a text that says something. */
const isType = (value: unknown): boolean => {
  const types = asList(value);
  return types.length > 0 && types.every((type) => typeof type === 'string' && type !== '');
};

/** Members whose every value must say what it is. @source VC Data Model 2.0, section 4.5 https://www.w3.org/TR/vc-data-model-2.0/#types */
const typedMembers = [
  'credentialStatus',
  'credentialSchema',
  'refreshService',
  'termsOfUse',
  'evidence',
] as const;

/** A member that is there has a value, even if that is no object. */
const valuesOf = (document: Loose, member: string): readonly unknown[] => {
  const value = document[member];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const typedRules: readonly Rule[] = typedMembers.flatMap((member): readonly Rule[] => [
  [
    `/${member} must have a type in every entry`,
    (d) => valuesOf(d, member).every((value) => isType(asObject(value)?.['type'])),
  ],
  [
    `/${member} must have a URL where an entry has an id`,
    (d) => valuesOf(d, member).every((value) => isUrlIfAny(asObject(value)?.['id'])),
  ],
]);

/** What a language value object may have; anything else would be a claim that nobody sees. */
const languageMembers: ReadonlySet<string> = new Set(['@value', '@language', '@direction']);

const isLanguageValue = (value: unknown): boolean => {
  if (typeof value === 'string') return true;
  const object = asObject(value);
  return (
    typeof object?.['@value'] === 'string' &&
    Object.keys(object).every((name) => languageMembers.has(name)) &&
    ['@language', '@direction'].every((name) =>
      ['string', 'undefined'].includes(typeof object[name]),
    )
  );
};

/** @source VC Data Model 2.0, section 4.6 https://www.w3.org/TR/vc-data-model-2.0/#names-and-descriptions */
const nameRules: readonly Rule[] = ['name', 'description'].flatMap((member): readonly Rule[] => [
  [
    `/${member} must be a text, or a text with its language`,
    (d) => isVersion1(d) || valuesOf(d, member).every(isLanguageValue),
  ],
  [
    `/issuer/${member} must be a text, or a text with its language`,
    (d) => isVersion1(d) || valuesOf(asObject(d['issuer']) ?? {}, member).every(isLanguageValue),
  ],
]);

const resourceIds = (document: Loose): readonly unknown[] =>
  valuesOf(document, 'relatedResource').map((resource) => asObject(resource)?.['id']);

/** @source VC Data Model 2.0, section 5.3 https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources */
const resourceRules: readonly Rule[] = [
  [
    '/relatedResource must have an id that is a URL in every entry',
    (d) => resourceIds(d).every(isUrl),
  ],
  [
    '/relatedResource must have each id once',
    (d) => new Set(resourceIds(d)).size === resourceIds(d).length,
  ],
  [
    '/relatedResource must have a digestSRI or digestMultibase that can be read in every entry',
    (d) => valuesOf(d, 'relatedResource').every(statesDigests),
  ],
  [
    '/relatedResource must have the digest of what is published at its id',
    (d) => valuesOf(d, 'relatedResource').every((one) => compareResource(one) !== 'other'),
  ],
];

const isContext = (value: unknown): boolean =>
  typeof value === 'string' ? value !== '' : asObject(value) !== undefined;

/** What every document of the data model must have. */
export const documentRules: readonly Rule[] = [
  [
    '/@context must begin with a Verifiable Credentials context',
    (d) =>
      [contextUrls.credentialsV1, contextUrls.credentialsV2].includes(
        asList(d['@context'])[0] as never,
      ),
  ],
  [
    '/@context must have nothing but URLs and contexts',
    (d) => asList(d['@context']).every(isContext),
  ],
  ['/id must be a URL', (d) => isUrlIfAny(d['id'])],
  ['/type must have nothing but texts', (d) => isType(d['type'])],
  ['/validFrom must be a date and time with a zone', isInstant('validFrom')],
  ['/validUntil must be a date and time with a zone', isInstant('validUntil')],
  ['/validUntil must not be before /validFrom', isInOrder('validFrom', 'validUntil')],
  ...typedRules,
  ...nameRules,
  ...resourceRules,
];

/** What every credential must have: one rule a row. */
export const credentialRules: readonly Rule[] = [
  ...documentRules,
  ['/type must include VerifiableCredential', (d) => hasType(d, 'VerifiableCredential')],
  ['/issuer must have an id that is a URL', (d) => isUrl(idOf(d['issuer']))],
  [
    '/credentialSubject must be an object',
    (d) => subjects(d).length > 0 && subjects(d).every(Boolean),
  ],
  [
    '/credentialSubject must have a URL where it has an id',
    (d) => subjects(d).every((subject) => isUrlIfAny(subject?.['id'])),
  ],
  [
    '/credentialSchema must have an id in every entry',
    (d) => valuesOf(d, 'credentialSchema').every((schema) => isUrl(asObject(schema)?.['id'])),
  ],
  ['/issuanceDate is required', (d) => !isVersion1(d) || d['issuanceDate'] !== undefined],
  ['/issuanceDate must be a date and time with a zone', isInstant('issuanceDate')],
  ['/expirationDate must be a date and time with a zone', isInstant('expirationDate')],
  ['/expirationDate must not be before /issuanceDate', isInOrder('issuanceDate', 'expirationDate')],
];

/** A status entry that nobody could look up would say nothing about revocation. */
const isListEntry = (value: unknown): boolean => {
  const entry = asObject(value) ?? {};
  return (
    !hasType(entry, 'BitstringStatusListEntry') ||
    (typeof entry['statusPurpose'] === 'string' &&
      /^(0|[1-9]\d{0,15})$/.test(asString(entry['statusListIndex']) ?? '') &&
      isUrl(entry['statusListCredential']) &&
      entry['id'] !== entry['statusListCredential'])
  );
};

/** What whoever signs answers for, beyond what is asked of others. */
const signingRules: readonly Rule[] = [
  ...credentialRules,
  [
    '/credentialStatus must have statusPurpose, statusListIndex and statusListCredential',
    (d) => valuesOf(d, 'credentialStatus').every(isListEntry),
  ],
  [
    '/relatedResource must name documents whose bytes are pinned here',
    (d) => valuesOf(d, 'relatedResource').every((one) => compareResource(one) === 'same'),
  ],
];

/** The first rule of the data model that a document to be signed breaks, if any. */
export function findModelFlaw(document: Loose): string | undefined {
  return signingRules.find(([, holds]) => !holds(document))?.[0];
}
