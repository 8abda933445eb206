import {
  compareIdentity,
  type ForeignIdentity,
  type IdentityMatch,
  readMailto,
} from '#domain/recipient.ts';
import { asList, asObject, asString } from '../reading.ts';
import type { Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';

/** More identities than this are not compared. */
const maxIdentities = 100;

/** Every way in which a subject says who it is, as identities. */
export function listIdentities(value: unknown): readonly ForeignIdentity[] {
  const subject = asObject(value) ?? {};
  const plain = (identityType: string, text: string | undefined): readonly ForeignIdentity[] =>
    text === undefined ? [] : [{ identityType, identityHash: text, hashed: false }];
  return [
    ...plain('emailAddress', readMailto(asString(subject['id']) ?? '')),
    ...plain('name', asString(subject['name'])),
    ...asList(subject['identifier'])
      .map(asObject)
      .filter((identity) => identity !== undefined),
  ];
}

/** What the best match among the identities comes to, the most telling first. */
const verdicts: readonly (readonly [match: IdentityMatch, result: () => CheckResult])[] = [
  ['name', () => passed('recipient.name')],
  ['emailAddress', () => passed('recipient.address')],
  ['weak', () => unknown('recipient.weak')],
  ['different', () => failed('recipient.other')],
  ['no-name', () => unknown('recipient.no-name')],
  ['no-address', () => unknown('recipient.no-address')],
];

/** Whether the credential was awarded under the name or the address that somebody typed. */
export async function checkRecipient(
  { document }: Examined,
  { recipient = '' }: VerifyContext,
): Promise<CheckResult> {
  const identities = asList(document['credentialSubject'])
    .flatMap(listIdentities)
    .slice(0, maxIdentities);
  const matches = new Set<IdentityMatch>();
  for (const identity of identities) matches.add(await compareIdentity(identity, recipient));
  const telling = verdicts.find(([match]) => matches.has(match));
  return telling ? telling[1]() : unknown('recipient.unnamed');
}
