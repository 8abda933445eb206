import { type ErrorCode, errorTable } from '#domain/errors.ts';
import { takeMessages } from '../from-domain.ts';

const pick = (part: 'title' | 'remedy') =>
  Object.fromEntries(
    Object.entries(errorTable).map(([code, row]) => [code, row[part]]),
  ) as Readonly<Record<ErrorCode, string>>;

/** Pages that say what went wrong. What each error is called, and what to do, stands in the domain's table. */
export const problems = {
  ...takeMessages(pick('title'), 'problems.title.', ''),
  ...takeMessages(pick('remedy'), 'problems.remedy.', ''),
  'problems.nothing.title': 'There is nothing here',
  'problems.nothing.why':
    'It may be private, it may have been removed, or the address may be mistyped. We answer all three in the same way, so that nobody can find out what is private.',
  'problems.nothing.what':
    'If somebody sent you this address, ask that person to check it and to make the credential public. If it is your own, <signIn>sign in</signIn> and open it from your dashboard.',
  'problems.status': 'Status {status}.',
  'problems.reference': 'Reference {id}.',
  'problems.again': 'If it happens again, write to <contact></contact>.',
  'problems.index.title': 'Error codes',
  'problems.index.lead':
    'Every error that the <api>API</api> can answer with, as the <code>type</code> of an <code>application/problem+json</code> document.',
  'problems.code.http': '<code></code>, HTTP status {status}',
  'problems.code.remedy': 'What to do',
} as const;
