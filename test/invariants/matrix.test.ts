import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeOpaquePng } from '#adapters/opaque-png.ts';
import { canSeeCredential, type Viewer } from '#domain/visibility.ts';
import { type CountingStore, createCountingStore } from '#test/support/counting-store.ts';
import { createCentre } from '#test/support/keys.ts';
import { createSubject, readReached, states, type Subject } from '#test/support/matrix/states.ts';
import {
  lists,
  profileSurfaces,
  type Surface,
  surfaces,
  type Target,
} from '#test/support/matrix/surfaces.ts';
import { createViewers, type MatrixViewer } from '#test/support/matrix/viewers.ts';
import { readAnswer } from '#test/support/routes.ts';
import {
  createWorld,
  publishAchievement,
  sampleAchievement,
  type World,
} from '#test/support/world.ts';

const missing: Target = { id: 'awd_0123456789abcdefghjkmn', handle: 'nobody-here' };

/** What pictures look like is for others to test. */
const dot = encodeOpaquePng({ rgba: Uint8Array.of(0, 0, 0, 255), width: 1, height: 1 });

let counting: CountingStore;
let world: World;
let viewers: readonly MatrixViewer[];
let compared = 0;
let place: { achievementId: string; centreId: string };

beforeAll(async () => {
  counting = await createCountingStore();
  world = await createWorld({ store: counting.store, rasterize: async () => dot });
  const centreId = await createCentre(world);
  place = { achievementId: await publishAchievement(world), centreId };
  viewers = await createViewers(
    world,
    centreId as `ctr_${string}`,
    (await createCentre(world, 'Other')) as `ctr_${string}`,
  );
}, 60_000);

afterAll(() => {
  counting?.close();
  process.stderr.write(`\nThe visibility matrix: ${compared} answers compared.\n`);
});

/** An answer with everything that differs between two targets taken out, and what it cost the store. */
async function ask(surface: Surface['ask'], target: Target, headers: MatrixViewer['headers']) {
  const before = counting.count();
  const answer = await readAnswer(await surface(world, target, headers));
  const reads = counting.count() - before;
  const text = JSON.stringify({ headers: answer.headers, body: answer.body })
    .replaceAll(target.id, missing.id)
    .replaceAll(target.handle, missing.handle);
  return { status: answer.status, text, reads, body: answer.body };
}

/** Answers about what was never there do not depend on the award, so they are asked for once. */
const known = new Map<string, Awaited<ReturnType<typeof ask>>>();

async function askMissing(surface: { name: string; ask: Surface['ask'] }, viewer: MatrixViewer) {
  const key = `${surface.name} ${JSON.stringify(viewer.headers)}`;
  const answer = known.get(key) ?? (await ask(surface.ask, missing, viewer.headers));
  known.set(key, answer);
  return answer;
}

/** What somebody may see of a subject by the matrix alone. */
async function findRule(subject: Subject) {
  const award = (await world.store.awards.find(subject.id))?.award;
  return (viewer: Viewer | 'searchEngine') =>
    award !== undefined && canSeeCredential(award, viewer);
}

const withLearner = (subject: Subject): readonly MatrixViewer[] => [
  ...viewers,
  ...(subject.cookie
    ? [
        {
          name: 'its learner',
          with: 'browser',
          relation: 'learner',
          isFirst: true,
          headers: { Cookie: subject.cookie },
        } as const,
      ]
    : []),
];

function maySee(
  surface: Surface,
  viewer: MatrixViewer,
  rule: (viewer: Viewer) => boolean,
): boolean {
  if (surface.shows === 'own') return viewer.relation === 'learner';
  if (surface.shows === 'staff' && viewer.relation !== 'staff') return false;
  return rule(surface.shows === 'public' ? 'anyone' : viewer.relation);
}

const size = `${Object.keys(states).length} states × ${surfaces.length} surfaces × 13 viewers`;

async function createNumbered(state: string): Promise<Subject> {
  const number = Object.keys(states).indexOf(state) + 10;
  const subject = await createSubject(world, state, { ...place, number });
  const { reached, profile } = states[state]!;
  expect(await readReached(world, subject)).toEqual({ reached, profile });
  return subject;
}

/** What only the award of a subject says; to its learner every page says their own name. */
const secretsOf = (subject: Subject, viewer: MatrixViewer) =>
  viewer.relation === 'learner' ? [] : [subject.name, subject.email];

