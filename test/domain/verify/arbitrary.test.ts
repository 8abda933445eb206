import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '#domain/verify/verify.ts';
import { fullBadge, fullEndorsement } from '#test/support/full-credentials.ts';
import { wrapCredentials } from '#test/support/presentations.ts';
import { createScene, sceneNow } from '#test/support/scene.ts';

const oldBadge = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://badges.example.org/1',
  type: 'Assertion',
  recipient: { type: 'email', hashed: false, identity: 'ann@example.com' },
  badge: { type: 'BadgeClass', issuer: { type: 'Issuer' } },
  verification: { type: 'HostedBadge' },
  issuedOn: '2018-10-01T00:00:00Z',
};

/** Values that stand where they should not, besides any JSON at all. */
const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    'e30.e30.',
    'did:web:%',
    'did:key:z',
    'https://[',
    [[]],
    { id: {} },
    { type: ['VerifiableCredential', 7] },
    { '@context': 7 },
    { __proto__: null, toString: 7 },
  ),
);

type Json = Record<string, unknown>;

/** The document with what stands at some member, however deep, changed into something else. */
function changeSomewhere(document: unknown, at: readonly number[], value: unknown): unknown {
  const [first, ...rest] = at;
  if (first === undefined || document === null || typeof document !== 'object') return value;
  const names = Object.keys(document);
  const name = names[first % Math.max(names.length, 1)];
  if (name === undefined) return value;
  if (Array.isArray(document))
    return document.map((item: unknown, index) =>
      String(index) === name ? changeSomewhere(item, rest, value) : item,
    );
  return { ...document, [name]: changeSomewhere((document as Json)[name], rest, value) };
}

const place = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
const asked = { now: sceneNow, recipient: 'Ann', challenge: 'c', registries: [] };

describe('whatever it is handed, the verifier', () => {
  test('answers with a report that is no pass', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(strange, fc.string()), async (document) => {
        expect((await verifyDocument(document, asked)).verdict).not.toBe('passed');
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('answers with a report that is no pass, of anything that looks like a document', async () => {
    const scene = await createScene();
    const badge = await scene.issue();
    const documents = [fullBadge, fullEndorsement, badge, wrapCredentials([badge]), oldBadge];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<unknown>(...documents),
        fc.array(fc.tuple(place, strange), { minLength: 1, maxLength: 3 }),
        async (document, changes) => {
          const changed = changes.reduce(
            (before, [at, value]) => changeSomewhere(before, at, value),
            document,
          );
          // A change that says the same is none.
          fc.pre(JSON.stringify(changed) !== JSON.stringify(document));
          expect((await scene.verify(changed, asked)).verdict).not.toBe('passed');
        },
      ),
      { numRuns: 600 },
    );
  }, 120_000);

  test('fetches from nowhere but where a fetcher lets it, and takes what it finds for nothing', async () => {
    const scene = await createScene();
    const badge = await scene.issue();
    await fc.assert(
      fc.asyncProperty(fc.oneof(strange, fc.string()), fc.webUrl(), async (found, url) => {
        const bytes = new TextEncoder().encode(JSON.stringify(found));
        const fetchDocument = async () => ({ url, mediaType: 'application/json', bytes });
        const options = { fetchDocument, registries: [{ name: 'A', url: 'https://r.example' }] };
        expect((await scene.verify(badge, options)).verdict).not.toBe('passed');
        expect((await scene.verify(oldBadge, options)).verdict).not.toBe('passed');
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
