import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bakeSvg } from '#domain/bake/svg.ts';
import type { ImportedBadgeId } from '#domain/ids.ts';
import { hashIdentity } from '#domain/recipient.ts';
import { createHolder } from '#test/support/holders.ts';
import { createBringer, toBytes } from '#test/support/imports.ts';
import { readPage } from '#test/support/learners.ts';
import { publicUrl } from '#test/support/world.ts';
import { listUrl, sceneOrigin, sceneSlot } from '#test/support/scene.ts';

type Bringer = Awaited<ReturnType<typeof createBringer>>;

function post({ world, cookie }: Bringer, fields: Record<string, string | Blob>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return world.request('/dashboard/imports', {
    method: 'POST',
    headers: { Origin: publicUrl, Cookie: cookie },
    body: form,
  });
}

const asFile = (bytes: Uint8Array, name = 'badge.json') => new File([new Uint8Array(bytes)], name);

/** Ann has brought a file in. */
async function createImported(make: (badge: object) => Uint8Array = toBytes) {
  const bringer = await createBringer();
  const bytes = make(bringer.badge);
  const answer = await post(bringer, { file: asFile(bytes) });
  const [, id = ''] =
    /^\/dashboard\/imports\/(imp_\w+)\?now=added$/.exec(answer.headers.get('location') ?? '') ?? [];
  const path = `/dashboard/imports/${id}`;
  const { world, cookie } = bringer;
  const show = (visibility: string) => world.postForm(`${path}/visibility`, { visibility }, cookie);
  const turnOnProfile = () =>
    world.postForm('/account/profile', { handle: 'ann', profile: 'on', biography: '' }, cookie);
  return { ...bringer, bytes, id: id as ImportedBadgeId, path, show, turnOnProfile };
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>';

describe('bringing a badge in, by hand', () => {
  test('leads to its report, and it stands on the dashboard as imported', async () => {
    const { world, cookie, path } = await createImported();
    const page = await readPage(world, `${path}?now=added`, cookie);
    expect(page).toContain('Verified and kept');
    expect(page).toContain('Example Institute');
    expect(page).toContain('id="check-unaltered"');
    expect(page).toContain('Awarded to an address of this account');
    const dashboard = await readPage(world, '/dashboard', cookie);
    expect(dashboard).toMatch(/Imported, checked on\s*<time[^>]*datetime="2026-11-23"/);
  });

  test('takes an address, and asks nobody else from the page', async () => {
    const bringer = await createBringer();
    const url = `${sceneOrigin}/badges/1`;
    bringer.elsewhere.web.set(url, bringer.badge);
    const answer = await post(bringer, { url });
    expect(answer.status).toBe(303);
    const page = await readPage(bringer.world, answer.headers.get('location')!, bringer.cookie);
    expect(page).not.toMatch(/(?:src|srcset)="https?:/);
    expect(page).toContain('issuer.example.org');
  });

  test.each([
    ['nothing at all', {}, 400, 'Choose a file'],
    ['what is no badge', { url: 'https://issuer.example.org/none' }, 400, 'answered 404'],
    ['a private address', { url: 'https://127.0.0.1/badge' }, 400, 'public internet'],
  ])('says beside the field what is wrong: %s', async (_, fields, status, text) => {
    const answer = await post(await createBringer(), fields);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
  });

  test('leads to the badge of this site that the learner has already', async () => {
    const bringer = await createBringer();
    const answer = await post(bringer, { url: bringer.award.credentialUrl });
    expect(answer.headers.get('location')).toBe(bringer.path);
  });

  test('is not done from another site', async () => {
    const { world, cookie, badge } = await createBringer();
    const form = new FormData();
    form.set('file', asFile(toBytes(badge)));
    const answer = await world.request('/dashboard/imports', {
      method: 'POST',
      headers: { Origin: 'https://evil.example', Cookie: cookie },
      body: form,
    });
    expect(answer.status).toBe(403);
  });
});

describe('a badge that was brought in', () => {
  test('is given back byte for byte', async () => {
    const { world, cookie, id, bytes } = await createImported();
    const answer = await world.request(`/imports/${id}/file`, { headers: { Cookie: cookie } });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*Coaching\.json/);
  });

  test('is checked again on demand, and stays when its issuer has revoked it', async () => {
    const { world, cookie, id, path, elsewhere } = await createImported();
    await elsewhere.publishList({ revoked: [sceneSlot] });
    world.clock.advance(24 * 60 * 60 * 1000 - 1);
    const answer = await world.postForm(`${path}/check`, {}, cookie);
    expect(answer.headers.get('location')).toBe(`${path}?now=checked`);
    expect(await world.store.importedBadges.find(id)).toMatchObject({
      verdict: 'failed',
      checkedAt: world.clock.now,
      version: 2,
    });
    expect(await readPage(world, path, cookie)).toContain('revoked this credential');
  });

  test('that cannot be reached any more says so', async () => {
    const { world, cookie, path, elsewhere } = await createImported();
    elsewhere.web.delete(listUrl);
    await world.postForm(`${path}/check`, {}, cookie);
    expect(await readPage(world, path, cookie)).toContain('could not be checked');
  });

  test('is deleted for good, after a question', async () => {
    const { world, cookie, id, path } = await createImported();
    expect(await readPage(world, `${path}/delete`, cookie)).toContain('Delete Coaching?');
    await world.postForm(`${path}/delete`, {}, cookie);
    expect(await world.store.importedBadges.find(id)).toBeUndefined();
  });

  test('answers everybody else exactly as if it were not there, while it is private or the profile is off', async () => {
    const { world, id, path, show, turnOnProfile } = await createImported();
    const bob = await createHolder(world, ['Other'], { name: 'Bob', email: 'bob@example.com' });
    const missing = `imp_${'0'.repeat(22)}`;
    const ask = async (at: string, cookie: string, method = 'GET') => {
      const answer = await world.request(at, {
        method,
        headers: {
          Cookie: cookie,
          Origin: publicUrl,
          ...(method === 'POST' && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        },
        ...(method === 'POST' && { body: 'visibility=public' }),
      });
      const body = (await answer.text()).replaceAll(/(?:imp|req)_\w+/g, '');
      return { status: answer.status, body };
    };
    const surfaces = [`/imports/${id}`, `/imports/${id}/file`, `/imports/${id}/picture`];
    const own = [path, `${path}/delete`];
    const actions = ['check', 'visibility', 'delete'].map((verb) => `${path}/${verb}`);
    const expectHidden = async () => {
      for (const cookie of ['', bob.cookie])
        for (const at of [...surfaces, ...own])
          expect(await ask(at, cookie)).toEqual(await ask(at.replace(id, missing), cookie));
      for (const at of actions)
        expect(await ask(at, bob.cookie, 'POST')).toEqual(
          await ask(at.replace(id, missing), bob.cookie, 'POST'),
        );
    };
    await expectHidden();
    await show('public');
    await expectHidden();
    await turnOnProfile();
    expect((await ask(`/imports/${id}`, '')).status).toBe(200);
    await show('private');
    await expectHidden();
    expect(await readPage(world, '/people/ann')).not.toContain('/imports/');
  });

  test('that is public stands on the profile as imported, apart from those of this site', async () => {
    const { world, id, show, turnOnProfile } = await createImported();
    await show('public');
    await turnOnProfile();
    const profile = await readPage(world, '/people/ann');
    const [ours = '', theirs = ''] = profile.split('id="imported"');
    expect(ours).not.toContain(id);
    expect(theirs).toContain(`/imports/${id}`);
    expect(theirs).toMatch(/Imported, checked on\s*<time/);
    const page = await readPage(world, `/imports/${id}`);
    expect(page).toContain('Imported, and not awarded here');
    expect(page).toContain('noindex');
  });

  test('that names nobody can only be private', async () => {
    const bringer = await createBringer();
    const identifiers = [await hashIdentity('name', 'Ann Example', 'salt')];
    const nobody = await bringer.elsewhere.issue({ identifiers });
    const answer = await post(bringer, { file: asFile(toBytes(nobody)) });
    const [path = ''] = answer.headers.get('location')!.split('?');
    const { world, cookie } = bringer;
    expect(await readPage(world, path, cookie)).toContain('stays private');
    const shown = await world.postForm(`${path}/visibility`, { visibility: 'public' }, cookie);
    expect(shown.status).toBe(409);
  });

  test('shows the picture that is in its own file, and scripts in it never run', async () => {
    const { world, cookie, id, path } = await createImported((badge) =>
      toBytes(bakeSvg(drawing, JSON.stringify(badge))),
    );
    expect(await readPage(world, path, cookie)).toContain(`src="/imports/${id}/picture"`);
    const picture = await world.request(`/imports/${id}/picture`, { headers: { Cookie: cookie } });
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.headers.get('content-security-policy')).toMatch(
      /^default-src 'none';.*sandbox$/,
    );
    expect(picture.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('as JSON has no picture, whatever it names', async () => {
    const { world, cookie, id, path } = await createImported();
    expect(await readPage(world, path, cookie)).not.toContain('<img');
    const picture = await world.request(`/imports/${id}/picture`, { headers: { Cookie: cookie } });
    expect(picture.status).toBe(404);
  });

  test('goes with the account: into the export, and away with it', async () => {
    const { world, cookie, id, bytes } = await createImported();
    const zip = await world.request('/account/data/export.zip', { headers: { Cookie: cookie } });
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(files[`imported/Coaching-${id.slice(-6)}.json`]).toEqual(bytes);
    await world.postForm('/account/data/erase', { email: 'ann@example.com' }, cookie);
    expect(await world.store.importedBadges.find(id)).toBeUndefined();
  });
});
