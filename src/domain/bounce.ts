/** What a mail server answered: the reply code, and the enhanced status where it gave one. */
export interface MailReply {
  /** Such as 550. */
  readonly code?: number | undefined;
  /** Such as `5.1.1`. */
  readonly status?: string | undefined;
}

interface RefusalRow {
  readonly status: RegExp;
  readonly words: string;
}

/**
 * Permanent refusals that say something of the mailbox, and so will be repeated for every message.
 * What is missing here is about the message or about us (5.3 system, 5.5 protocol, 5.6 content,
 * 5.7 policy) or passes (5.2.2, a full mailbox).
 *
 * @source RFC 3463 https://www.rfc-editor.org/rfc/rfc3463#section-3
 */
const mailboxStatuses: readonly RefusalRow[] = [
  { status: /^5\.1\.1$/, words: 'there is no such mailbox' },
  { status: /^5\.1\.[23]$/, words: 'the domain is wrong' },
  { status: /^5\.1\.6$/, words: 'the mailbox has moved' },
  { status: /^5\.1\.10$/, words: 'the domain takes no mail' },
  { status: /^5\.1\.\d+$/, words: 'the address is wrong' },
  { status: /^5\.2\.1$/, words: 'the mailbox is switched off' },
  { status: /^5\.4\.4$/, words: 'the domain cannot be found' },
];

/** Reply codes that mean a mailbox when no enhanced status says more. */
const mailboxCodes: ReadonlySet<number | undefined> = new Set([550, 551, 553, 556]);

const unexplained = 'mail to it is refused';

const findRow = (status: string | undefined) =>
  mailboxStatuses.find((row) => status !== undefined && row.status.test(status));

/** Whether an answer to RCPT says that this mailbox will take no mail, now or later. */
export function isMailboxRefused({ code, status }: MailReply): boolean {
  return status === undefined ? mailboxCodes.has(code) : findRow(status) !== undefined;
}

/** A refusal in words that name nobody: `550 5.1.1: there is no such mailbox`. */
export function describeBounce({ code, status }: MailReply): string {
  const numbers = [code, status].filter((part) => part !== undefined).join(' ');
  const words = findRow(status)?.words ?? unexplained;
  return numbers === '' ? words : `${numbers}: ${words}`;
}

/** The numbers in what a mail server or provider wrote. The text itself may name persons, and is not kept. */
export function readReply(text: string): MailReply {
  const code = /(?:^|[^\d.])([45]\d\d)(?!\d|\.\d)/.exec(text)?.[1];
  return {
    code: code === undefined ? undefined : Number(code),
    status: /(?:^|[^\d.])([45]\.\d{1,3}\.\d{1,3})(?!\d|\.\d)/.exec(text)?.[1],
  };
}

/** A mail server said that a mailbox will take no mail. Carries numbers only, never its text. */
export class MailboxRefusedError extends Error {
  readonly reply: MailReply;

  constructor(reply: MailReply) {
    super(`The mail server refused the recipient: ${describeBounce(reply)}.`);
    this.name = 'MailboxRefusedError';
    this.reply = reply;
  }
}
