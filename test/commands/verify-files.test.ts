import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCli, createFolder } from '#test/support/cli.ts';
import { createScene, sceneOrigin } from '#test/support/scene.ts';

/** A badge whose site does not exist: everything but its status can be known. */
async function issue(patch: Parameters<Awaited<ReturnType<typeof createScene>>['issue']>[0] = {}) {
  return (await createScene()).issue(patch);
}

/** A badge that cannot be revoked and names no website: offline, everything the verdict rests on is known. */
const issueWithoutStatus = () => issue({ status: undefined });

const write = (folder: string, name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const offline = ['--offline'];

describe('a folder', () => {
  test('is verified to its depth, a line each in the order of names, and counted', async () => {
    const folder = createFolder();
    const badge = await issue();
    mkdirSync(join(folder, 'b'));
    write(folder, 'c.json', badge);
    write(join(folder, 'b'), 'deep.json', { ...badge, name: 'Another name' });
    write(folder, 'a.txt', 'not a credential');
    write(folder, '.hidden.json', badge);
    const { status, stdout, stderr } = await createCli(folder)(['verify', folder, ...offline]);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(
        /^✗ no {2}Another name · Example Institute {2}.*b\/deep\.json$/,
      ) as string,
      expect.stringMatching(
        /^\? could not be checked {2}Coaching · Example Institute {2}.*c\.json$/,
      ) as string,
      '3 verified: 1 could not be checked altogether, 1 could not be read, 1 failed.',
      '',
    ]);
    expect(stderr).toMatch(/^\S*a\.txt: \S.*\.\n$/);
  });

  test('that is empty has nothing to verify', async () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'empty'));
    const { status, stdout } = await createCli(folder)(['verify', join(folder, 'empty')]);
    expect([status, stdout]).toEqual([3, 'There was nothing to verify.\n']);
  });

  test('with links that lead round in a circle, a pipe and a file that is locked comes to an end', async () => {
    const folder = createFolder();
    const inside = join(folder, 'inside');
    mkdirSync(inside);
    symlinkSync(folder, join(inside, 'round'));
    symlinkSync(join(inside, 'self'), join(inside, 'self'));
    symlinkSync(join(inside, 'nowhere'), join(inside, 'dangling'));
    execFileSync('mkfifo', [join(inside, 'pipe')]);
    write(inside, 'good.json', await issue());
    chmodSync(write(inside, 'locked.json', '{}'), 0);
    symlinkSync(join(inside, 'good.json'), join(inside, 'link.json'));
    const { stdout, stderr } = await createCli(folder)(['verify', folder, ...offline]);
    expect(stdout).toMatch(/good\.json\n.*link\.json\n/);
    expect(stderr).toMatch(/pipe: it is not a plain file\./);
    expect(stderr).toMatch(/self: the link leads back to itself\./);
    expect(stderr).toMatch(/dangling: there is no such file\./);
    expect(stdout + stderr).not.toContain('round/');
    // A superuser may read what is locked.
    expect(stdout + stderr).toMatch(/locked\.json/);
  });

  test('of 200 MB is verified in 96 MB of memory', async () => {
    const folder = createFolder();
    const filler = JSON.stringify({ note: 'x'.repeat(1_000_000) });
    for (let number = 0; number < 200; number++) write(folder, `${number}.json`, filler);
    const laurel = createCli(folder, { NODE_OPTIONS: '--max-old-space-size=96' });
    const { status, stdout } = await laurel(['verify', folder, ...offline]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/200 verified: 200 failed\.\n$/);
  }, 60_000);
});

describe('several sources', () => {
  test('are a line each, and as JSON a report on each line', async () => {
    const folder = createFolder();
    const laurel = createCli(folder);
    const good = write(folder, 'good.json', await issueWithoutStatus());
    const none = join(folder, 'none.json');
    const text = await laurel(['verify', good, none, ...offline]);
    expect(text.status).toBe(3);
    expect(text.stderr).toBe(`${none}: there is no such file.\n`);
    const { stdout } = await laurel(['verify', good, none, '--json', ...offline]);
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(reports).toMatchObject([
      { source: good, kind: 'badge', carrier: 'json' },
      { source: none, error: 'there is no such file.' },
    ]);
  });

  test.each([
    [['good'], 'unknown', 2],
    [['good', 'altered'], 'failed', 1],
    [['good', 'missing'], 'unreadable', 3],
    [['good', 'missing', 'altered'], 'failed before unreadable', 1],
  ])('%j have the exit status of the gravest: %s', async (names, _, expected) => {
    const folder = createFolder();
    const badge = await issue();
    write(folder, 'good', badge);
    write(folder, 'altered', { ...badge, name: 'Another name' });
    const paths = names.map((name) => join(folder, name));
    expect((await createCli(folder)(['verify', ...paths, ...offline])).status).toBe(expected);
  });

  test('--quiet shows only what did not pass', async () => {
    const folder = createFolder();
    write(folder, 'altered', { ...(await issue()), name: 'Another name' });
    const paths = [join(folder, 'altered')];
    const { stdout } = await createCli(folder)(['verify', ...paths, '--quiet', ...offline]);
    expect(stdout).toMatch(/✗ no/);
  });
});

