import { buildCredential } from '#domain/credential.ts';
import type { DidKey } from '#domain/did/key.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';
import { hashIdentity } from '#domain/recipient.ts';
import { buildStatusEntry } from '#domain/status-list.ts';

const origin = 'https://badges.example.org';

/** An unsigned credential of ordinary size, built as issuance builds it. */
export async function buildBadge(signer: Signer): Promise<JsonObject> {
  return buildCredential({
    id: `${origin}/credentials/awd_benchmark`,
    issuer: {
      did: signer.controller as DidKey,
      name: 'Institute of Benchmarks',
      url: origin,
      email: 'awards@example.org',
    },
    achievement: {
      id: `${origin}/achievements/ach_benchmark`,
      name: 'Level 5 Certificate in Coaching',
      description:
        'Awarded to coaches who have shown, in supervised practice, that they can coach safely and well.',
      criteria: {
        id: `${origin}/achievements/ach_benchmark`,
        narrative: '- Six coaching relationships\n- A reflective journal',
      },
      image: { url: `${origin}/images/benchmark.svg`, caption: 'A round badge with a wreath' },
      achievementType: 'Certificate',
      tags: ['coaching', 'leadership'],
      alignment: [
        {
          targetName: 'Active listening',
          targetUrl: 'https://example.org/skills/listening',
          targetFramework: 'Example Skills',
        },
        {
          targetName: 'Giving feedback',
          targetUrl: 'https://example.org/skills/feedback',
          targetFramework: 'Example Skills',
        },
      ],
    },
    identifiers: [
      await hashIdentity('emailAddress', 'ann@example.com', 'salt-of-the-address'),
      await hashIdentity('name', 'Ann Example', 'salt-of-the-name'),
    ],
    awardedAt: new Date('2026-10-01T00:00:00Z'),
    validFrom: new Date('2026-10-01T00:00:00Z'),
    evidence: [
      {
        name: 'Reflective journal',
        description: 'Forty pages on six relationships.',
        url: 'https://example.org/evidence/1',
      },
    ],
    status: buildStatusEntry(`${origin}/status/1`, 94),
  });
}
