import { describe, expect, test } from 'vitest';
import type { Loose } from '#domain/reading.ts';
import { checkWellFormed } from '#domain/verify/well-formed.ts';

const v2 = 'https://www.w3.org/ns/credentials/v2';
const v1 = 'https://www.w3.org/2018/credentials/v1';
const badges = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const achievement = {
  id: 'https://issuer.example.org/achievements/1',
  type: ['Achievement'],
  name: 'Coaching',
  description: 'Can coach.',
  criteria: { narrative: 'Coach six people.' },
};
const identity = {
  type: 'IdentityObject',
  hashed: true,
  identityHash: 'sha256$00',
  identityType: 'emailAddress',
};
const subject = { type: ['AchievementSubject'], identifier: [identity], achievement };
const badge = {
  '@context': [v2, badges],
  id: 'https://issuer.example.org/credentials/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:key:z6Mk', type: ['Profile'] },
  validFrom: '2026-10-01T00:00:00Z',
  credentialSubject: subject,
};
const plain = {
  '@context': [v2],
  type: ['VerifiableCredential'],
  issuer: 'did:key:z6Mk',
  credentialSubject: { id: 'did:example:subject' },
};
const old = { ...plain, '@context': v1, issuanceDate: '2026-10-01T00:00:00Z' };
const withSubject = (patch: object): Loose => ({
  ...badge,
  credentialSubject: { ...subject, ...patch },
});
const withAchievement = (patch: object): Loose =>
  withSubject({ achievement: { ...achievement, ...patch } });
const nest = (depth: number): unknown => (depth === 0 ? 'leaf' : { inner: nest(depth - 1) });

describe('a document is well-formed when', () => {
  test.each<[string, Loose]>([
    ['it is an Open Badge', badge],
    ['its issuer is a bare URL', { ...badge, issuer: 'did:key:z6Mk' }],
    [
      'it has the older name of the type',
      { ...badge, type: ['VerifiableCredential', 'AchievementCredential'] },
    ],
    [
      'it names an older context of Open Badges',
      { ...badge, '@context': [v2, badges.replace('-3.0.3', '')] },
    ],
    [
      'its subject has an id instead of an identifier',
      withSubject({ identifier: undefined, id: 'did:key:z6Mk' }),
    ],
    ['its criteria are behind a URL', withAchievement({ criteria: { id: 'https://example.org' } })],
    ['its description is empty', withAchievement({ description: '' })],
    [
      'its dates have offsets and fractions',
      {
        ...badge,
        validFrom: '2026-10-01T02:00:00.5+02:00',
        validUntil: '2027-10-01T00:00:00-05:00',
      },
    ],
    ['it has no id and is no badge', plain],
    ['it is of version 1.1', old],
    ['it is as deep as it may be', { ...plain, credentialSubject: nest(62) }],
  ])('%s', (_, document) => {
    expect(checkWellFormed(document)).toMatchObject({ outcome: 'passed' });
  });
});

describe('a badge as it was written before Open Badges 3.0 was final', () => {
  const early: Loose = {
    '@context': [v1, badges.replace('-3.0.3', '')],
    id: 'urn:uuid:1',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: 'did:key:z6Mk', type: 'Profile', image: 'https://example.org/logo.png' },
    issuanceDate: '2023-10-01T00:00:00Z',
    proof: { type: 'Ed25519Signature2020', created: '2023-10-01T00:00:00Z' },
    credentialSubject: {
      type: 'AchievementSubject',
      id: 'did:example:ann',
      achievement: { ...achievement, criteria: { type: 'Criteria', narrative: 'Take part.' } },
    },
  };

  test('is read, and what is not in the form of the standard is named', () => {
    const result = checkWellFormed(early);
    expect(result).toMatchObject({ outcome: 'passed', code: 'form.bearable' });
    expect(result.reason).toContain('/issuer/type must be a list of types');
  });

  test.each<[string, Loose, string]>([
    ['whose date is missing', { issuanceDate: undefined }, '/issuanceDate'],
    [
      'whose picture is a number',
      { issuer: { id: 'did:key:z6Mk', type: 'Profile', image: 7 } },
      '/issuer/image',
    ],
    ['that names no context of badges', { '@context': [v1] }, 'Open Badges 3.0 context second'],
    [
      'whose context is another’s',
      { '@context': [v1, `https://evil.example/${badges}`] },
      'second',
    ],
  ])('%s is refused', (_, patch, says) => {
    const result = checkWellFormed({ ...early, ...patch });
    expect(result.outcome).toBe('failed');
    expect(result.reason).toContain(says);
  });
});

