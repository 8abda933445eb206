/** A badge and an endorsement that use every member of every class of Open Badges 3.0. */
const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
const from = '2026-10-01T00:00:00Z';
const until = '2027-10-01T00:00:00.5+02:00';

const image = { id: 'https://example.org/image.png', type: 'Image', caption: 'A wreath' };
const alignment = {
  type: ['Alignment'],
  targetCode: 'C1',
  targetDescription: 'Coaches.',
  targetName: 'Coaching',
  targetFramework: 'Skills',
  targetType: 'ceasn:Competency',
  targetUrl: 'https://skills.example.org/1',
};
const identifierEntry = {
  type: 'IdentifierEntry',
  identifier: '4711',
  identifierType: 'ext:register',
};
const status = { id: 'https://example.org/status#1', type: 'ExampleStatus' };
const proof = {
  type: 'DataIntegrityProof',
  created: from,
  cryptosuite: 'eddsa-rdfc-2022',
  challenge: 'c',
  domain: 'example.org',
  nonce: 'n',
  proofPurpose: 'assertionMethod',
  proofValue: 'z1',
  verificationMethod: 'did:example:issuer#1',
};
const profile = {
  id: 'did:example:issuer',
  type: ['Profile'],
  name: 'Example Institute',
  url: 'https://example.org',
  phone: '+44 29 2018 0000',
  description: 'An institute.',
  image,
  email: 'office@example.org',
  address: {
    type: ['Address'],
    addressCountry: 'Wales',
    addressCountryCode: 'GB',
    addressRegion: 'Gwynedd',
    addressLocality: 'Bangor',
    streetAddress: 'Ffordd Deiniol',
    postOfficeBoxNumber: '1',
    postalCode: 'LL57 2DG',
    geo: { type: 'GeoCoordinates', latitude: 53.2, longitude: -4.1 },
  },
  otherIdentifier: [identifierEntry],
  official: 'Ann Example',
  parentOrg: { id: 'did:example:parent', type: ['Profile'] },
  familyName: 'Example',
  givenName: 'Ann',
  additionalName: 'B.',
  patronymicName: 'Ap',
  honorificPrefix: 'Dr',
  honorificSuffix: 'MBE',
  familyNamePrefix: 'van',
  dateOfBirth: '1980-02-29',
};
const shared = {
  '@context': contexts,
  description: 'What it says.',
  awardedDate: from,
  issuer: profile,
  validFrom: from,
  validUntil: until,
  proof: [proof],
  credentialSchema: [{ id: 'https://example.org/schema', type: '1EdTechJsonSchemaValidator2019' }],
  credentialStatus: status,
  refreshService: { id: 'https://example.org/refresh', type: '1EdTechCredentialRefresh' },
  termsOfUse: [{ id: 'https://example.org/terms', type: 'Terms' }],
};

export const fullEndorsement = {
  ...shared,
  id: 'urn:uuid:endorsement',
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: 'Endorsement',
  credentialSubject: {
    id: 'https://example.org/achievements/1',
    type: ['EndorsementSubject'],
    endorsementComment: 'Well made.',
  },
};

const achievement = {
  id: 'https://example.org/achievements/1',
  type: ['Achievement'],
  alignment: [alignment],
  achievementType: 'Competency',
  creator: { id: 'did:example:creator', type: ['Profile'] },
  creditsAvailable: 3,
  criteria: { id: 'https://example.org/criteria', narrative: 'Coach six people.' },
  description: 'Can coach.',
  endorsement: [fullEndorsement],
  endorsementJwt: ['e30.e30.c2ln'],
  fieldOfStudy: 'Coaching',
  humanCode: 'C-1',
  image,
  inLanguage: 'en-GB',
  name: 'Coaching',
  otherIdentifier: [identifierEntry],
  related: [{ id: 'urn:uuid:related', type: ['Related'], inLanguage: 'cy', version: '1' }],
  resultDescription: [
    {
      id: 'urn:uuid:description',
      type: ['ResultDescription'],
      alignment: [alignment],
      allowedValue: ['A', 'B'],
      name: 'Grade',
      requiredLevel: 'urn:uuid:level',
      requiredValue: 'B',
      resultType: 'LetterGrade',
      rubricCriterionLevel: [
        {
          id: 'urn:uuid:level',
          type: ['RubricCriterionLevel'],
          alignment: [alignment],
          description: 'Good.',
          level: '2',
          name: 'Good',
          points: '2',
        },
      ],
      valueMax: 'A',
      valueMin: 'F',
    },
  ],
  specialization: 'Teams',
  tag: ['coaching'],
  version: '2',
};

export const fullBadge = {
  ...shared,
  id: 'https://example.org/credentials/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Coaching',
  image,
  endorsement: [fullEndorsement],
  endorsementJwt: ['e30.e30.c2ln'],
  evidence: [
    {
      id: 'https://example.org/evidence',
      type: ['Evidence'],
      narrative: 'She coached.',
      name: 'Report',
      description: 'A report.',
      genre: 'Text',
      audience: 'All',
    },
  ],
  credentialSubject: {
    id: 'did:example:ann',
    type: ['AchievementSubject'],
    activityEndDate: until,
    activityStartDate: from,
    creditsEarned: 3,
    achievement,
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$00',
        identityType: 'emailAddress',
        salt: 'salt',
      },
    ],
    image,
    licenseNumber: '7',
    narrative: 'Coached six people.',
    result: [
      {
        type: ['Result'],
        achievedLevel: 'urn:uuid:level',
        alignment: [alignment],
        resultDescription: 'urn:uuid:description',
        status: 'Completed',
        value: 'A',
      },
    ],
    role: 'Coach',
    source: { id: 'did:example:source', type: ['Profile'] },
    term: 'Autumn',
  },
};