describe('offline', () => {
  test('says which checks could not be made, and asks nobody', async () => {
    const folder = createFolder();
    const file = write(folder, 'badge.json', await issue());
    const { stdout } = await createCli(folder)(['verify', file, ...offline]);
    expect(stdout).toMatch(/Offline: nothing was fetched, so these were not checked: .*revoked\?/i);
    expect(stdout).not.toContain('Addresses that were asked');
    expect(readdirSync(folder)).toEqual(['badge.json']);
  });

  test('online, every address that was asked is listed', async () => {
    const folder = createFolder();
    const file = write(folder, 'badge.json', await issue());
    const { stdout } = await createCli(join(folder, 'data'))(['verify', file]);
    expect(stdout).toContain(`  ${sceneOrigin}/status/1 (status list, no answer)`);
  });

  test.each([
    ['2026-09-30T23:59:59Z', 'Not valid before', 1],
    ['2026-11-24', 'In date', 2],
    ['2026-12-31T23:59:59+00:00', 'In date', 2],
    ['2027-01-01T00:00:01Z', 'Expired on', 1],
  ])('as of %s it is: %s', async (at, words, expected) => {
    const folder = createFolder();
    const validUntil = new Date('2027-01-01T00:00:00Z');
    const file = write(folder, 'badge.json', await issue({ validUntil }));
    const args = ['verify', file, '--offline', '--at', at];
    const { status, stdout } = await createCli(folder)(args);
    expect(stdout).toContain(words);
    expect(status).toBe(expected);
  });

  test.each([
    [['--at', '2026-01-31'], '--at needs --offline'],
    [['--offline', '--at', '31.1.2026'], '--at is a day such as'],
    [['--offline', '--at', '2026-02-30'], '--at is a day such as'],
    [['--offline', '--at', '2026-01-31T12:00'], '--at is a day such as'],
    [['--offline', '--at', '2026'], '--at is a day such as'],
  ])('%j is told how it is written', async (args, words) => {
    const folder = createFolder();
    const { status, stderr } = await createCli(folder)(['verify', 'x.json', ...args]);
    expect(status).toBe(64);
    expect(stderr).toContain(words);
  });
});

describe('what a terminal would obey', () => {
  const nasty = 'Good\u001b[2K\u001b[1A✓ yes\u0007\u009b31m\u202egnp.exe\r\nSecond line';

  test.each([[[]], [['--json']]])(
    'is shown and not obeyed, in names and issuers %j',
    async (more) => {
      const folder = createFolder();
      const file = write(folder, 'x\u001b[31m.json', { ...(await issue()), name: nasty });
      for (const paths of [[file], [file, file]]) {
        const { stdout, stderr } = await createCli(folder)([
          'verify',
          ...paths,
          ...offline,
          ...more,
        ]);
        // oxlint-disable-next-line no-control-regex -- these must not be there
        expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
      }
    },
  );

  test('as JSON the name is still the same', async () => {
    const folder = createFolder();
    const file = write(folder, 'x.json', { ...(await issue()), name: nasty });
    const { stdout } = await createCli(folder)(['verify', file, ...offline, '--json']);
    expect((JSON.parse(stdout) as { summary: { name: string } }).summary.name).toBe(nasty);
  });
});

test('a file of more than 10 MB, or without an end, is refused', async () => {
  const folder = createFolder();
  const laurel = createCli(folder);
  const large = write(folder, 'large.json', ' '.repeat(10_000_001));
  const { status, stderr } = await laurel(['verify', large]);
  expect([status, stderr]).toEqual([3, `${large}: it is larger than 10 MB.\n`]);
  expect((await laurel(['verify', '/dev/zero'])).status).toBe(3);
});

test('whoever stops reading is no error', async () => {
  const folder = createFolder();
  const badge = await issue();
  for (let number = 0; number < 50; number++) write(folder, `${number}.json`, badge);
  const program = join(import.meta.dirname, '../../dist/cli.js');
  const shell = `"${process.execPath}" "${program}" verify "${folder}" --offline --json | head -n 1 | wc -l`;
  const printed = execFileSync('sh', ['-c', shell], { encoding: 'utf8', stdio: 'pipe' });
  expect(printed.trim()).toBe('1');
});
