import { DateTime, type DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';

export type MailboxMessage = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: DateText;
  readonly links: readonly string[];
  readonly text: string;
};

type MailboxPageProps = { frame: Frame; messages: readonly MailboxMessage[] };

/** For development only: shows what would have been mailed, sign-in links included. */
export function MailboxPage({ frame, messages }: MailboxPageProps) {
  return (
    <Layout frame={frame} title="Development mailbox" language="en">
      <PageHead title="Development mailbox">
        <p>
          Mail that this copy of the site would have sent, newest first. Nothing left the machine.
        </p>
      </PageHead>
      {messages.length === 0 ? (
        <div class="empty">
          <h2>No mail yet</h2>
          <p>Award something, or ask for a sign-in link.</p>
        </div>
      ) : (
        <ol class="mailbox">
          {messages.map((message) => (
            <Message message={message} />
          ))}
        </ol>
      )}
    </Layout>
  );
}

function Message({ message }: { message: MailboxMessage }) {
  const { id, to, subject, at, links, text } = message;
  return (
    <li>
      <article class="mail" aria-labelledby={`mail-${id}`}>
        <h2 id={`mail-${id}`}>{subject}</h2>
        <p class="mail-facts">
          To {to}, <DateTime date={at} />
        </p>
        {links.length > 0 && (
          <ul class="mail-links" aria-label="Links in this message">
            {links.map((link) => (
              <li>
                <a href={link}>{link}</a>
              </li>
            ))}
          </ul>
        )}
        <pre class="mail-text" tabindex={0} role="group" aria-label={`Text of ${subject}`}>
          {text}
        </pre>
      </article>
    </li>
  );
}