async function checkSurface(surface: Surface, subject: Subject, viewer: MatrixViewer) {
  const rule = await findRule(subject);
  const visible = maySee(surface, viewer, rule);
  const where = `${surface.name}, for ${viewer.name}`;
  if (visible && (surface.onlyHidden || (surface.isSlow && !viewer.isFirst))) return [];
  compared++;
  const answer = await ask(surface.ask, subject, viewer.headers);
  const nothing = await askMissing(surface, viewer);
  const same = answer.status === nothing.status && answer.text === nothing.text;
  if (visible) return same ? [`${where}: is not shown`] : [];
  return [
    ...(same ? [] : [`${where}: can be told apart`]),
    ...(answer.reads === nothing.reads
      ? []
      : [`${where}: asks the store ${answer.reads} times instead of ${nothing.reads}`]),
    ...secretsOf(subject, viewer)
      .filter((secret) => answer.body.includes(secret))
      .map((secret) => `${where}: says ${secret}`),
  ];
}

describe(`F6, F12, F21, F22: what must not be seen answers exactly like what does not exist (${size})`, () => {
  test.each(Object.keys(states))(
    'an award that is %s',
    async (state) => {
      const subject = await createNumbered(state);
      const complaints: string[] = [];
      for (const viewer of withLearner(subject)) {
        for (const surface of surfaces.filter(({ by }) => by === viewer.with))
          complaints.push(...(await checkSurface(surface, subject, viewer)));
        complaints.push(
          ...(await checkLists(subject, viewer)),
          ...(await checkProfile(subject, viewer)),
        );
      }
      complaints.push(...(await checkIndexing(subject)));
      expect(complaints).toEqual([]);
    },
    120_000,
  );
});

/** Whether the profile is on, whoever asks. */
async function isOpen({ email }: Subject): Promise<boolean> {
  const address = await world.store.addresses.findByEmail(email);
  const learner = address?.learnerId
    ? await world.store.learners.find(address.learnerId)
    : undefined;
  return learner?.profilePublic === true;
}

async function checkLists(subject: Subject, viewer: MatrixViewer): Promise<readonly string[]> {
  if (viewer.with === 'key' || viewer.relation === 'learner') return [];
  const complaints: string[] = [];
  for (const [name, surface] of Object.entries(lists)) {
    const { body } = await ask(surface, subject, viewer.headers);
    const named = [subject.id, ...secretsOf(subject, viewer)].filter((secret) =>
      body.includes(secret),
    );
    complaints.push(...named.map((secret) => `${name}, for ${viewer.name}: says ${secret}`));
  }
  return complaints;
}

async function checkProfile(subject: Subject, viewer: MatrixViewer): Promise<readonly string[]> {
  if (viewer.with === 'key') return [];
  const rule = await findRule(subject);
  const open = await isOpen(subject);
  const complaints: string[] = [];
  for (const [name, surface] of Object.entries(profileSurfaces)) {
    const where = `${name}, for ${viewer.name}`;
    const answer = await ask(surface, subject, viewer.headers);
    const nothing = await askMissing({ name, ask: surface }, viewer);
    if (open) {
      if (answer.text === nothing.text) complaints.push(`${where}: is not shown`);
      const mentions = answer.body.includes(subject.id);
      // An oEmbed answer names the profile, and what is on it stands in the frame.
      if (mentions !== rule('anyone') && !name.startsWith('oEmbed'))
        complaints.push(`${where}: ${mentions ? 'names' : 'leaves out'} the credential`);
    } else {
      if (answer.text !== nothing.text) complaints.push(`${where}: can be told apart`);
      if (answer.reads !== nothing.reads)
        complaints.push(`${where}: asks ${answer.reads} times instead of ${nothing.reads}`);
    }
  }
  return complaints;
}

/** Search engines are shown profiles that are on, and no single credential; a page says so itself. */
async function checkIndexing(subject: Subject): Promise<readonly string[]> {
  const rule = await findRule(subject);
  const [nobody] = viewers;
  const page = await ask(surfaces[0]!.ask, subject, nobody!.headers);
  const people = await world.request('/sitemaps/people-1.xml');
  const listed = (await people.text()).includes(`/people/${subject.handle}<`);
  return [
    ...(page.body.includes('noindex') === rule('searchEngine')
      ? ['the page: says the wrong thing to search engines']
      : []),
    ...(listed === (await isOpen(subject)) ? [] : ['the sitemap: is wrong about the profile']),
  ];
}

test('an achievement that is still a draft answers exactly like what does not exist', async () => {
  const { id } = (await world.api('POST', '/achievements', sampleAchievement)).body;
  for (const Accept of ['text/html', 'application/json']) {
    const answerOf = async (which: string) =>
      readAnswer(await world.request(`/achievements/${which}`, { headers: { Accept } }));
    const other = 'ach_0123456789abcdefghjkmn';
    const hidden = await answerOf(id as string);
    expect({ ...hidden, body: hidden.body.replaceAll(id as string, other) }).toEqual(
      await answerOf(other),
    );
  }
});
