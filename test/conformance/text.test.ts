/**
 * Canonicalisation is where verifiers disagree: what one escapes another does not, and then a sound
 * badge is refused. So the API either refuses a text or signs something that everybody accepts.
 */
import { describe, expect, test } from 'vitest';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { verifiers } from '#test/support/verifiers.ts';
import { sampleAchievement, type World } from '#test/support/world.ts';
import { createPresentWorld, readBadge } from './badges.ts';

/** The award, or `undefined` when the API refused any part of it as the caller's fault. */
async function tryAward(
  world: World,
  achievement: object,
  award: object,
): Promise<string | undefined> {
  const made = await world.api('POST', '/achievements', { ...sampleAchievement, ...achievement });
  if (made.status === 400) return undefined;
  await world.api('POST', `/achievements/${made.body.id}/publish`);
  const recipient = { name: 'Ann Example', email: 'ann@example.com' };
  const whole = { achievementId: made.body.id, recipient, awardedDate: '2026-10-01', ...award };
  const answer = await world.api('POST', '/awards', whole);
  if (answer.status === 400) return undefined;
  if (answer.status !== 201) throw new Error(`The API answered ${JSON.stringify(answer.body)}.`);
  return answer.body.id as string;
}

/** Tries each proof of the badge by itself, with each verifier. */
async function expectSoundForAll(world: World, id: string): Promise<void> {
  const badge = await readBadge(world, id);
  serveOnly(statusListsOf(world));
  const findings: unknown[] = [];
  for (const verifier of verifiers) {
    for (const proof of badge.proof) {
      findings.push({ ...verifier, ...(await verifier.verify({ ...badge, proof: [proof] })) });
    }
  }
  expect(findings).toHaveLength(verifiers.length * 2);
  for (const finding of findings) expect(finding).toMatchObject({ sound: true });
}

async function expectAcceptedAndSound(achievement: object, award: object = {}): Promise<void> {
  const world = await createPresentWorld();
  const id = await tryAward(world, achievement, award);
  if (id === undefined) throw new Error('The API refused it.');
  await expectSoundForAll(world, id);
}

async function expectRefusedOrSound(achievement: object, award: object = {}): Promise<void> {
  const world = await createPresentWorld();
  const id = await tryAward(world, achievement, award);
  if (id !== undefined) await expectSoundForAll(world, id);
}

const texts: Readonly<Record<string, string>> = {
  'lines that end with CR and LF': 'a\r\nb\rc\nd',
  'quotation marks and backslashes': '"a" \\ \\n \\u0041',
  'letters beyond the basic plane': '👩🏽‍🎓 𝒜 e\u0301',
  'marks that change direction': '\u202eabc\u200f',
  'no-break spaces and separators': 'a\u00a0b\u2028c\ufeff',
};

test.each(Object.entries(texts))('a text with %s is sound for everybody', (_what, text) =>
  expectAcceptedAndSound({
    name: text.replace(/[\r\n]/g, ' '),
    description: text,
    criteria: { narrative: text },
    tags: [text],
  }),
);

test.each([0, 0.1, 4.5, 12, 1000, 3.333_333_3])(
  '%d credits are sound for everybody',
  (creditsAvailable) => expectAcceptedAndSound({ creditsAvailable }),
);

test.each([
  'https://example.org/ü?q=é#ç',
  'https://bücher.example/',
  "https://example.org/a'b(c)*;d=1,2",
])('evidence at %s is sound for everybody', (url) =>
  expectAcceptedAndSound({}, { evidence: [{ url, name: 'x' }], source: { name: 'Bo', url } }),
);

/** What some verifiers refuse although the signature is right: it must not get into a credential. */
describe('what verifiers disagree about', () => {
  const controls = {
    'a tab': '\t',
    'a vertical tab': '\v',
    'an escape': '\u001b',
    'a delete': '\u007f',
  };
  test.each(Object.entries(controls))(
    'a text with %s is refused, or sound for everybody',
    (_what, character) => expectRefusedOrSound({ criteria: { narrative: `a${character}b` } }),
  );

  test.each([...' "<>\\^`{|}[]'].map((character) => [character]))(
    'a URL with the character %s is refused, or sound for everybody',
    (character) =>
      expectRefusedOrSound({}, { evidence: [{ url: `https://example.org/a${character}b` }] }),
  );

  test('a URL with a stray percent sign is refused, or sound for everybody', () =>
    expectRefusedOrSound({}, { evidence: [{ url: 'https://example.org/100%zz' }] }));
});
