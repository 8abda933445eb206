import { createTransport } from 'nodemailer';

/** A message, rendered and ready to go. */
export interface Mail {
  /** Stays the same at every attempt, so that a message sent twice can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands a message over. Handing the same one over again must do no harm. Throws when it was not taken. */
export type Mailer = (mail: Mail) => Promise<void>;

/** How long a mail server may take for each step. */
const timeoutMs = 20_000;

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
  return async ({ id, to, subject, text, html }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
