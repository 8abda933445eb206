import { describe, expect, test } from 'vitest';
import {
  describeBounce,
  isMailboxRefused,
  MailboxRefusedError,
  readReply,
} from '#domain/bounce.ts';

describe('F20: a refusal for good', () => {
  test.each([
    ['550 5.1.1 <ann@example.com>: no such user', '550 5.1.1: there is no such mailbox'],
    ['550-5.1.1 The account does not exist.\n550 5.1.1 See', '550 5.1.1: there is no such mailbox'],
    ['553 5.1.3 bad address syntax', '553 5.1.3: the domain is wrong'],
    ['556 5.1.10 null MX', '556 5.1.10: the domain takes no mail'],
    ['550 5.2.1 disabled', '550 5.2.1: the mailbox is switched off'],
    ['550 5.4.4 no host', '550 5.4.4: the domain cannot be found'],
    ['550 5.1.8 sender', '550 5.1.8: the address is wrong'],
    ['550 no', '550: mail to it is refused'],
    ['551 user not local', '551: mail to it is refused'],
  ])('is of the mailbox: %s', (text, words) => {
    expect(isMailboxRefused(readReply(text))).toBe(true);
    expect(describeBounce(readReply(text))).toBe(words);
  });

  test.each([
    '554 5.7.1 <ann@example.com>: Relay access denied',
    '550 5.7.26 not authenticated',
    '552 5.2.2 mailbox full',
    '552 too much',
    '530 5.7.0 authentication required',
    '503 5.5.1 bad sequence',
    '450 4.1.1 try later',
    '451 greylisted',
    'the connection was lost',
  ])('is not of the mailbox: %s', (text) => {
    expect(isMailboxRefused(readReply(text))).toBe(false);
  });
});

test('of what a mail server wrote only the numbers are kept', () => {
  const error = new MailboxRefusedError(readReply('550 5.1.1 Ann Example <ann@example.com> left'));
  expect(error.message).toBe(
    'The mail server refused the recipient: 550 5.1.1: there is no such mailbox.',
  );
  expect(describeBounce({})).toBe('mail to it is refused');
});

test('an IP address or a longer number is no reply code and no status', () => {
  expect(readReply('host 192.0.5.1 said 10.5.1.1 5550 550.1')).toEqual({
    code: undefined,
    status: undefined,
  });
});
