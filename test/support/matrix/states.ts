/** Every way that the life of an award can go, and what has to be true of it then. */
import type { AwardState, Visibility } from '#domain/award.ts';
import type { AwardId, LearnerId } from '#domain/ids.ts';
import { saveProfile, show } from '../holders.ts';
import { pathOf } from '../learners.ts';
import { acceptAward, makeAward, type World } from '../world.ts';

/** One learner with one award, and the profile they may have. */
export interface Subject {
  readonly id: AwardId;
  readonly handle: string;
  readonly name: string;
  readonly email: string;
  /** The learner's own; empty while they have no account. */
  readonly cookie: string;
}

interface Steps {
  readonly claim: string;
  readonly accept: () => Promise<void>;
  readonly show: (visibility: Visibility) => Promise<unknown>;
  readonly openProfile: () => Promise<unknown>;
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Response>;
  readonly revoke: () => Promise<unknown>;
}

interface StateRow {
  /** What is in the store afterwards; nothing after erasure. */
  readonly reached: readonly [AwardState, Visibility] | undefined;
  readonly profile: 'on' | 'off';
  /** Left out of the award where there is to be none. */
  readonly withoutAddress?: boolean;
  readonly bring: (steps: Steps, world: World) => Promise<unknown>;
}

const row = (
  reached: StateRow['reached'],
  bring: (steps: Steps, world: World) => Promise<unknown>,
  more: Partial<StateRow> = {},
): StateRow => ({ reached, profile: 'off', bring, ...more });

const acceptPublic = async ({ accept, show: showIt, openProfile }: Steps, profile = false) => {
  await accept();
  await showIt('public');
  if (profile) await openProfile();
};

export const states: Readonly<Record<string, StateRow>> = {
  'only registered': row(['registered', 'private'], async () => {}, { withoutAddress: true }),
  offered: row(['offered', 'private'], async () => {}),
  declined: row(['declined', 'private'], ({ post, claim }) => post(`${claim}/decline`)),
  'declined, and thought over': row(['offered', 'private'], async ({ post, claim }) => {
    await post(`${claim}/decline`);
    await post(`${claim}/reconsider`);
  }),
  'accepted and private': row(['accepted', 'private'], ({ accept }) => accept()),
  'accepted and private, with a profile': row(
    ['accepted', 'private'],
    async ({ accept, openProfile }) => {
      await accept();
      await openProfile();
    },
    { profile: 'on' },
  ),
  'accepted and public': row(['accepted', 'public'], (steps) => acceptPublic(steps)),
  'accepted and public, with a profile': row(
    ['accepted', 'public'],
    (steps) => acceptPublic(steps, true),
    { profile: 'on' },
  ),
  'accepted and public, with a profile that was switched off': row(
    ['accepted', 'public'],
    async (steps) => {
      await acceptPublic(steps, true);
      await steps.post('/account/profile', { profile: 'off', handle: '', biography: '' });
    },
  ),
  'accepted, public, and private again': row(['accepted', 'private'], async (steps) => {
    await acceptPublic(steps);
    await steps.show('private');
  }),
  'public, and expired since': row(['accepted', 'public'], (steps) => acceptPublic(steps)),
  'deleted after it was public': row(
    ['deleted', 'private'],
    async (steps) => {
      await acceptPublic(steps, true);
      await steps.post('delete');
    },
    { profile: 'on' },
  ),
  'deleted and taken back': row(['accepted', 'private'], async (steps) => {
    await acceptPublic(steps);
    await steps.post('delete');
    await steps.post('restore');
  }),
  'revoked while it was offered': row(['revoked', 'private'], ({ revoke }) => revoke()),
  'revoked after it was declined': row(['revoked', 'private'], async ({ post, claim, revoke }) => {
    await post(`${claim}/decline`);
    await revoke();
  }),
  'revoked while it was private': row(['revoked', 'private'], async ({ accept, revoke }) => {
    await accept();
    await revoke();
  }),
  'revoked while it was public': row(
    ['revoked', 'public'],
    async (steps) => {
      await acceptPublic(steps, true);
      await steps.revoke();
    },
    { profile: 'on' },
  ),
  'revoked while it was public, and hidden since': row(['revoked', 'private'], async (steps) => {
    await acceptPublic(steps);
    await steps.revoke();
    await steps.show('private');
  }),
  'revoked after it was deleted': row(['revoked', 'private'], async (steps) => {
    await acceptPublic(steps);
    await steps.post('delete');
    await steps.revoke();
  }),
  'erased after it was public on a profile': row(undefined, async (steps) => {
    await acceptPublic(steps, true);
    await steps.post('/account/data/erase', { email: 'own' });
  }),
};

/** An address that says what was erased may be given as `own`. */
const fill = (fields: Record<string, string>, email: string) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === 'own' ? email : value]),
  );

/** Makes an award of its own, to a learner of its own, and brings it into a state. */
export async function createSubject(
  world: World,
  state: string,
  place: { readonly achievementId: string; readonly centreId: string; readonly number: number },
): Promise<Subject> {
  const { withoutAddress, bring } = states[state]!;
  const name = `Subject Number${place.number}`;
  const email = `subject${place.number}@example.com`;
  const handle = `subject-${String(place.number).padStart(2, '0')}`;
  const award = await makeAward(world, place.achievementId, {
    recipient: withoutAddress ? { name } : { name, email },
    source: { centreId: place.centreId },
    ...(state.includes('expired') ? { validUntil: '2026-11-01' } : {}),
  });
  const id = award.id as AwardId;
  let cookie = '';
  await bring(
    {
      claim: award.claimUrl ? pathOf(award.claimUrl) : '',
      accept: async () => {
        cookie = await acceptAward(world, award.claimUrl);
      },
      show: (visibility) => show(world, id, visibility, cookie),
      openProfile: () => saveProfile(world, cookie, { handle }),
      post: (path, fields = {}) =>
        world.postForm(
          path.startsWith('/') ? path : `/dashboard/${id}/${path}`,
          fill(fields, email),
          cookie,
        ),
      revoke: () => world.api('POST', `/awards/${id}/revoke`, { reason: 'x' }),
    },
    world,
  );
  return { id, handle, name, email, cookie };
}

/** What the store says of a subject, to be compared with its row. */
export async function readReached(world: World, { id, email }: Subject) {
  const detail = await world.store.awards.find(id);
  const address = await world.store.addresses.findByEmail(email);
  const learner = address?.learnerId
    ? await world.store.learners.find(address.learnerId satisfies LearnerId)
    : undefined;
  return {
    reached: detail && [detail.award.state, detail.award.visibility],
    profile: learner?.profilePublic ? 'on' : 'off',
  };
}
