import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { CheckId, VerificationReport } from '#domain/verify/report.ts';
import { present, wrapCredentials } from '#test/support/presentations.ts';
import { createScene, createSigner, flipSignature, sceneSlot } from '#test/support/scene.ts';

const outcomesOf = ({ checks }: VerificationReport) =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
const codeOf = ({ checks }: VerificationReport, wanted: CheckId) =>
  checks.find(({ id }) => id === wanted)?.code;

async function createPresented(contents?: readonly unknown[], members: JsonObject = {}) {
  const [scene, holder] = [await createScene(), await createSigner()];
  const presentation = wrapCredentials(contents ?? [await scene.issue()], {
    holder: holder.controller,
    ...members,
  });
  return { scene, holder, presentation };
}

describe('a presentation', () => {
  test('that its holder signed, of a good badge, passes, and so does its part', async () => {
    const { scene, holder, presentation } = await createPresented();
    const report = await scene.verify(await present(presentation, { signer: holder }));
    expect(report).toMatchObject({
      kind: 'presentation',
      verdict: 'passed',
      summary: { holderId: holder.controller },
      parts: [{ kind: 'badge', verdict: 'passed', summary: { name: 'Coaching' } }],
    });
    expect(outcomesOf(report)).toEqual({
      'well-formed': 'passed',
      unaltered: 'passed',
      holder: 'passed',
      contents: 'passed',
      validity: 'passed',
    });
  });

  test('that nobody signed says so, and its badge is judged by itself', async () => {
    const { scene, presentation } = await createPresented();
    const report = await scene.verify(presentation);
    expect(report).toMatchObject({ verdict: 'unknown', parts: [{ verdict: 'passed' }] });
    expect(codeOf(report, 'unaltered')).toBe('proof.wrapper');
    expect(codeOf(report, 'holder')).toBe('holder.nobody');
  });

  test('that somebody else signed fails', async () => {
    const { scene, presentation } = await createPresented();
    const report = await scene.verify(
      await present(presentation, { signer: await createSigner() }),
    );
    expect(report.verdict).toBe('failed');
    expect(codeOf(report, 'holder')).toBe('holder.stranger');
  });

  test('that was altered fails', async () => {
    const { scene, holder, presentation } = await createPresented();
    const signed = await present(presentation, { signer: holder });
    const other = {
      ...signed,
      verifiableCredential: [await scene.issue({ id: 'urn:uuid:other' })],
    };
    for (const altered of [{ ...signed, proof: flipSignature(signed['proof']) }, other]) {
      expect(outcomesOf(await scene.verify(altered))['unaltered']).toBe('failed');
    }
  });

  test('that is signed as if it were a credential fails', async () => {
    const { scene, holder, presentation } = await createPresented();
    const signed = await present(presentation, { signer: holder });
    const proof = { ...(signed['proof'] as JsonObject), proofPurpose: 'assertionMethod' };
    expect(await scene.verify({ ...signed, proof })).toMatchObject({ verdict: 'failed' });
  });

  test('of a revoked badge fails, and says which', async () => {
    const { scene, holder, presentation } = await createPresented();
    await scene.publishList({ revoked: [sceneSlot] });
    const report = await scene.verify(await present(presentation, { signer: holder }));
    expect(outcomesOf(report)).toMatchObject({ unaltered: 'passed', contents: 'failed' });
    expect(report.verdict).toBe('failed');
  });

  test('of a good and a false badge does not pass for good', async () => {
    const scene = await createScene();
    const good = await scene.issue();
    const report = await scene.verify(wrapCredentials([good, { ...good, name: 'Doctor' }]));
    expect(report.parts?.map(({ verdict }) => verdict)).toEqual(['passed', 'failed']);
    expect(report.verdict).toBe('failed');
  });

  test('of nothing is not called good', async () => {
    const { scene, holder, presentation } = await createPresented([]);
    const report = await scene.verify(await present(presentation, { signer: holder }));
    expect(report.verdict).toBe('unknown');
    expect(codeOf(report, 'contents')).toBe('contents.none');
  });

  test.each([
    [{ challenge: 'challenge-1' }, 'passed'],
    [{ challenge: 'challenge-2' }, 'failed'],
    [{ challenge: 'challenge-1', domain: 'verifier.example.org' }, 'passed'],
    [{ challenge: 'challenge-1', domain: 'verifier.example.com' }, 'failed'],
    [{ domain: '' }, 'failed'],
  ])('made for one occasion, asked about %j, is %s', async (occasion, verdict) => {
    const { scene, holder, presentation } = await createPresented();
    const signed = await present(presentation, { signer: holder, domain: 'verifier.example.org' });
    const report = await scene.verify(signed, occasion);
    expect(report.verdict).toBe(verdict);
    expect(outcomesOf(report)['occasion']).toBe(verdict);
  });

  test('that nobody signed was made for no occasion', async () => {
    const { scene, presentation } = await createPresented();
    expect(await scene.verify(presentation, { challenge: 'challenge-1' })).toMatchObject({
      verdict: 'failed',
    });
  });

  test('is asked about its recipient badge by badge', async () => {
    const { scene, holder, presentation } = await createPresented();
    const signed = await present(presentation, { signer: holder });
    expect(await scene.verify(signed, { recipient: 'ann@example.com' })).toMatchObject({
      verdict: 'passed',
    });
    expect(await scene.verify(signed, { recipient: 'bob@example.com' })).toMatchObject({
      verdict: 'failed',
    });
  });

  test('that holds more than can be looked at is refused', async () => {
    const scene = await createScene();
    const report = await scene.verify(wrapCredentials(Array.from({ length: 201 }, () => ({}))));
    expect(codeOf(report, 'well-formed')).toBe('form.broken');
    expect(report.parts).toBeUndefined();
  });

  test('within presentations is opened as deep as records go, and no deeper', async () => {
    const scene = await createScene();
    let nested: JsonObject = await scene.issue();
    const depthOf = (report: VerificationReport): number =>
      1 + Math.max(0, ...(report.parts ?? []).map(depthOf));
    for (let depth = 0; depth < 6; depth++) nested = wrapCredentials([nested]);
    const report = await scene.verify(nested);
    expect(depthOf(report)).toBe(5);
    expect(report.verdict).toBe('unknown');
  });

  test('with envelopes within envelopes looks at no more than it may', async () => {
    const scene = await createScene();
    const inner = wrapCredentials(Array.from({ length: 60 }, () => ({})));
    const report = await scene.verify(wrapCredentials(Array.from({ length: 5 }, () => inner)));
    const count = (part: VerificationReport): number =>
      part.checks.filter(({ code }) => code === 'form.broken').length +
      (part.parts ?? []).reduce((sum, each) => sum + count(each), 0);
    expect(count(report)).toBeLessThanOrEqual(200);
    expect(report.verdict).toBe('failed');
  });
});
