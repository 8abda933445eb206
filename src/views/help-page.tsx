import type { Frame } from './frame.ts';
import { HelpForCentres, HelpForLearners, HelpForVerifiers } from './help-sections.tsx';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { Section } from './section.tsx';

export type HelpPageProps = { frame: Frame };

export function HelpPage({ frame }: HelpPageProps) {
  const { name, supportEmail } = frame.site;
  return (
    <Layout frame={frame} title="Help" description={`Questions about credentials from ${name}.`}>
      <PageHead title="Help">
        <p>For learners, for anyone who checks a credential, and for centres.</p>
      </PageHead>
      <nav class="contents" aria-label="On this page">
        <ul>
          <li>
            <a href="#learners">Learners</a>
          </li>
          <li>
            <a href="#verifiers">Verifiers</a>
          </li>
          <li>
            <a href="#centres">Centres</a>
          </li>
          <li>
            <a href="#contact">Still stuck?</a>
          </li>
        </ul>
      </nav>
      <div class="prose help">
        <HelpForLearners issuerName={name} />
        <HelpForVerifiers issuerName={name} />
        <HelpForCentres issuerName={name} />
        <Section id="contact" title="Still stuck?">
          <p>
            Questions about your course or your result go to the centre where you learned.{' '}
            {supportEmail ? (
              <>
                For everything else, write to <a href={`mailto:${supportEmail}`}>{supportEmail}</a>.
              </>
            ) : (
              `For everything else, ask ${name}.`
            )}
          </p>
        </Section>
      </div>
    </Layout>
  );
}
