import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { present, wrapCredentials } from '#test/support/presentations.ts';
import { createScene, createSigner } from '#test/support/scene.ts';

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function createJwtIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  const sign = (claims: JsonObject, kid = `${did}#0`) =>
    new CompactSign(encode(claims)).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  return { did, sign };
}

async function createScenery() {
  const [scene, issuer] = [await createScene(), await createJwtIssuer()];
  const { credentialStatus: _, ...badge } = await scene.build({ holder: 'did:example:ann' });
  const claims = {
    ...badge,
    issuer: { id: issuer.did, type: ['Profile'], name: 'JWT Institute' },
    iss: issuer.did,
    sub: 'did:example:ann',
    jti: badge['id'],
    nbf: Date.parse('2026-10-01T00:00:00Z') / 1000,
  };
  return { scene, issuer, claims, jwt: await issuer.sign(claims) };
}

/** Another character in the middle of the signature. */
const alter = (jwt: string): string => {
  const at = jwt.length - 40;
  return jwt.slice(0, at) + (jwt[at] === 'A' ? 'B' : 'A') + jwt.slice(at + 1);
};

const envelope = (jwt: string, type = 'EnvelopedVerifiableCredential', form = 'vc+jwt') => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  id: `data:application/${form},${jwt}`,
  type,
});

describe('a credential in an envelope', () => {
  test('that is a JWT is verified as the JWT, and what else the envelope says is not read', async () => {
    const { scene, jwt } = await createScenery();
    const report = await scene.verify({
      ...envelope(jwt),
      name: 'Doctor',
      issuer: 'did:example:x',
    });
    expect(report).toMatchObject({
      kind: 'badge',
      verdict: 'passed',
      summary: { name: 'Coaching', issuerName: 'JWT Institute' },
    });
  });

  test.each<[string, (jwt: string) => unknown]>([
    ['a JWT of which one character differs', (jwt) => envelope(alter(jwt))],
    ['no JWT', () => envelope('not.a')],
    ['a JWT of another form', (jwt) => envelope(jwt, 'EnvelopedVerifiableCredential', 'vc+sd-jwt')],
    ['a JWT in an envelope of no known type', (jwt) => envelope(jwt, 'Envelope')],
  ])('that holds %s does not pass', async (_, make) => {
    const { scene, jwt } = await createScenery();
    expect((await scene.verify(make(jwt))).verdict).not.toBe('passed');
  });

  test('stands in a presentation beside a JWT and a document', async () => {
    const { scene, jwt } = await createScenery();
    const holder = await createSigner();
    const contents = [envelope(jwt), await scene.issue()];
    const presentation = wrapCredentials(contents, { holder: holder.controller });
    const report = await scene.verify(await present(presentation, { signer: holder }));
    expect(report.parts?.map(({ verdict }) => verdict)).toEqual(['passed', 'passed']);
    expect(report.verdict).toBe('passed');
    const bare = await scene.verify(wrapCredentials([jwt, alter(jwt)]));
    expect(bare.parts?.map(({ verdict }) => verdict)).toEqual(['passed', 'failed']);
    expect(bare.verdict).toBe('failed');
  });

  test('may be a presentation that is a JWT itself, made for one occasion', async () => {
    const { scene, jwt } = await createScenery();
    const holder = await createJwtIssuer();
    const presentation = wrapCredentials([envelope(jwt)], { holder: holder.did });
    const vp = await holder.sign({
      ...presentation,
      iss: holder.did,
      nonce: 'challenge-1',
      aud: 'verifier.example.org',
    });
    const wrapped = envelope(vp, 'EnvelopedVerifiablePresentation', 'vp+jwt');
    const occasion = { challenge: 'challenge-1', domain: 'verifier.example.org' };
    expect(await scene.verify(wrapped, occasion)).toMatchObject({
      kind: 'presentation',
      verdict: 'passed',
      parts: [{ verdict: 'passed' }],
    });
    expect(await scene.verify(vp, { ...occasion, challenge: 'challenge-2' })).toMatchObject({
      verdict: 'failed',
    });
  });

  test('that is an endorsement of a badge counts as one', async () => {
    const { scene, issuer } = await createScenery();
    const badge = await scene.build();
    const endorsement = await issuer.sign({
      '@context': badge['@context'],
      id: 'urn:uuid:endorsement',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'Endorsement',
      issuer: { id: issuer.did, type: ['Profile'] },
      validFrom: '2026-10-02T00:00:00Z',
      credentialSubject: { id: badge['id'], type: ['EndorsementSubject'] },
    });
    // The published context does not know the member yet, so that only a JWT can hold it.
    const whole = await issuer.sign({
      ...badge,
      credentialStatus: undefined,
      issuer: { id: issuer.did, type: ['Profile'] },
      endorsementJwt: [endorsement],
    });
    const report = await scene.verify(whole);
    expect(report.checks.find(({ id }) => id === 'endorsements')).toMatchObject({
      outcome: 'passed',
    });
    const other = await issuer.sign({
      ...badge,
      issuer: { id: issuer.did, type: ['Profile'] },
      endorsementJwt: [alter(endorsement)],
    });
    expect((await scene.check('endorsements', other)).outcome).toBe('failed');
  });
});
