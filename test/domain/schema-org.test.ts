import { expect, test } from 'vitest';
import { buildSchemaOrg, type Described, encodeForScript } from '#domain/schema-org.ts';

const described: Described = {
  url: 'https://badges.example.org/credentials/awd_1',
  name: 'Coaching',
  description: 'Can coach.',
  imageUrl: 'https://badges.example.org/images/1',
  category: 'Certificate',
  issuer: { name: 'Example Awards', url: 'https://badges.example.org' },
  alignment: [
    {
      targetName: 'Listening',
      targetUrl: 'https://skills.example.org/1',
      targetFramework: 'Example Skills',
      targetCode: 'L1',
    },
  ],
  tags: ['coaching'],
  awardedAt: new Date('2026-10-01T00:00:00Z'),
  validUntil: new Date('2029-10-01T00:00:00Z'),
  achievementUrl: 'https://badges.example.org/achievements/ach_1',
};

test('a credential is described as schema.org has it', () => {
  expect(buildSchemaOrg(described)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'EducationalOccupationalCredential',
    '@id': described.url,
    url: described.url,
    name: 'Coaching',
    description: 'Can coach.',
    image: described.imageUrl,
    credentialCategory: 'Certificate',
    recognizedBy: {
      '@type': 'Organization',
      name: 'Example Awards',
      url: 'https://badges.example.org',
    },
    competencyRequired: [
      {
        '@type': 'DefinedTerm',
        name: 'Listening',
        url: 'https://skills.example.org/1',
        termCode: 'L1',
        inDefinedTermSet: 'Example Skills',
      },
    ],
    keywords: ['coaching'],
    about: described.achievementUrl,
    dateCreated: '2026-10-01',
    expires: '2029-10-01',
  });
});

test('what is not known is left out', () => {
  const members = buildSchemaOrg({
    ...described,
    category: undefined,
    alignment: [],
    tags: [],
    validUntil: undefined,
  });
  for (const name of ['credentialCategory', 'competencyRequired', 'keywords', 'expires'])
    expect(members).not.toHaveProperty(name);
});

test('no text ends the element it stands in, and it is read back as it was', () => {
  const name = '</script><!-- <script>alert(1)</script> & \u2028\u2029 “é”';
  const encoded = encodeForScript({ name });
  expect(encoded).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(encoded)).toEqual({ name });
});
