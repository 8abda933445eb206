import { decodeJwt } from '#domain/proof/jwt.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { listProofs } from '#domain/proof/verify.ts';
import { asList, asObject, hasType, idOf } from '#domain/reading.ts';
import { openEnvelope } from '#domain/verify/contained.ts';
import { credentialRules, documentRules, isUrl, type Rule } from '#domain/verify/data-model.ts';
import type { Bench } from './bench.ts';
import {
  type Asked,
  checkProofs,
  type Finding,
  findBroken,
  verifyCredential,
} from './verifying.ts';

/** More credentials than this no suite presents. */
const maxCredentials = 50;

/** @source VC Data Model 2.0, section 4.13 https://www.w3.org/TR/vc-data-model-2.0/#verifiable-presentations */
const presentationRules: readonly Rule[] = [
  ...documentRules,
  ['/type must include VerifiablePresentation', (d) => hasType(d, 'VerifiablePresentation')],
  [
    '/holder must have an id that is a URL',
    (d) => d['holder'] === undefined || isUrl(idOf(d['holder'])),
  ],
  [
    '/verifiableCredential must have nothing but objects',
    (d) => asList(d['verifiableCredential']).every((one) => asObject(one) !== undefined),
  ],
  [
    '/verifiableCredential must be few enough to be looked at',
    (d) => asList(d['verifiableCredential']).length <= maxCredentials,
  ],
];

const keyOwners = (document: JsonObject): readonly string[] =>
  listProofs(document).map((proof) => (idOf(proof.verificationMethod) ?? '').split('#')[0] ?? '');

/** Whoever presents as a DID must have signed with a key of that DID. */
function findStranger(presentation: JsonObject): string | undefined {
  const holder = idOf(presentation['holder']);
  return holder?.startsWith('did:') && !keyOwners(presentation).every((owner) => owner === holder)
    ? 'The presentation was not signed by its holder.'
    : undefined;
}

/**
 * What is wrong with a credential that has no proof of its own: only the holder may say such things, of
 * whom the presentation must then speak.
 *
 * @source VC Data Model 2.0, section 4.13.4 https://www.w3.org/TR/vc-data-model-2.0/#presentations-including-holder-claims
 */
function findClaimFlaw(credential: JsonObject, presentation: JsonObject): string | undefined {
  const broken = findBroken(credentialRules, credential);
  if (broken) return broken;
  const holder = idOf(presentation['holder']);
  return holder !== undefined && holder === idOf(credential['issuer'])
    ? undefined
    : 'A credential without a proof is not one of the holder.';
}

async function verifyEnveloped(jwt: string, bench: Bench): Promise<Finding> {
  const now = bench.clock();
  const outcomes = await verifyJwt(jwt, { now, resolve: bench.resolve });
  const bad = outcomes.find(({ outcome }) => outcome !== 'passed');
  const broken = findBroken(credentialRules, decodeJwt(jwt).document);
  return { check: 'verifiableCredential', flaw: bad?.reason ?? broken };
}

async function verifyContained(
  credential: JsonObject,
  { presentation, asked, bench }: Around,
): Promise<readonly Finding[]> {
  const opened = openEnvelope(credential);
  if (typeof opened === 'string') return [await verifyEnveloped(opened, bench)];
  if (credential['proof'] === undefined)
    return [{ check: 'verifiableCredential', flaw: findClaimFlaw(credential, presentation) }];
  return verifyCredential(credential, { proofAlone: asked.proofAlone }, bench);
}

interface Around {
  readonly presentation: JsonObject;
  readonly asked: Asked;
  readonly bench: Bench;
}

/** Verifies a presentation with everything in it. */
export async function verifyPresentation(
  presentation: JsonObject,
  asked: Asked,
  bench: Bench,
): Promise<readonly Finding[]> {
  const broken = findBroken(presentationRules, presentation);
  if (broken) return [{ check: 'model', flaw: broken }];
  const { finding } = await checkProofs(presentation, asked, bench);
  const around = { presentation, asked, bench };
  const findings: Finding[] = [finding];
  if (!asked.proofAlone) findings.push({ check: 'holder', flaw: findStranger(presentation) });
  for (const credential of asList(presentation['verifiableCredential']))
    findings.push(...(await verifyContained(credential as JsonObject, around)));
  return findings;
}
