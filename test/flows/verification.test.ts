import { describe, expect, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import { createScene } from '#test/support/scene.ts';
import { createPublic, file } from '#test/support/verifying.ts';

describe('the verification call', () => {
  test('F15: verifies a credential without an API key, and keeps nothing', async () => {
    const { credential, verify } = await createPublic();
    const { status, body } = await verify({ credential });
    expect(status).toBe(200);
    expect(body.verdict).toBe('passed');
    expect(body.checks.map(({ id }: { id: string }) => id)).toEqual([
      'well-formed',
      'unaltered',
      'issuer',
      'domain',
      'issuer-known',
      'status',
      'validity',
      'key',
    ]);
    for (const check of body.checks) {
      expect(check).toMatchObject({
        outcome: 'passed',
        reason: expect.stringMatching(/\S/) as string,
        specification: expect.stringMatching(/^https:/) as string,
      });
    }
  });

  test('F15: verifies what is behind a URL, and what is in a file', async () => {
    const { award, credential, verify, upload } = await createPublic();
    expect(await verify({ url: award.credentialUrl })).toMatchObject({
      status: 200,
      body: { verdict: 'passed' },
    });
    expect(await upload({ file: file(credential) })).toMatchObject({
      status: 200,
      body: { verdict: 'passed' },
    });
    expect(await upload({ file: file(`\uFEFF  ${JSON.stringify(credential)}\n`) })).toMatchObject({
      body: { verdict: 'passed' },
    });
    expect(await upload({ file: file(award.credentialUrl) })).toMatchObject({
      body: { verdict: 'passed' },
    });
  });

  test('a bad credential is a report, not an error', async () => {
    const { credential, verify, upload } = await createPublic();
    const near = { ...credential, name: `${credential.name}!` };
    expect(await verify({ credential: near })).toMatchObject({
      status: 200,
      body: { verdict: 'failed' },
    });
    expect(await upload({ file: file(near) })).toMatchObject({
      status: 200,
      body: { verdict: 'failed' },
    });
    expect(await verify({ credential: {} })).toMatchObject({
      status: 200,
      body: { verdict: 'failed' },
    });
    expect(await upload({ file: file('{}') })).toMatchObject({
      status: 200,
      body: { verdict: 'failed' },
    });
  });

  test('a member called __proto__ is not read at all, because readers take it differently', async () => {
    const { world, credential } = await createPublic();
    const altered = JSON.stringify({ credential }).replace(
      '"credentialSubject":{',
      '"credentialSubject":{"__proto__":{"name":"x"},',
    );
    const answer = await world.api('POST', '/verify', altered, { key: null });
    expectProblem(answer, 400, 'credential_unreadable');
  });

  test.each(['constructor', 'hasOwnProperty', 'toString'])(
    'a member called %s, which JavaScript knows too, is found out like any other that was added',
    async (name) => {
      const { world, credential } = await createPublic();
      const text = JSON.stringify({ credential });
      const start = ['{"credential":{', '"credentialSubject":{'];
      for (const place of start) {
        const altered = text.replace(place, `${place}"${name}":{"name":"x"},`);
        expect(altered).not.toBe(text);
        const answer = await world.api('POST', '/verify', altered, { key: null });
        expect(answer).toMatchObject({ status: 200, body: { verdict: 'failed' } });
      }
    },
  );

  test.each([
    ['ann@example.com', 'passed'],
    ['Ann Example', 'passed'],
    ['bob@example.com', 'failed'],
  ])('tells whether it was awarded to %s: %s', async (recipient, verdict) => {
    const { credential, verify, upload } = await createPublic();
    expect(await verify({ credential, recipient })).toMatchObject({ body: { verdict } });
    expect(await upload({ file: file(credential), recipient })).toMatchObject({
      body: { verdict },
    });
  });

  test('a credential that is private is, behind its URL, like one that does not exist', async () => {
    const { award, show, verify } = await createPublic();
    await show('private');
    const hidden = await verify({ url: award.credentialUrl });
    const missing = await verify({
      url: 'http://laurel.test/credentials/awd_0123456789abcdefghjkmn',
    });
    expectProblem(hidden, 400, 'fetch_failed');
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
  });

  test("another issuer's credential is verified over the network, and only there", async () => {
    const scene = await createScene();
    const asked: string[] = [];
    const { verify } = await createPublic({
      fetchOutside: async (url) => {
        asked.push(url);
        return scene.web.has(url)
          ? Response.json(scene.web.get(url))
          : new Response(null, { status: 404 });
      },
    });
    expect(await verify({ credential: await scene.issue() })).toMatchObject({
      body: { verdict: 'passed' },
    });
    expect(asked.toSorted()).toEqual([...scene.web.keys()].toSorted());
  });
});
