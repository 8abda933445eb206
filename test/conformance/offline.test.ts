/** The server is off: what was exported proves itself, and what cannot be asked is not made up. */
import { expect, test } from 'vitest';
import { verifyDocument } from '#domain/verify/verify.ts';
import { serveOnly } from '#test/support/verifiers-outside.ts';
import { verifiers } from '#test/support/verifiers.ts';
import { alterations } from './alterations.ts';
import { type Badge, createPresentWorld, issueFullBadge } from './badges.ts';

/** The file as a learner keeps it: JSON text, read again, with no server left. */
async function exportBadge(): Promise<Badge> {
  const world = await createPresentWorld();
  return JSON.parse(JSON.stringify(await issueFullBadge(world))) as Badge;
}

test.each(verifiers)(
  'the signature of an exported badge is sound for $name, and its status not checked',
  async (verifier) => {
    const badge = await exportBadge();
    serveOnly();
    expect(await verifier.verify(badge)).toEqual({
      sound: true,
      status: 'not checked',
      words: expect.any(String),
    });
  },
);

test.each(verifiers)(
  'an exported badge that was altered is refused by $name without any server',
  async (verifier) => {
    const badge = await alterations['the name of its achievement']!(await exportBadge());
    serveOnly();
    expect(await verifier.verify(badge)).toMatchObject({ sound: false });
  },
);

test('F15: without a way to fetch, our verdict is unknown: unaltered and its issuer’s, but perhaps revoked', async () => {
  const badge = await exportBadge();
  const outside = serveOnly();
  const report = await verifyDocument(badge, { now: new Date() });
  expect(report.verdict).toBe('unknown');
  expect(Object.fromEntries(report.checks.map(({ id, outcome }) => [id, outcome]))).toEqual({
    'well-formed': 'passed',
    unaltered: 'passed',
    issuer: 'passed',
    domain: 'unknown',
    'issuer-known': 'unknown',
    status: 'unknown',
    validity: 'passed',
    key: 'unknown',
  });
  expect(outside.asked).toEqual([]);
});

test('without a way to fetch, an altered badge is failed all the same', async () => {
  const badge = await alterations['the name of its achievement']!(await exportBadge());
  const report = await verifyDocument(badge, { now: new Date() });
  expect(report.verdict).toBe('failed');
  expect(report.checks.find(({ id }) => id === 'unaltered')?.outcome).toBe('failed');
});

test('without a way to fetch, the recipient can still be compared', async () => {
  const badge = await exportBadge();
  const compare = async (recipient: string) => {
    const report = await verifyDocument(badge, {
      now: new Date(),
      recipient,
    });
    return report.checks.find(({ id }) => id === 'recipient')?.outcome;
  };
  expect(await compare('ann@example.com')).toBe('passed');
  expect(await compare('ann émile  EXAMPLE')).toBe('passed');
  expect(await compare('ben@example.com')).toBe('failed');
});
