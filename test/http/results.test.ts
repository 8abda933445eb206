import { expect, test } from 'vitest';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

test('an award names the result descriptions that the achievement answers with, and no others', async () => {
  const world = await createWorld();
  const achievementId = await publishAchievement(world, {
    resultDescriptions: [{ name: 'Overall grade', resultType: 'LetterGrade' }],
  });
  const { body } = await world.api('GET', `/achievements/${achievementId}`);
  const [grade] = body.resultDescriptions;
  expect(grade).toMatchObject({ name: 'Overall grade', resultType: 'LetterGrade' });
  const award = await makeAward(world, achievementId, {
    results: [{ resultDescription: grade.id, value: 'A' }],
  });
  const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
  expect(credential.credentialSubject.result).toEqual([
    { type: ['Result'], resultDescription: grade.id, value: 'A' },
  ]);
  const refused = await world.api('POST', '/awards', {
    achievementId,
    recipient: { name: 'Ann Example', email: 'ann@example.com' },
    results: [{ resultDescription: `${grade.id}0`, value: 'A' }],
  });
  expect(refused.status).toBe(400);
  expect(refused.body.problems[0].pointer).toBe('/results/0/resultDescription');
});
