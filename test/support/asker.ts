/** A learner who asks for what no record matches. */
import { createCentre } from './keys.ts';
import { createOffer } from './learners.ts';
import { acceptAward, publishAchievement } from './world.ts';

/** The form, filled in. */
export const filled = {
  name: 'Ann  Maiden-Name',
  registrationNumber: 'R-123',
  completedOn: '2019-07-01',
  evidenceName: 'Certificate',
  evidenceUrl: 'https://example.org/scan',
  evidenceWords: 'I still have it.',
};

/** Ann, signed in, with an achievement she holds and another she could ask for. */
export async function createAsker() {
  const offer = await createOffer();
  const { world } = offer;
  const cookie = await acceptAward(world, offer.award.claimUrl);
  const wanted = await publishAchievement(world, { name: 'Level 3 Award in Mentoring' });
  const centreId = await createCentre(world);
  const form = `/achievements/${wanted}/request`;
  const ask = (patch: Record<string, string> = {}) =>
    world.postForm(form, { ...filled, centre: centreId, ...patch }, cookie);
  const list = async (key?: string) =>
    (await world.api('GET', '/claim-requests', undefined, key ? { key } : {})).body.items;
  return { ...offer, cookie, wanted, centreId, form, ask, list };
}
