/** Badges as the API hands them out, with everything an award can carry, and ways to alter them. */
import type { JsonObject } from '#domain/proof/sign.ts';
import { signCredential } from '#domain/proof/sign.ts';
import type { SigningSuiteName } from '#domain/proof/suites.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

/** A badge, as far as the tests look into it. */
export interface Badge extends JsonObject {
  readonly '@context': readonly string[];
  readonly name: string;
  readonly issuer: { readonly id: string };
  readonly validFrom: string;
  readonly credentialSubject: {
    readonly identifier: readonly { readonly identityHash: string }[];
    readonly achievement: { readonly name: string; readonly id: string };
  };
  readonly credentialStatus: {
    readonly statusListIndex: string;
    readonly statusListCredential: string;
  };
  readonly proof: readonly { readonly proofValue: string }[];
}

/** A 1×1 PNG. */
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Text in which canonicalisation has something to get wrong. */
export const trickyText = 'Zoë’s "résumé" \\ 日本 👩🏽‍🎓 e\u0301\r\n- <b>1</b>\n- 2';

export const fullAchievement = {
  name: 'Diplôme “Coaching” 教練',
  description: trickyText,
  criteria: { narrative: trickyText },
  achievementType: 'Diploma',
  image: { dataUrl: png, caption: 'A wreath' },
  tags: ['coaching', 'größe'],
  alignment: [
    {
      targetName: 'Active listening',
      targetUrl: 'https://example.org/skills/listening?v=2#a',
      targetFramework: 'Example Skills',
      targetCode: 'L-1',
      targetDescription: trickyText,
      targetType: 'CTDL',
    },
    { targetName: 'Questioning', targetUrl: 'https://example.org/skills/questioning' },
  ],
  humanCode: 'COACH-5',
  fieldOfStudy: 'Coaching',
  specialization: 'Executive',
  version: '2026',
  creditsAvailable: 4.5,
  resultDescriptions: [
    { name: 'Mark', resultType: 'Percent', valueMin: '0', valueMax: '100', requiredValue: '60' },
    { name: 'Grade', resultType: 'LetterGrade', allowedValue: ['A', 'B', 'F'] },
  ],
};

export const fullAward = {
  recipient: { name: 'Ann Émile Example', email: 'ann@example.com' },
  awardedDate: '2026-10-01T12:34:56+02:00',
  validUntil: '2126-10-01',
  evidence: [
    {
      name: 'Journal',
      narrative: trickyText,
      description: 'Reflection',
      genre: 'Journal',
      url: 'https://example.org/journal',
    },
    { narrative: 'Observed twice.' },
  ],
  results: [{ value: '87', status: 'Completed' }],
  source: { name: 'Bo Assessor', url: 'https://example.org/people/bo' },
};

/** A world whose clock stands at the present, because other people's verifiers use the real one. */
export const createPresentWorld = (env: Readonly<Record<string, string>> = {}): Promise<World> =>
  createWorld({ now: new Date(), env });

export async function readBadge(world: World, awardId: string): Promise<Badge> {
  return (await world.api('GET', `/awards/${awardId}/credential`)).body as Badge;
}

/** A badge with everything, as the API signed it. */
export async function issueFullBadge(world: World): Promise<Badge> {
  const achievementId = await publishAchievement(world, fullAchievement);
  const resultDescription = `${world.system.config.publicUrl}/achievements/${achievementId}#result-1`;
  const results = [{ ...fullAward.results[0], resultDescription }];
  const award = await makeAward(world, achievementId, { ...fullAward, results });
  return readBadge(world, award.id);
}

/** A badge with nothing that is not required. */
export async function issueMinimalBadge(world: World): Promise<Badge> {
  const bare = { achievementType: undefined, tags: undefined, alignment: undefined };
  const award = await makeAward(world, await publishAchievement(world, bare));
  return readBadge(world, award.id);
}

export function signerOf(world: World): Signer {
  const signer = world.keychain.findSigner('main', world.clock.now);
  if (!signer) throw new Error('The world has no key.');
  return signer;
}

/** The same badge signed again with these suites only; by another key where one is given. */
export async function signAgain(
  world: World,
  { proof: _, ...unsigned }: Badge,
  suiteNames: readonly SigningSuiteName[],
  signer: Signer = signerOf(world),
): Promise<Badge> {
  const contexts = unsigned['@context'].filter((context) => !context.includes('/suites/'));
  return (await signCredential(
    { ...unsigned, '@context': contexts },
    { signer, created: world.clock.now, documentLoader: world.system.documentLoader, suiteNames },
  )) as Badge;
}
