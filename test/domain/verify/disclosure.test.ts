/** Selective disclosure: the holder shows a part of what was signed, and what is not there proves nothing. */
import { expect, test } from 'vitest';
import { buildStatusEntry } from '#domain/status-list.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import {
  buildForeignBadge,
  createForeignKey,
  discloseForeign,
  type ForeignSuite,
  signForeign,
} from '#test/support/foreign.ts';
import { listUrl, sceneNow } from '#test/support/scene.ts';

const told = ['/id', '/name', '/validFrom', '/credentialSubject'];

async function signWithEnds(suite: ForeignSuite, members: JsonObject = {}): Promise<JsonObject> {
  const key = await createForeignKey('P-256');
  return signForeign({ ...buildForeignBadge(key.did), ...members }, { suite, key });
}

async function findCodes(document: JsonObject): Promise<Readonly<Record<string, string>>> {
  const { verdict, checks } = await verifyDocument(document, { now: sceneNow });
  return { verdict, ...Object.fromEntries(checks.map(({ id, code }) => [id, code])) };
}

const ends = {
  validFrom: '2025-01-01T00:00:00Z',
  validUntil: '2026-01-01T00:00:00Z',
  credentialStatus: buildStatusEntry(listUrl, 94),
};

test('a status and an end that the holder leaves out are not taken for absent', async () => {
  const signed = await signWithEnds('ecdsa-sd-2023', ends);
  expect(await findCodes(await discloseForeign(signed, told))).toMatchObject({
    verdict: 'unknown',
    unaltered: 'proof.sound',
    status: 'status.undisclosed',
    validity: 'validity.undisclosed',
  });
});

test('an end that is shown counts, and so does a status', async () => {
  const signed = await signWithEnds('ecdsa-sd-2023', ends);
  const shown = await discloseForeign(signed, [...told, '/validUntil', '/credentialStatus']);
  expect(await findCodes(shown)).toMatchObject({
    verdict: 'failed',
    status: 'status.revocation-unchecked',
    validity: 'validity.over',
  });
});

test('a signature over the whole leaves nothing out', async () => {
  expect(await findCodes(await signWithEnds('ecdsa-rdfc-2019'))).toMatchObject({
    verdict: 'passed',
    status: 'status.none',
    validity: 'validity.unending',
  });
});
