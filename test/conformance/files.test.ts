/** What is inside a baked badge or a certificate is the very credential that was signed, and proves itself. */
import { describe, expect, test } from 'vitest';
import { openCarrier } from '#domain/carrier/open.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { readPdf, readTextChunks } from '#test/support/baked.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { verifiers } from '#test/support/verifiers.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

/** An accepted, public award, and its files. */
async function createFiles() {
  const world = await createWorld({ now: new Date() });
  const achievementId = await publishAchievement(world, { name: 'Hyfforddi ]]> & <Ŵ> 🎓' });
  const award = await makeAward(world, achievementId, { awardedDate: undefined });
  const cookie = await acceptAward(world, award.claimUrl);
  await world.postForm(`/credentials/${award.id}/visibility`, { visibility: 'public' }, cookie);
  const read = async (ending: string) =>
    new Uint8Array(await (await world.request(`/credentials/${award.id}.${ending}`)).arrayBuffer());
  const signed = new TextDecoder().decode(await read('json'));
  return { world, award, read, signed };
}

/** Each file, and how somebody else reads it. */
const readers: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  png: (bytes) => {
    const [baked, ...others] = readTextChunks(bytes);
    expect(others).toEqual([]);
    expect(baked?.keyword).toBe('openbadgecredential');
    return baked!.text;
  },
  svg: (bytes) => {
    const svg = new TextDecoder().decode(bytes);
    const start = '<openbadges:credential><![CDATA[';
    return svg.slice(svg.indexOf(start) + start.length, svg.indexOf(']]></openbadges:credential>'));
  },
  pdf: (bytes) => {
    const { files } = readPdf(bytes);
    expect(files).toHaveLength(1);
    return files[0]!;
  },
};

describe.each(Object.entries(readers))('F16: the credential in a .%s file', (ending, extract) => {
  test('is the one that was signed', async () => {
    const { read, signed } = await createFiles();
    const found = extract(await read(ending));
    expect(JSON.parse(found)).toEqual(JSON.parse(signed));
    // XML cannot hold the end of a CDATA section: in the drawing, JSON writes that by number.
    expect(found).toBe(ending === 'svg' ? signed.replaceAll(']]>', ']]\\u003e') : signed);
  });

  test('is taken out by our own verifier', async () => {
    const { read, signed } = await createFiles();
    expect(await openCarrier(await read(ending))).toEqual({
      carrier: ending,
      document: JSON.parse(signed),
    });
  });

  test.each(verifiers)('is accepted by $name', async (verifier) => {
    const { world, read } = await createFiles();
    const document = JSON.parse(extract(await read(ending))) as JsonObject;
    serveOnly(statusListsOf(world));
    expect(await verifier.verify(document)).toEqual({
      sound: true,
      status: verifier.asksStatus ? 'not revoked' : 'not checked',
      words: expect.any(String),
    });
  });

  test('is refused by every verifier when a letter of it was changed', async () => {
    const { world, read } = await createFiles();
    const text = extract(await read(ending)).replace('Hyfforddi', 'Hyfforddu');
    serveOnly(statusListsOf(world));
    for (const verifier of verifiers)
      expect(await verifier.verify(JSON.parse(text) as JsonObject)).toMatchObject({ sound: false });
  });
});
