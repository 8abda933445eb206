import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unbakePng, unbakeSvg } from '#domain/bake.ts';
import { addAddress, createPair, findAddressId } from '#test/support/accounts.ts';
import { createOffer, pathOf, readPage } from '#test/support/learners.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

async function download(world: Awaited<ReturnType<typeof createWorld>>, Cookie: string) {
  const response = await world.request('/account/data/export.zip', { headers: { Cookie } });
  return { response, files: unzipSync(new Uint8Array(await response.arrayBuffer())) };
}

test('F21: one press gives everything, and each credential in it verifies by itself', async () => {
  const { world, achievementId, award } = await createOffer();
  const cookie = await acceptAward(world, award.claimUrl);
  await makeAward(world, await publishAchievement(world, { name: 'Ymarfer Hyfforddi: lefel ŵ' }));
  const { response, files } = await download(world, cookie);
  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="laurel-2026-11-23.zip"',
  );
  const folders = Object.keys(files).filter((name) => name.endsWith('/credential.json'));
  expect(folders).toHaveLength(2);
  for (const name of folders) {
    const document = text(files[name]);
    const beside = (file: string) => files[name.replace('credential.json', file)]!;
    expect(await unbakePng(beside('badge.png'))).toBe(document);
    expect(unbakeSvg(text(beside('badge.svg')))).toBe(document);
    expect(text(beside('certificate.pdf').subarray(0, 5))).toBe('%PDF-');
    const jwt = text(beside('credential.jwt'));
    const report = await world.api('POST', '/verify', { credential: JSON.parse(document) });
    expect((await world.api('POST', '/verify', { credential: jwt })).body.verdict).toBe('passed');
    expect(report.body.verdict).toBe('passed');
  }
  const account = JSON.parse(text(files['account.json']));
  expect(account.addresses[0].email).toBe('ann@example.com');
  expect(account.awards.map(({ achievementId: id }: { achievementId: string }) => id)).toContain(
    achievementId,
  );
  expect(account.consents).toHaveLength(1);
  expect(text(files['README.txt'])).toContain('as of 23 November 2026');
  expect(JSON.parse(text(files['history.json'])).length).toBeGreaterThan(2);
});

test('F21: what is accepted is in the export together, too, and verifies', async () => {
  const { world, award } = await createOffer();
  const cookie = await acceptAward(world, award.claimUrl);
  const { files } = await download(world, cookie);
  const together = Object.keys(files).filter((name) => name.startsWith('together/'));
  expect(together).toEqual(['together/presentation.json', 'together/record-main.json']);
  for (const name of together) {
    const credential = JSON.parse(text(files[name]));
    const answer = await world.api('POST', '/verify', { credential });
    expect(answer.body.verdict).toBe('passed');
    const altered = { ...credential, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' };
    const near = await world.api('POST', '/verify', { credential: altered });
    expect(near.body.verdict).toBe('failed');
  }
});

test('an export holds nothing that would open the account, and nothing of anybody else', async () => {
  const { world, achievementId, award } = await createOffer();
  const cookie = await acceptAward(world, award.claimUrl);
  const other = await makeAward(world, achievementId, {
    recipient: { name: 'Bob Other', email: 'bob@example.com' },
  });
  await acceptAward(world, other.claimUrl);
  const { files } = await download(world, cookie);
  const everything = Object.entries(files)
    .filter(([name]) => /\.(json|txt)$/.test(name))
    .map(([, bytes]) => text(bytes))
    .join('\n');
  expect(everything).not.toContain('bob@example.com');
  expect(everything).not.toContain('Bob Other');
  expect(everything).not.toContain('"digest"');
  expect(everything).not.toContain('publicKey"');
});

test('F21: an export holds what was declined, and an offer to a removed address once', async () => {
  const { world, ann: own, achievementId } = await createPair();
  const work = 'ann@work.example.com';
  await addAddress(world, own.cookie, work);
  const recipient = { name: 'Ann Example', email: work };
  const offered = await makeAward(world, achievementId, { recipient });
  const declined = await makeAward(world, achievementId);
  await world.postForm(`${pathOf(declined.claimUrl)}/decline`);
  const id = await findAddressId(world, work);
  await world.postForm(`/account/addresses/${id}/remove`, {}, own.cookie);
  const { files } = await download(world, own.cookie);
  const { awards } = JSON.parse(text(files['account.json'])) as { awards: { id: string }[] };
  const ids = [own.award.id, offered.id, declined.id] as string[];
  expect(awards.map((award) => award.id).toSorted()).toEqual(ids.toSorted());
  const documents = Object.keys(files).filter((name) => name.endsWith('/credential.json'));
  expect(documents).toHaveLength(ids.length);
});

test('nobody but a learner gets an export, and the page says what is in it', async () => {
  const { world, award } = await createOffer();
  expect((await world.request('/account/data/export.zip')).status).not.toBe(200);
  expect((await world.request('/account/data')).status).toBe(303);
  const cookie = await acceptAward(world, award.claimUrl);
  const page = await readPage(world, '/account/data', cookie);
  expect(page).toContain('It holds 1 credential.');
  expect(page).toContain('23 November 2026');
});