describe('a document is not well-formed when', () => {
  test.each<[string, Loose, string]>([
    ['it has no context', { ...badge, '@context': undefined }, '@context'],
    ['its first context is another', { ...badge, '@context': [badges, v2] }, '@context must begin'],
    [
      'its context is nearly the right one',
      { ...badge, '@context': [`${v2}/`, badges] },
      '@context must begin',
    ],
    ['it is a badge without the context of badges', { ...badge, '@context': [v2] }, 'second'],
    [
      'it is a badge of another version',
      { ...badge, '@context': [v2, badges.replace('v3p0', 'v2p1')] },
      'second',
    ],
    ['it is no credential', { ...badge, type: ['OpenBadgeCredential'] }, 'VerifiableCredential'],
    ['it has no issuer', { ...badge, issuer: undefined }, 'issuer'],
    ['its issuer has no id', { ...badge, issuer: { name: 'Example' } }, 'issuer'],
    ['its issuer is a name', { ...badge, issuer: 'Example Institute' }, 'issuer'],
    ['it has no subject', { ...badge, credentialSubject: undefined }, 'credentialSubject'],
    ['its subject is a text', { ...badge, credentialSubject: 'Ann' }, 'credentialSubject'],
    [
      'one of its subjects is a text',
      { ...badge, credentialSubject: [subject, 'Ann'] },
      'credentialSubject',
    ],
    ['it has an empty list of subjects', { ...badge, credentialSubject: [] }, 'credentialSubject'],
    ['it begins on a day without a time', { ...badge, validFrom: '2026-10-01' }, 'validFrom'],
    [
      'it begins at a time without a zone',
      { ...badge, validFrom: '2026-10-01T00:00:00' },
      'validFrom',
    ],
    [
      'it ends on a day that does not exist',
      { ...badge, validUntil: '2026-13-01T00:00:00Z' },
      'validUntil',
    ],
    ['it ends at nothing', { ...badge, validUntil: null }, 'validUntil'],
    [
      'it is of version 1.1 without a date',
      { ...old, issuanceDate: undefined },
      'issuanceDate is required',
    ],
    [
      'it is of version 1.1 and its date has no zone',
      { ...old, issuanceDate: '2026-10-01T00:00:00' },
      'issuanceDate',
    ],
    [
      'it is of version 1.1 and ends on a day without a time',
      { ...old, expirationDate: '2026-10-02' },
      'expirationDate',
    ],
    ['its id is no URL', { ...badge, id: 'credential 1' }, 'id must be a URL'],
    ['it is a badge without an id', { ...badge, id: undefined }, 'id is required'],
    [
      'its status has no type',
      { ...badge, credentialStatus: { id: 'https://example.org' } },
      'credentialStatus',
    ],
    [
      'one of its status entries is a text',
      { ...badge, credentialStatus: [{ type: 'A' }, 'text'] },
      'credentialStatus',
    ],
    ['its subject is not of a badge', withSubject({ type: ['Person'] }), 'AchievementSubject'],
    ['its subject is nobody', withSubject({ identifier: [] }), 'about'],
    [
      'it has no achievement',
      withSubject({ achievement: undefined }),
      '/credentialSubject/achievement',
    ],
    [
      'its achievement has no id',
      withAchievement({ id: undefined }),
      '/credentialSubject/achievement/id',
    ],
    [
      'its achievement is of another type',
      withAchievement({ type: ['Course'] }),
      '/credentialSubject/achievement/type',
    ],
    [
      'its achievement has no name',
      withAchievement({ name: '' }),
      '/credentialSubject/achievement/name',
    ],
    [
      'its achievement has no description',
      withAchievement({ description: undefined }),
      '/credentialSubject/achievement/description',
    ],
    ['its achievement has no criteria', withAchievement({ criteria: {} }), 'criteria'],
    ['it is deeper than it may be', { ...plain, credentialSubject: nest(64) }, 'deeply nested'],
    [
      'it is larger than it may be',
      { ...plain, credentialSubject: { list: Array.from({ length: 20_000 }, () => 1) } },
      'larger',
    ],
  ])('%s', (_, document, reason) => {
    const result = checkWellFormed(document);
    expect(result.outcome).toBe('failed');
    expect(result.reason).toContain(reason);
  });
});
