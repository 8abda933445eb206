/** What a forger does with proofs, keys, issuers, dates and status entries. */
import { encode, decode } from 'base58-universal';
import { createEcdsa, createEd25519 } from '../keys.ts';
import { isList, isRecord, type Json, type JsonRecord } from '../paths.ts';
import type { Chance } from '../random.ts';
import { signWith } from '../signing.ts';
import type { DocumentEdit, Edited } from './edit.ts';

const thief = createEd25519('the thief');
const ecdsaThief = createEcdsa('the thief');

const listProofs = (document: JsonRecord): readonly JsonRecord[] => {
  const proof = document['proof'] ?? [];
  return (isList(proof) ? proof : [proof]).filter(isRecord);
};

const withProofs = (
  document: JsonRecord,
  proof: readonly Json[],
  detail: string,
): Edited<JsonRecord> => ({ result: { ...document, proof }, detail });

const withProof = (
  document: JsonRecord,
  chance: Chance,
  change: (proof: JsonRecord) => JsonRecord,
  detail: string,
): Edited<JsonRecord> | undefined => {
  const proofs = listProofs(document);
  const at = chance.below(proofs.length);
  const proof = proofs[at];
  return proof && withProofs(document, proofs.with(at, change(proof)), detail);
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The order of the group in which Ed25519 counts: S and S + L are the same number in it. */
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature written with S + L: what a careless verifier accepts as well. */
function addOrder(proofValue: string): string | undefined {
  try {
    const bytes = Buffer.from(decode(proofValue.slice(1)));
    if (bytes.length !== 64) return undefined;
    const s =
      BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString('hex')}`) + groupOrder;
    const written = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').toReversed();
    return `z${encode(Uint8Array.from(Buffer.concat([bytes.subarray(0, 32), written])))}`;
  } catch {
    return undefined;
  }
}

/** Other spellings of a multibase text. */
const respell = (value: string, chance: Chance): string =>
  chance.pick([
    `z1${value.slice(1)}`,
    `${value}1`,
    value.slice(1),
    `u${value.slice(1)}`,
    `Z${value.slice(1)}`,
    ` ${value}`,
    `${value}\n`,
    `${value}=`,
  ]) ?? value;

const otherKeys = [
  thief.id,
  thief.controller,
  ecdsaThief.id,
  `${thief.controller}#`,
  'did:web:issuer.example.org#key',
  'https://issuer.example.org/key',
  '#key',
] as const;

const falseProofs: readonly JsonRecord[] = [
  {},
  { type: 'DataIntegrityProof' },
  { type: 'DataIntegrityProof', cryptosuite: 'none', proofPurpose: 'assertionMethod' },
  { type: 'NoSignature2026', proofPurpose: 'assertionMethod', proofValue: 'z1' },
  { type: 'MerkleProof2019', proofValue: 'z1' },
];

export const proofEdits: readonly DocumentEdit[] = [
  {
    name: 'a proof dropped',
    weight: 1,
    apply: (document, chance) => {
      const proofs = listProofs(document);
      return withProofs(document, proofs.toSpliced(chance.below(proofs.length), 1), 'one dropped');
    },
  },
  {
    name: 'all proofs dropped',
    weight: 1,
    apply: (document, chance) => {
      const { proof: _, ...rest } = document;
      return { result: chance.chance(0.5) ? rest : { ...rest, proof: [] }, detail: 'none left' };
    },
  },
  {
    name: 'an unsigned proof added',
    weight: 2,
    apply: (document, chance) => {
      const proofs = listProofs(document);
      const copied = { ...chance.pick(proofs), proofValue: `z${encode(new Uint8Array(64))}` };
      const added = chance.pick<Json>([...falseProofs, copied, copied, null, 'proof'])!;
      return withProofs(
        document,
        chance.chance(0.5) ? [added, ...proofs] : [...proofs, added],
        `added ${JSON.stringify(added)}`,
      );
    },
  },
  {
    name: 'a proof of somebody else added or put instead',
    weight: 1,
    apply: async (document, chance) => {
      const { proof: _, ...unsigned } = document;
      const signed = await signWith(unsigned, thief, ['eddsa-rdfc-2022']).catch(() => undefined);
      if (!signed) return undefined;
      const forged = listProofs(signed).map((proof) =>
        chance.chance(0.3)
          ? { ...proof, verificationMethod: text(listProofs(document)[0]?.['verificationMethod']) }
          : proof,
      );
      const kept = chance.chance(0.5) ? listProofs(document) : [];
      return withProofs(document, [...kept, ...forged], `${kept.length} kept, one of the thief’s`);
    },
  },
  {
    name: 'the thief signs an altered copy',
    weight: 1,
    apply: async (document, chance) => {
      const { proof: _, ...unsigned } = document;
      const altered = { ...unsigned, name: `Forged ${chance.below(9)}` };
      const signed = await signWith(altered, thief, ['eddsa-rdfc-2022']).catch(() => undefined);
      if (!signed) return undefined;
      const own = text(listProofs(document)[0]?.['verificationMethod']);
      const forged = listProofs(signed).map((proof) => ({
        ...proof,
        ...(chance.chance(0.5) ? { verificationMethod: own } : {}),
        ...(chance.chance(0.3) ? { controller: own.split('#')[0]! } : {}),
      }));
      return { result: { ...signed, proof: forged }, detail: 'signed by the thief' };
    },
  },
  {
    name: 'proof value of another proof',
    weight: 2,
    apply: (document, chance) => {
      const proofs = listProofs(document);
      const other = chance.pick([
        ...proofs.map((proof) => text(proof['proofValue'])),
        `z${encode(new Uint8Array(64))}`,
        `z${encode(new Uint8Array(64).fill(1))}`,
        'z',
        '',
      ]);
      const change = (proof: JsonRecord) => ({ ...proof, proofValue: other ?? '' });
      return withProof(document, chance, change, `proofValue ${other}`);
    },
  },
  {
    name: 'proof value spelled otherwise',
    weight: 2,
    apply: (document, chance) =>
      withProof(
        document,
        chance,
        (proof) => ({ ...proof, proofValue: respell(text(proof['proofValue']), chance) }),
        'proofValue respelled',
      ),
  },
  {
    name: 'signature with S + L',
    weight: 1,
    apply: (document, chance) => {
      const added = (proof: JsonRecord) => addOrder(text(proof['proofValue']));
      if (!listProofs(document).every((proof) => added(proof) !== undefined)) return undefined;
      return withProof(
        document,
        chance,
        (proof) => ({ ...proof, proofValue: added(proof)! }),
        'S + L',
      );
    },
  },
  {
    name: 'proof option changed',
    weight: 3,
    apply: (document, chance) => {
      const [name, value] = chance.pick<readonly [string, Json]>([
        ['cryptosuite', 'eddsa-rdfc-2022'],
        ['cryptosuite', 'eddsa-jcs-2022'],
        ['cryptosuite', 'ecdsa-rdfc-2019'],
        ['cryptosuite', 'ecdsa-jcs-2019'],
        ['cryptosuite', 'ecdsa-sd-2023'],
        ['cryptosuite', 'bbs-2023'],
        ['type', 'Ed25519Signature2020'],
        ['type', 'Ed25519Signature2018'],
        ['type', 'DataIntegrityProof'],
        ['type', ['DataIntegrityProof', 'X']],
        ['proofPurpose', 'authentication'],
        ['proofPurpose', 'keyAgreement'],
        ['created', '2000-01-01T00:00:00Z'],
        ['created', '2030-01-01T00:00:00Z'],
        ['expires', '2000-01-01T00:00:00Z'],
        ['expires', '2090-01-01T00:00:00Z'],
        ['challenge', 'x'],
        ['domain', 'x'],
        ['nonce', 'x'],
        ['id', 'urn:x'],
        ['previousProof', 'urn:x'],
        ['controller', thief.controller],
        ['@context', 'https://w3id.org/security/data-integrity/v2'],
      ])!;
      const detail = `proof ${name} ${JSON.stringify(value)}`;
      return withProof(document, chance, (proof) => ({ ...proof, [name]: value }), detail);
    },
  },
  {
    name: 'another key named',
    weight: 2,
    apply: (document, chance) => {
      const key = chance.pick<Json>([...otherKeys, { id: thief.id, controller: thief.controller }]);
      const change = (proof: JsonRecord) => ({ ...proof, verificationMethod: key ?? '' });
      return withProof(document, chance, change, `key ${JSON.stringify(key)}`);
    },
  },
  {
    name: 'another issuer named',
    weight: 2,
    apply: (document, chance) => {
      const id = chance.pick([thief.controller, 'did:web:issuer.example.org', 'urn:x']) ?? '';
      const { issuer } = document;
      const renamed = isRecord(issuer) ? { ...issuer, id } : id;
      return { result: { ...document, issuer: renamed }, detail: `issuer ${id}` };
    },
  },
  {
    name: 'dates moved',
    weight: 2,
    apply: (document, chance) => {
      const name = chance.pick(['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'])!;
      const value = chance.pick<Json>([
        '2000-01-01T00:00:00Z',
        '2090-01-01T00:00:00Z',
        text(document[name]).replace('Z', '+00:00'),
        text(document[name]).replace('Z', '.000Z'),
        text(document[name]).slice(0, 10),
        [text(document[name]), '2090-01-01T00:00:00Z'],
        null,
        1,
      ])!;
      return { result: { ...document, [name]: value }, detail: `${name} ${JSON.stringify(value)}` };
    },
  },
  {
    name: 'status entry changed',
    weight: 2,
    apply: (document, chance) => {
      const { credentialStatus: entry, ...rest } = document;
      if (!isRecord(entry)) return undefined;
      const changed = chance.pick<Json | undefined>([
        undefined,
        null,
        [],
        {},
        [entry, entry],
        [entry, { ...entry, statusListIndex: '0' }],
        { ...entry, statusListIndex: String(chance.below(131_072)) },
        { ...entry, statusListIndex: Number(entry['statusListIndex']) },
        { ...entry, statusListIndex: ` ${text(entry['statusListIndex'])}` },
        { ...entry, statusListIndex: `0${text(entry['statusListIndex'])}` },
        { ...entry, statusListIndex: `${text(entry['statusListIndex'])}.0` },
        { ...entry, statusListIndex: '-1' },
        { ...entry, statusPurpose: 'suspension' },
        { ...entry, statusPurpose: ['revocation'] },
        { ...entry, statusPurpose: 'message' },
        { ...entry, type: 'StatusList2021Entry' },
        { ...entry, type: ['BitstringStatusListEntry', 'X'] },
        { ...entry, statusListCredential: 'https://example.com/status/1' },
        { ...entry, statusSize: 2 },
      ]);
      return {
        result: changed === undefined ? rest : { ...rest, credentialStatus: changed },
        detail: `status ${JSON.stringify(changed)}`,
      };
    },
  },
];
