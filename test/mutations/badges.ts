/** The documents of the campaign before they are signed. */
import { contextUrls } from '#contexts/loader.ts';
import { buildCredential } from '#domain/credential.ts';
import type { DidKey } from '#domain/did/key.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { hashIdentity } from '#domain/recipient.ts';
import { buildStatusEntry } from '#domain/status-list.ts';

export const origin = 'https://issuer.example.org';
export const listUrl = `${origin}/status/1`;
export const slots = { free: 94, revoked: 17 } as const;

const omit = (document: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));

const identities = async () => [
  await hashIdentity('emailAddress', 'ann@example.com', 'salt-1'),
  await hashIdentity('name', 'Ann Example', 'salt-2'),
];

export interface BadgeOptions {
  readonly slot?: number;
  readonly validUntil?: Date;
  readonly holder?: string;
  readonly evidenceUrl?: string;
}

export const fullId = `${origin}/credentials/1`;

/** A badge with everything that an award can carry. */
export async function buildFull(did: string, options: BadgeOptions = {}): Promise<JsonObject> {
  return buildCredential({
    id: fullId,
    issuer: { did: did as DidKey, name: 'Example Institute', url: origin, email: 'a@example.org' },
    achievement: {
      id: `${origin}/achievements/1`,
      name: 'Diplôme “Coaching” 教練',
      description: 'Zoë’s "résumé" \\ e\u0301\r\n- <b>1</b>',
      criteria: { id: `${origin}/achievements/1`, narrative: '- Six people\n- A journal' },
      image: { url: `${origin}/images/1.svg`, caption: 'A wreath' },
      achievementType: 'Diploma',
      tags: ['coaching', 'größe'],
      alignment: [
        { targetName: 'Listening', targetUrl: 'https://example.org/s/1', targetCode: 'L-1' },
        { targetName: 'Questions', targetUrl: 'https://example.org/s/2' },
      ],
      creditsAvailable: 4.5,
      humanCode: 'C-5',
      resultDescriptions: [
        {
          id: `${origin}/achievements/1#result-1`,
          name: 'Mark',
          resultType: 'Percent',
          valueMin: '0',
          valueMax: '100',
        },
      ],
    },
    identifiers: await identities(),
    holder: options.holder,
    awardedAt: new Date('2026-10-01T00:00:00Z'),
    validFrom: new Date('2026-10-01T00:00:00Z'),
    validUntil: options.validUntil ?? new Date('2029-10-01T00:00:00Z'),
    evidence: [
      {
        name: 'Journal',
        narrative: 'Forty pages.',
        url: options.evidenceUrl ?? 'https://example.org/journal',
      },
      { narrative: 'Observed twice.' },
    ],
    results: [{ resultDescription: `${origin}/achievements/1#result-1`, value: '87' }],
    source: { id: 'urn:uuid:5cf1a7e6-6d83-4f60-9a50-7f9ea8b6ac2e', name: 'Bo Assessor' },
    status: buildStatusEntry(listUrl, options.slot ?? slots.free),
  });
}

/** A badge with nothing that is not required, and with no status. */
export async function buildMinimal(did: string, holder?: string): Promise<JsonObject> {
  const badge = buildCredential({
    id: `${origin}/credentials/2`,
    issuer: { did: did as DidKey, name: 'Example Institute', url: origin },
    achievement: {
      id: `${origin}/achievements/2`,
      name: 'Coaching',
      description: 'Can coach.',
      criteria: { narrative: 'Coach six people.' },
    },
    identifiers: (await identities()).slice(0, 1),
    holder,
    awardedAt: new Date('2026-10-01T00:00:00Z'),
    validFrom: new Date('2026-10-01T00:00:00Z'),
    status: buildStatusEntry(listUrl, slots.free),
  });
  return omit(badge, 'credentialStatus', 'awardedDate');
}

/** The same as it was written under version 1.1 of the data model. */
export async function buildVersion1(did: string): Promise<JsonObject> {
  const { validFrom, ...badge } = await buildMinimal(did);
  return {
    ...badge,
    '@context': [contextUrls.credentialsV1, 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
    issuanceDate: validFrom,
    expirationDate: '2029-10-01T00:00:00Z',
  };
}

/** Somebody else's word for the achievement. */
export const buildEndorsement = (did: string): JsonObject => ({
  '@context': [contextUrls.credentialsV2, contextUrls.openBadges],
  id: `${origin}/endorsements/1`,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement of Coaching',
  issuer: { id: did, type: ['Profile'], name: 'Example Employers' },
  validFrom: '2026-10-01T00:00:00Z',
  credentialSubject: {
    id: `${origin}/achievements/2`,
    type: ['EndorsementSubject'],
    endorsementComment: 'We value it.',
  },
});

/** The credentials of a learner, handed over together. */
export const buildPresentation = (holder: string, credential: JsonObject): JsonObject => ({
  '@context': [contextUrls.credentialsV2],
  id: 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5',
  type: ['VerifiablePresentation'],
  holder,
  verifiableCredential: [credential],
});
