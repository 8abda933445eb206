import { createTransport } from 'nodemailer';
import { isMailboxRefused, MailboxRefusedError, readReply } from '#domain/bounce.ts';
import type { MailBody } from '#domain/mail.ts';

/** A message, rendered and ready to go. */
export interface Mail extends MailBody {
  /** Stays the same at every attempt, so that a message sent twice can be recognised. */
  readonly id: string;
  readonly to: string;
}

/**
 * Hands a message over. Handing the same one over again must do no harm. Throws when it was not
 * taken: `MailboxRefusedError` when it never will be.
 */
export type Mailer = (mail: Mail) => Promise<void>;

/** How long a mail server may take for each step. */
const timeoutMs = 20_000;

/**
 * Lets mail programs offer a button of their own that stops the reminders.
 *
 * @source RFC 8058 https://www.rfc-editor.org/rfc/rfc8058#section-3.1
 */
const writeUnsubscribe = (url: string | undefined) =>
  url === undefined
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

/** What nodemailer says of a refusal. */
interface Refusal {
  readonly command?: unknown;
  readonly response?: unknown;
}

/** Tells a mailbox that takes no mail from everything that may pass. */
function translateRefusal(error: unknown): unknown {
  const { command, response } = error as Refusal;
  if (command !== 'RCPT TO' || typeof response !== 'string') return error;
  const reply = readReply(response);
  return isMailboxRefused(reply) ? new MailboxRefusedError(reply) : error;
}

/**
 * Sends by SMTP. The Message-ID is made of the message's id, so mail systems can drop a repetition.
 *
 * @param smtpUrl - `smtp(s)://user:password@host:port`
 * @param from - the sender, an address with or without a name
 */
export function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const host = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost';
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ id, to, subject, text, html, attachments, unsubscribeUrl }) => {
    try {
      await transport.sendMail({
        from,
        // As an object it is one address, whatever is in it.
        to: { name: '', address: to },
        subject,
        text,
        html,
        attachments: attachments.map(({ contentId, fileName, mediaType, bytes }) => ({
          cid: contentId,
          filename: fileName,
          contentType: mediaType,
          contentDisposition: 'inline',
          content: Buffer.from(bytes),
        })),
        messageId: `<${id}@${host}>`,
        textEncoding: 'quoted-printable',
        headers: { 'Auto-Submitted': 'auto-generated', ...writeUnsubscribe(unsubscribeUrl) },
      });
    } catch (error) {
      throw translateRefusal(error);
    }
  };
}
