/** Everybody who could look, and in what relation they stand to the awards of the matrix. */
import { digestHex } from '#domain/bytes.ts';
import type { CentreId, IssuerId, LearnerId } from '#domain/ids.ts';
import type { Viewer } from '#domain/visibility.ts';
import { createHolder } from '../holders.ts';
import { createKey } from '../keys.ts';
import { bootstrapKey, type World } from '../world.ts';

export interface MatrixViewer {
  readonly name: string;
  /** Whether they come with a browser or with an API key. */
  readonly with: 'browser' | 'key';
  readonly relation: Viewer;
  /** Whether they are the first to be asked of those who see the same. */
  readonly isFirst?: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

type Role = 'owner' | 'centre-officer';

/** Somebody with an account, who works for an issuer or for a centre. */
async function createStaff(
  world: World,
  place: { name: string; issuerId: IssuerId; centreId?: CentreId; role: Role },
): Promise<string> {
  const { name, ...row } = place;
  const email = `${name.replaceAll(' ', '.')}@example.com`;
  const { cookie } = await createHolder(world, ['Staff course'], { name, email });
  const address = await world.store.addresses.findByEmail(email);
  await world.store.commit([
    world.store.staff.insert({
      id: `stf_${email}`,
      learnerId: address?.learnerId as LearnerId,
      createdAt: world.clock.now,
      ...row,
    }),
  ]);
  return cookie;
}

async function createOtherIssuer(world: World): Promise<IssuerId> {
  const id = 'iss_0000000000000000000000';
  const { now } = world.clock;
  const row = { id, handle: 'other', name: 'Other Body', url: 'https://other.example' } as const;
  await world.store.commit([
    world.store.issuers.insert({ ...row, createdAt: now }),
    world.store.apiKeys.insert({
      id: 'key_0000000000000000000000',
      issuerId: id,
      name: 'Other',
      digest: await digestHex('other-key'),
      scopes: ['awards:read', 'awards:write'],
      createdAt: now,
    }),
  ]);
  return id;
}

const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });

/** All of them but the learner, who is another one for each award. */
export async function createViewers(
  world: World,
  centreId: CentreId,
  otherCentreId: CentreId,
): Promise<readonly MatrixViewer[]> {
  const [main] = await world.store.issuers.list();
  const issuerId = main!.id;
  const otherIssuerId = await createOtherIssuer(world);
  const scopes = ['awards:read', 'awards:write'] as const;
  const staff = async (name: string, place: { issuerId: IssuerId; centreId?: CentreId }) => ({
    Cookie: await createStaff(world, {
      name,
      role: place.centreId ? 'centre-officer' : 'owner',
      ...place,
    }),
  });
  const browser = (name: string, relation: Viewer, headers: Record<string, string>) =>
    ({ name, with: 'browser', relation, headers }) as const;
  const key = (name: string, relation: Viewer, text: string) =>
    ({ name, with: 'key', relation, headers: bearer(text) }) as const;
  const other = await createHolder(world, ['Other course'], {
    name: 'Bob Example',
    email: 'bob@example.com',
  });
  return [
    { ...browser('nobody in particular', 'anyone', {}), isFirst: true },
    browser('a search engine', 'anyone', { 'User-Agent': 'Googlebot/2.1' }),
    browser('another learner', 'anyone', { Cookie: other.cookie }),
    browser('another learner, as others see it', 'anyone', {
      Cookie: other.cookie,
      'X-As': 'others',
    }),
    {
      ...browser('staff of the issuer', 'staff', await staff('issuer staff', { issuerId })),
      isFirst: true,
    },
    browser('an officer of the centre', 'staff', await staff('officer', { issuerId, centreId })),
    browser(
      'an officer of another centre',
      'anyone',
      await staff('other officer', { issuerId, centreId: otherCentreId }),
    ),
    browser(
      'staff of another issuer',
      'anyone',
      await staff('other staff', { issuerId: otherIssuerId }),
    ),
    key('a key of the issuer', 'staff', bootstrapKey),
    key('a key of the centre', 'staff', (await createKey(world, scopes, centreId)).key),
    key('a key of another centre', 'anyone', (await createKey(world, scopes, otherCentreId)).key),
    key('a key of another issuer', 'anyone', 'other-key'),
  ];
}
