import { paths } from './paths.ts';
import { Question } from './question.tsx';
import { Section } from './section.tsx';

type HelpProps = { issuerName: string };

export function HelpForLearners({ issuerName }: HelpProps) {
  return (
    <Section id="learners" title="Learners">
      <Question title="What is a credential?">
        <p>
          A signed record of something you achieved, shown as a badge. It says what you did, how it
          was judged, by whom, and when. {issuerName} signs it with its own key, so anyone can tell
          that it is genuine and unaltered. It has a web address of its own.
        </p>
      </Question>
      <Question title="How do I get mine?">
        <p>
          When your centre reports that you completed an achievement and {issuerName} has your email
          address, you get a mail with a link. Open it, look at the badge, and accept. Accepting
          creates your account and signs you in.
        </p>
      </Question>
      <Question title="Do I have to accept it?">
        <p>
          No. You can accept, decline, or leave it. Before you accept, only you, {issuerName} and
          your centre can see it. A credential can only be shown to others after you have accepted
          it.
        </p>
      </Question>
      <Question title="Is there a time limit?">
        <p>
          No. An offer waits for you. If its link has already been used,{' '}
          <a href={paths.signIn}>ask for a sign-in link</a> and you find everything on your
          dashboard.
        </p>
      </Question>
      <Question title="Who can see my credential?">
        <p>
          You and {issuerName}, until you decide otherwise. Every credential starts private, shown
          by a closed eye. Press the eye to make it public: then anyone with its address can see it.
          Press again to make it private.
        </p>
      </Question>
      <Question title="How do I share it?">
        <p>Make it public, then pass on its web address, in a CV or a message for example.</p>
      </Question>
      <Question title="Can I keep it myself?">
        <p>
          Yes. Download it as a file (JSON) from your dashboard. The file carries its own proof and
          can be verified without this site.
        </p>
      </Question>
      <Question title="How do I delete one?">
        <p>
          On your dashboard, under Delete. Its page stops at once, and you can undo it for a while.
          A file that was downloaded before stays with whoever has it.
        </p>
      </Question>
      <Question title="No mail came">
        <p>
          Look in your junk mail first. Then ask your centre which email address it has for you, and
          to send the offer again. Without an address a credential cannot be offered; it waits.
        </p>
      </Question>
      <Question title="Which achievements could I earn?">
        <p>
          <a href={paths.catalogue}>The catalogue</a> has them all. When you are signed in, those
          you hold carry a green tick and the words “You hold this”.
        </p>
      </Question>
    </Section>
  );
}

export function HelpForVerifiers({ issuerName }: HelpProps) {
  return (
    <Section id="verifiers" title="Verifiers">
      <Question title="How do I know that a credential is genuine?">
        <p>
          Its page shows a list of checks, each with its reason. You need no account. For a file,
          use the <a href={paths.verify}>verify page</a>.
        </p>
      </Question>
      <Question title="Must I trust this site?">
        <p>
          No. Download the signed file and check it with any Open Badges 3.0 verifier, or in a copy
          of Laurel, the software of this site, with <code>npx laurel verify FILE</code>. The
          signature can be checked even when this site is out of reach; whether the credential has
          been revoked then shows as could not be checked.
        </p>
      </Question>
      <Question title="Was it awarded to the person in front of me?">
        <p>
          A picture proves nothing; anyone can copy one. On the verify page, type the person’s name
          or email address. The report says whether the credential was awarded to it.
        </p>
      </Question>
      <Question title="The address says there is nothing here">
        <p>
          The credential may be private. Ask the person who sent you the address to make it public,
          or to send you the file.
        </p>
      </Question>
      <Question title="What does revoked mean?">
        <p>
          {issuerName} has withdrawn the credential. The file still shows an intact signature, but
          the status list that verifiers look at says that it no longer counts.
        </p>
      </Question>
    </Section>
  );
}

export function HelpForCentres({ issuerName }: HelpProps) {
  return (
    <Section id="centres" title="Centres">
      <Question title="When does a learner get a credential?">
        <p>
          When the completion is reported and a valid email address is known. Without one the award
          waits as registered, and it is offered once an address is added.
        </p>
      </Question>
      <Question title="What are we responsible for?">
        <p>
          That your learners’ names and addresses are right, and that they know a mail from{' '}
          {issuerName} is coming. The credential names your centre as the one that made the
          assessment decision.
        </p>
      </Question>
      <Question title="Can our systems do this for us?">
        <p>
          Yes, through the <a href={paths.api}>API</a>.
        </p>
      </Question>
    </Section>
  );
}
