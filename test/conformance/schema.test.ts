/** What the API issues, held against the canonical JSON Schema of 1EdTech. */
import { describe, expect, test } from 'vitest';
import { achievementTypes } from '#domain/achievement.ts';
import {
  createSchemaCheck,
  readReference,
  referenceMissing,
  whereReference,
} from '#test/support/schemas.ts';
import { serveOnly } from '#test/support/verifiers-outside.ts';
import { askVerifierCore } from '#test/support/verifiers.ts';
import { makeAward, publishAchievement, sampleAchievement } from '#test/support/world.ts';
import {
  type Badge,
  createPresentWorld,
  issueFullBadge,
  issueMinimalBadge,
  readBadge,
} from './badges.ts';

const schemaFile = 'achievementcredential.schema.json';
const check = createSchemaCheck(schemaFile);

type Members = Record<string, unknown>;
// oxlint-disable-next-line typescript/no-explicit-any -- each row knows what it changes
type Change = (value: any) => unknown;

/** A copy in which the member at a JSON pointer is another, or gone. */
function replaceAt(badge: Badge, pointer: string, change: Change): Badge {
  const copy = structuredClone(badge);
  const path = pointer.split('/').slice(1);
  const last = path.pop()!;
  const parent = path.reduce<Members>((at, name) => at[name] as Members, copy);
  if (!(last in parent)) throw new Error(`The badge has no ${pointer}.`);
  const value = change(parent[last]);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const subject = '/credentialSubject';
const achievement = `${subject}/achievement`;

/** Every member that the schema requires, in every object a badge of ours can hold. */
const required: Readonly<Record<string, readonly string[]>> = {
  '': ['@context', 'id', 'type', 'issuer', 'validFrom', 'credentialSubject'],
  '/issuer': ['id', 'type'],
  [subject]: ['type', 'achievement'],
  [`${subject}/identifier/0`]: ['type', 'hashed', 'identityHash', 'identityType'],
  [`${subject}/identifier/1`]: ['type', 'hashed', 'identityHash', 'identityType'],
  [`${subject}/result/0`]: ['type'],
  [`${subject}/source`]: ['id', 'type'],
  [achievement]: ['id', 'type', 'criteria', 'description', 'name'],
  [`${achievement}/image`]: ['id', 'type'],
  [`${achievement}/alignment/1`]: ['type', 'targetName', 'targetUrl'],
  [`${achievement}/resultDescription/1`]: ['id', 'type', 'name', 'resultType'],
  '/evidence/0': ['type'],
  '/credentialStatus': ['id', 'type'],
  '/proof/0': ['type'],
  '/proof/1': ['type'],
};

const pointers = Object.entries(required).flatMap(([at, names]) =>
  names.map((name) => `${at}/${name}`),
);

/** Forms that Open Badges 3.0 does not allow and that are easily made by mistake. */
const mistakes: readonly (readonly [what: string, pointer: string, change: Change])[] = [
  ['a type that is no array', '/type', () => 'OpenBadgeCredential'],
  ['the contexts in the wrong order', '/@context', (contexts: string[]) => contexts.toReversed()],
  ['a date without a zone', '/validFrom', () => '2026-10-01T00:00:00'],
  ['a day in place of a moment', '/awardedDate', () => '2026-10-01'],
  ['a null', '/name', () => null],
  ['a proof outside an array', '/proof', (proofs: unknown[]) => proofs[0]],
  ['evidence outside an array', '/evidence', (items: unknown[]) => items[0]],
  ['two statuses', '/credentialStatus', (status: object) => [status, status]],
  ['an image whose type is an array', `${achievement}/image/type`, () => ['Image']],
  [
    'an image with a member of its own',
    `${achievement}/image`,
    (image: object) => ({ ...image, alt: '' }),
  ],
  ['an identity whose type is an array', `${subject}/identifier/0/type`, () => ['IdentityObject']],
  [
    'an identity with a member of its own',
    `${subject}/identifier/0`,
    (identity: object) => ({ ...identity, name: 'Ann' }),
  ],
  ['credits in words', `${achievement}/creditsAvailable`, () => '4.5'],
  ['an achievement type that is not listed', `${achievement}/achievementType`, () => 'Cup'],
];

describe.skipIf(referenceMissing)(`the canonical schema ${whereReference}`, () => {
  test('accepts a badge with nothing that is not required', async () => {
    expect(check(await issueMinimalBadge(await createPresentWorld()))).toEqual([]);
  });

  test('accepts a badge with everything that an award can carry', async () => {
    const badge = await issueFullBadge(await createPresentWorld());
    expect(Object.keys(badge)).toEqual(
      expect.arrayContaining(['evidence', 'validUntil', 'awardedDate']),
    );
    expect(Object.keys(badge.credentialSubject)).toEqual(
      expect.arrayContaining(['result', 'source', 'activityEndDate']),
    );
    expect(Object.keys(badge.credentialSubject.achievement)).toEqual(
      expect.arrayContaining([
        'image',
        'tag',
        'alignment',
        'resultDescription',
        'creditsAvailable',
        'humanCode',
        'version',
      ]),
    );
    expect(check(badge)).toEqual([]);
  });

  test('refuses a badge that lacks any member it requires', async () => {
    const badge = await issueFullBadge(await createPresentWorld());
    const refuses = (pointer: string) =>
      check(replaceAt(badge, pointer, () => undefined)).length > 0;
    expect(pointers.filter((pointer) => !refuses(pointer))).toEqual([]);
  });

  test.each(mistakes)('refuses a badge with %s', async (_what, pointer, change) => {
    const badge = await issueFullBadge(await createPresentWorld());
    expect(check(replaceAt(badge, pointer, change))).not.toEqual([]);
  });

  test('lists every achievement type that Laurel offers', async () => {
    const badge = await issueMinimalBadge(await createPresentWorld());
    const { credentialSubject } = badge;
    const accepts = (achievementType: string) => {
      const typed = { ...credentialSubject.achievement, achievementType };
      return (
        check({ ...badge, credentialSubject: { ...credentialSubject, achievement: typed } })
          .length === 0
      );
    };
    expect([...achievementTypes, 'ext:Cup'].filter((type) => !accepts(type))).toEqual([]);
    expect(accepts('Cup')).toBe(false);
  });

  /** A known fault of the API: when it is mended, these rows fail. */
  test.each(['ext:', 'ext:é'])(
    'accepts the achievement type "%s", or the API refuses it',
    async (achievementType) => {
      const world = await createPresentWorld();
      const made = await world.api('POST', '/achievements', {
        ...sampleAchievement,
        achievementType,
      });
      if (made.status === 400) return;
      const award = await makeAward(world, await publishAchievement(world, { achievementType }));
      expect(check(await readBadge(world, award.id))).toEqual([]);
    },
  );

  test('is the one by which DCC verifier-core calls a badge of ours valid', async () => {
    const badge = await issueFullBadge(await createPresentWorld());
    const url =
      'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
    const outside = serveOnly({ [url]: () => new Response(readReference(schemaFile)) });
    const { additionalInformation } = await askVerifierCore(badge);
    expect(additionalInformation).toMatchObject([
      { id: 'schema_check', results: [{ schema: url, result: { valid: true } }] },
    ]);
    expect(outside.asked).toContain(url);
  });
});
