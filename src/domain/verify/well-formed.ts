import { findObscurity, hasLabels } from '../plain.ts';
import { asList, asObject, asString, hasType, idOf, type Loose } from '../reading.ts';
import { listContained, maxContained } from './contained.ts';
import {
  credentialRules as modelRules,
  documentRules,
  isUrl,
  isVersion1,
  type Rule,
} from './data-model.ts';
import { findKind } from './kinds.ts';
import { oldBadgeRules } from './old-badge/form.ts';
import { type CheckResult, failed, type Kind, passed } from './report.ts';
import type { ReasonCode } from './reasons.ts';
import { findShapeFlaws } from './shape/shape.ts';

const subjects = (document: Loose): readonly (Loose | undefined)[] =>
  asList(document['credentialSubject']).map(asObject);

const achievementOf = (document: Loose): Loose | undefined =>
  asObject(subjects(document)[0]?.['achievement']);

/** More status entries than this no credential needs, and each costs a fetch. */
const maxStatusEntries = 10;

/** What every credential must have: the rules of the data model, and what bounds our work. */
const credentialRules: readonly Rule[] = [
  ...modelRules,
  [
    `/credentialStatus must have at most ${maxStatusEntries} entries`,
    (d) => asList(d['credentialStatus']).length <= maxStatusEntries,
  ],
];

const namesContext = (pattern: RegExp, document: Loose, from = 0): boolean =>
  asList(document['@context'])
    .slice(from)
    .some((url) => pattern.test(asString(url) ?? ''));

const badgesContext =
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/;
const recordsContext =
  /^https:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/context(-2\.\d\.\d)*\.json$/;

/** What the credentials of 1EdTech must have besides. */
const consortiumRules: readonly Rule[] = [
  ...credentialRules,
  ['/id is required', (d) => isUrl(d['id'])],
  ['/validFrom is required', (d) => isVersion1(d) || d['validFrom'] !== undefined],
];

/** @source Open Badges 3.0, section B.1 */
const badgesContextRule: Rule = [
  '/@context must name an Open Badges 3.0 context second',
  (d) => badgesContext.test(asString(asList(d['@context'])[1]) ?? ''),
];

/** What an Open Badge must have besides, beyond its shape. */
const badgeRules: readonly Rule[] = [
  ...consortiumRules,
  badgesContextRule,
  [
    '/credentialSubject must say whom it is about, by id or identifier',
    (d) => subjects(d).every((s) => isUrl(s?.['id']) || asList(s?.['identifier']).length > 0),
  ],
  [
    '/credentialSubject/achievement/id must be a URL',
    (d) => !achievementOf(d) || isUrl(achievementOf(d)?.['id']),
  ],
  [
    '/credentialSubject/achievement/name must not be empty',
    (d) => achievementOf(d)?.['name'] !== '',
  ],
  [
    '/credentialSubject/achievement/criteria must have an id or a narrative',
    (d) => {
      const criteria = asObject(achievementOf(d)?.['criteria']);
      return !criteria || isUrl(criteria['id']) || asString(criteria['narrative']) !== undefined;
    },
  ],
];

const recordRules: readonly Rule[] = [
  ...consortiumRules,
  ['/@context must name a CLR 2.0 context', (d) => namesContext(recordsContext, d, 1)],
];

const isContent = (value: unknown): boolean =>
  typeof value === 'string' || asObject(value) !== undefined;

/** What a document that holds others must have: as many as can be looked at, each a document or a JWT. */
const holdingRules = (kind: Kind): readonly Rule[] => [
  [
    `there must be at most ${maxContained} credentials in the document`,
    (d) => listContained(d, kind).length <= maxContained,
  ],
  [
    'each contained credential must be a document or a JWT',
    (d) => listContained(d, kind).every(isContent),
  ],
];

const presentationRules: readonly Rule[] = [
  ...documentRules,
  ['/type must include VerifiablePresentation', (d) => hasType(d, 'VerifiablePresentation')],
  [
    '/holder must have an id that is a URL',
    (d) => d['holder'] === undefined || isUrl(idOf(d['holder'])),
  ],
];

interface Form {
  readonly rules: readonly Rule[];
  /** The class whose shape the document must have. */
  readonly shape?: string;
  readonly code: ReasonCode;
  /** Whether its members mean what published contexts say; the names of an older badge's extensions are its own. */
  readonly isLinkedData?: false;
}

/** What a document of each kind must be like, and what is said of one that is. */
const forms: Readonly<Record<Kind, Form>> = {
  badge: { rules: badgeRules, shape: 'AchievementCredential', code: 'form.badge' },
  endorsement: {
    rules: [...consortiumRules, badgesContextRule],
    shape: 'EndorsementCredential',
    code: 'form.endorsement',
  },
  clr: {
    rules: [...recordRules, ...holdingRules('clr')],
    shape: 'ClrCredential',
    code: 'form.clr',
  },
  presentation: {
    rules: [...presentationRules, ...holdingRules('presentation')],
    code: 'form.presentation',
  },
  credential: { rules: credentialRules, code: 'form.credential' },
  'badge-2.0': { rules: oldBadgeRules, code: 'form.badge-2.0', isLinkedData: false },
  unrecognised: { rules: credentialRules, code: 'form.credential' },
};

/** Whether the document has the shape that its kind must have. */
export function checkWellFormed(document: Loose, kind: Kind = findKind(document)): CheckResult {
  const { rules, shape, code, isLinkedData = true } = forms[kind];
  const obscure = isLinkedData ? findObscurity(document) : undefined;
  if (obscure) return failed('form.obscure', { flaw: obscure });
  if (isLinkedData && hasLabels(document))
    return failed('form.obscure', {
      flaw: 'must have URLs for ids, and none that begins with "_:"',
    });
  const broken = rules.find(([, holds]) => !holds(document));
  if (broken) return failed('form.broken', { rule: broken[0] });
  const flaws = shape === undefined ? [] : findShapeFlaws(document, shape);
  const worst = flaws.find(({ bearable }) => !bearable) ?? flaws[0];
  if (!worst) return passed(code);
  const rule = `${worst.pointer} ${worst.must}`;
  return worst.bearable ? passed('form.bearable', { rule }) : failed('form.broken', { rule });
}
