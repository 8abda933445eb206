/** A credential as a JWT before readers that share no code with Laurel, and before 1EdTech's schema. */
import { describe, expect, test } from 'vitest';
import { createPublic } from '#test/support/accepted.ts';
import { readTextChunks } from '#test/support/baked.ts';
import { createJwtRing } from '#test/support/keys-jwt.ts';
import {
  decodeJwtPart,
  findInSvg,
  flipBit,
  readByHeader,
  readByKeySet,
  readKeySet,
} from '#test/support/outside-jwt.ts';
import { createSchemaCheck, referenceMissing, whereReference } from '#test/support/schemas.ts';

const check = createSchemaCheck('achievementcredential.schema.json');

describe.each(['ES256', 'RS256'] as const)('%s, before jose', (algorithm) => {
  const issue = async () => {
    const made = await createPublic({ ring: await createJwtRing(algorithm) });
    const jwt = await (await made.ask('jwt')).text();
    return { ...made, jwt, keySet: await readKeySet(made.world), now: made.world.clock.now };
  };

  test('is accepted by the key in its header and by the published ones, and altered by neither', async () => {
    const { jwt, keySet, now } = await issue();
    const claims = decodeJwtPart(jwt, 1);
    expect(await readByHeader(jwt, now)).toEqual(claims);
    expect(await readByKeySet(jwt, keySet, now)).toEqual(claims);
    for (const altered of [flipBit(jwt, 1), flipBit(jwt, 2)]) {
      const code = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED';
      await expect(readByHeader(altered, now)).rejects.toMatchObject({ code });
      await expect(readByKeySet(altered, keySet, now)).rejects.toMatchObject({ code });
    }
  });

  test('is not accepted by the keys of another issuer', async () => {
    const { jwt, now } = await issue();
    const { keySet: strange } = await issue();
    await expect(readByKeySet(jwt, strange, now)).rejects.toMatchObject({
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
    });
  });

  test('holds until the second before its end, and not in that second', async () => {
    const { jwt } = await issue();
    const end = new Date(String(decodeJwtPart(jwt, 1)['validUntil'])).getTime();
    expect(await readByHeader(jwt, new Date(end - 1000))).toHaveProperty('exp', end / 1000);
    await expect(readByHeader(jwt, new Date(end))).rejects.toMatchObject({
      code: 'ERR_JWT_EXPIRED',
    });
  });

  test('is found in the PNG and the SVG as they are written down', async () => {
    const { read, jwt } = await issue();
    const [chunk] = readTextChunks(await read('png?proof=jwt'));
    expect(chunk).toEqual({ keyword: 'openbadgecredential', text: jwt });
    expect(findInSvg(new TextDecoder().decode(await read('svg?proof=jwt')))).toBe(jwt);
  });

  test.skipIf(referenceMissing)(`is valid by 1EdTech’s schema ${whereReference}`, async () => {
    const { jwt } = await issue();
    const claims = decodeJwtPart(jwt, 1);
    expect(check(claims)).toEqual([]);
    expect(claims).not.toHaveProperty('proof');
    expect(check({ ...claims, validFrom: undefined })).not.toEqual([]);
  });
});
