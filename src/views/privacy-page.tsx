import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { Section } from './section.tsx';

export type PrivacyPageProps = { frame: Frame };

export function PrivacyPage({ frame }: PrivacyPageProps) {
  const { name, supportEmail } = frame.site;
  return (
    <Layout frame={frame} title="Privacy" description={`What ${name} keeps about you, and why.`}>
      <PageHead title="Privacy">
        <p>What {name} keeps about you, who sees it, and how you stay in charge of it.</p>
      </PageHead>
      <div class="prose">
        <Section id="kept" title="What is kept">
          <ul>
            <li>Your name and your email address, as your centre or {name} recorded them.</li>
            <li>
              Your awards: what you achieved, when, who assessed it, and whether you accepted,
              declined or deleted it.
            </li>
            <li>
              A record of who did what and when (for example: awarded, accepted, revoked), so that
              mistakes can be traced.
            </li>
            <li>
              One cookie, after you sign in, that keeps you signed in. It is gone when you sign out.
            </li>
          </ul>
        </Section>
        <Section id="why" title="Why">
          <p>
            To offer you the credentials you earned, to let you in without a password, and to let
            others check a credential that you show them. For nothing else.
          </p>
        </Section>
        <Section id="tracking" title="No tracking">
          <p>
            These pages load nothing from other sites: no advertising, no analytics, no fonts, no
            embedded media. There are no other cookies.
          </p>
        </Section>
        <Section id="seen" title="Who sees it">
          <p>
            You and {name}, and the centre that reported your completion. Everyone else only sees a
            credential once you have accepted it and made it public. A private credential answers
            exactly like an address where nothing is.
          </p>
          <p>
            The computers and the mail service that {name} uses to run this site handle these data
            on its behalf. They are sold or given to nobody.
          </p>
        </Section>
        <Section id="inside" title="What is inside a credential">
          <p>
            The signed file does not spell out your name or your email address. It carries a salted
            hash of each: someone who already has your name or address can test it against the file,
            but nobody can read it out. A very determined person could guess names one by one, so
            share the file as you would share a certificate.
          </p>
          <p>The page of a credential that you made public does show your name.</p>
        </Section>
        <Section id="status" title="When someone checks a credential">
          <p>
            Verifiers read a status list with room for many thousands of credentials. Reading it
            does not tell {name} which one is being checked.
          </p>
        </Section>
        <Section id="deleting" title="Deleting">
          <p>
            You can delete a credential from your dashboard, and undo that for a while. Its page
            stops at once. A file that you or others downloaded before cannot be called back; it
            stays what it was, a signed statement by {name}.
          </p>
          <p>
            To see, correct or erase everything that is kept about you,{' '}
            {supportEmail ? (
              <>
                write to <a href={`mailto:${supportEmail}`}>{supportEmail}</a>
              </>
            ) : (
              `ask ${name}`
            )}
            .
          </p>
        </Section>
      </div>
    </Layout>
  );
}
