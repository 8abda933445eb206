import { describe, expect, test } from 'vitest';
import { findObscurity } from '#domain/plain.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createScene, sceneNow, sceneOrigin, sceneSlot } from '#test/support/scene.ts';

const id = `${sceneOrigin}/credentials/1`;
const second = 1000;

/** A badge whose evidence is its own page, revoked and expired. */
async function createRevoked() {
  const scene = await createScene();
  await scene.publishList({ revoked: [sceneSlot] });
  const unsigned = await scene.build({ validUntil: new Date(sceneNow.getTime() - second) });
  const genuine = await scene.sign({ ...unsigned, evidence: [evidence] });
  return { scene, genuine };
}

const evidence = { id, type: ['Evidence'], name: 'Page' };
const types = ['Evidence', 'VerifiableCredential', 'OpenBadgeCredential'];

/** Ways to say of the credential elsewhere what nobody then finds: every signature stays sound. */
const moves: readonly [string, (document: JsonObject) => JsonObject][] = [
  [
    'in its evidence',
    ({ credentialStatus, validUntil, ...rest }) => ({
      ...rest,
      evidence: [{ ...evidence, type: types, credentialStatus, validUntil }],
    }),
  ],
  [
    'in a second evidence',
    ({ credentialStatus, validUntil, ...rest }) => ({
      ...rest,
      evidence: [evidence, { id, type: types, credentialStatus, validUntil }],
    }),
  ],
];

describe('what is said of a credential elsewhere in it', () => {
  test.each(moves)('%s does not get past any check', async (_, move) => {
    const { scene, genuine } = await createRevoked();
    expect((await scene.verify(genuine)).verdict).toBe('failed');
    const report = await scene.verify(move(genuine));
    expect(report.verdict).toBe('failed');
    expect(report.checks.map(({ outcome }) => outcome)).not.toContain('passed');
    expect(report.checks.map(({ reason }) => reason).join(' ')).toContain('one id in two places');
  });

  test('without the move, the same badge in good standing passes', async () => {
    const scene = await createScene();
    const genuine = await scene.sign({ ...(await scene.build()), evidence: [evidence] });
    expect((await scene.verify(genuine)).verdict).toBe('passed');
  });
});

describe('of one id in two places', () => {
  const subject = 'did:example:ann';
  const achievement = { id: 'urn:a', type: ['Achievement'], name: 'Coaching' };

  test.each<[string, object]>([
    [
      'a subject in two halves',
      {
        credentialSubject: [
          { id: subject, achievement },
          { id: subject, identifier: [] },
        ],
      },
    ],
    [
      'a subject and the issuer',
      {
        issuer: { id: subject, identifier: [{ salt: 'a' }] },
        credentialSubject: { id: subject, achievement },
      },
    ],
    [
      'two status entries of one id, in pairs',
      {
        credentialStatus: [
          { id: 'urn:s', statusPurpose: 'revocation', statusListIndex: '1' },
          { id: 'urn:s', statusPurpose: 'suspension', statusListIndex: '2' },
        ],
      },
    ],
    [
      'a recipient in two halves',
      {
        credentialSubject: {
          identifier: [
            { id: '_:b', identityHash: 'a' },
            { id: '_:b', salt: 'b' },
          ],
        },
      },
    ],
    [
      'inside an embedded credential',
      { verifiableCredential: [{ id, issuer: 'a', evidence: { id, validUntil: 'b' } }] },
    ],
    [
      'in an endorsement',
      {
        id,
        issuer: 'a',
        endorsement: [{ id: 'urn:e', credentialSubject: { id, validUntil: 'b' } }],
      },
    ],
    [
      'what it is',
      {
        id,
        type: ['VerifiableCredential'],
        issuer: 'a',
        evidence: [{ id, type: ['OpenBadgeCredential'] }],
      },
    ],
    [
      'deep down',
      { id, issuer: 'a', evidence: [{ image: { caption: [{ id, credentialStatus: {} }] } }] },
    ],
  ])('%s is refused', (_, document) => {
    expect(findObscurity(document)).toContain('one id in two places');
  });

  test.each<[string, object]>([
    [
      'a profile',
      {
        issuer: { id: 'urn:i', name: 'Institute', url: 'https://a.example' },
        credentialSubject: {
          achievement: { ...achievement, creator: { id: 'urn:i', name: 'Institute' } },
        },
      },
    ],
    [
      'somebody who awards a badge to themselves',
      { issuer: { id: subject, name: 'Ann' }, credentialSubject: { id: subject, achievement } },
    ],
    [
      'an endorsement of the credential',
      {
        id,
        issuer: 'a',
        endorsement: [
          {
            id: 'urn:e',
            issuer: 'b',
            credentialSubject: { id, type: ['EndorsementSubject'], endorsementComment: 'Good.' },
          },
        ],
      },
    ],
    [
      'the same endorsement',
      {
        endorsement: [{ id: 'urn:e', issuer: 'b' }],
        issuer: { id: 'urn:i', endorsement: [{ id: 'urn:e', issuer: 'b' }] },
      },
    ],
    [
      'credentials about one person',
      {
        credentialSubject: {
          id: subject,
          verifiableCredential: [
            { credentialSubject: { id: subject, achievement } },
            { credentialSubject: { id: subject, achievement: { ...achievement, id: 'urn:b' } } },
          ],
        },
      },
    ],
    [
      'what is only named',
      {
        id,
        issuer: 'a',
        refreshService: { id, type: '1EdTechCredentialRefresh' },
        evidence: [{ id }],
      },
    ],
  ])('%s is read', (_, document) => {
    expect(findObscurity(document)).toBeUndefined();
  });
});

describe('a language beside a text', () => {
  const text = { '@value': 'Hyfforddi', '@language': 'cy', '@direction': 'ltr' };

  test.each<[string, object]>([
    ['of a name', { name: text }],
    [
      'of a description in two languages',
      { issuer: { description: [text, { '@value': 'Coaching', '@language': 'en' }] } },
    ],
  ])('%s is read', (_, document) => {
    expect(findObscurity(document)).toBeUndefined();
  });

  test.each<[string, object]>([
    ['of a date', { validUntil: text }],
    ['with a type', { name: { '@value': 'x', '@type': 'urn:x' } }],
    ['with an id', { name: { ...text, '@id': 'urn:x' } }],
    ['with a value that is more than text', { name: { '@value': { '@id': id } } }],
    ['without a value', { name: { '@language': 'cy' } }],
    ['around another', { name: { ...text, name: text } }],
  ])('%s is refused', (_, document) => {
    expect(findObscurity(document)).toContain('plain member names');
  });
});
