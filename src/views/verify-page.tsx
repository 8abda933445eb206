import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { VerifyForm, type VerifyErrors, type VerifyValues } from './verify-form.tsx';
import { VerifyReport, type VerifyReportProps } from './verify-report.tsx';

export type VerifyPageProps = {
  frame: Frame;
  action?: string | undefined;
  values?: VerifyValues | undefined;
  errors?: VerifyErrors | undefined;
  report?: VerifyReportProps | undefined;
};

export function VerifyPage({ frame, action, values, errors, report }: VerifyPageProps) {
  return (
    <Layout
      frame={frame}
      title={report ? 'Verification report' : 'Verify a credential'}
      description="Check an Open Badges 3.0 credential: unaltered, who signed it, revoked, in date, and awarded to whom."
    >
      <PageHead title={report ? 'Verification report' : 'Verify a credential'}>
        {!report && (
          <p>
            Check any Open Badges 3.0 credential, from this issuer or another. You need no account,
            and what you check is not kept.
          </p>
        )}
      </PageHead>
      {report && <VerifyReport {...report} />}
      <section class="verify" aria-labelledby={report ? 'again' : undefined}>
        {report && <h2 id="again">Verify another</h2>}
        <VerifyForm action={action} values={values} errors={errors} />
        <VerifyNotes />
      </section>
    </Layout>
  );
}

function VerifyNotes() {
  return (
    <div class="verify-notes">
      <h2>Who was it awarded to?</h2>
      <p>
        A credential names nobody in the clear. It carries two scrambled identifiers (salted
        hashes): one of the learner’s email address and one of their name. Type either, and the
        report says whether it is the one the credential was awarded to.
      </p>
      <h2>Without this site</h2>
      <p>
        The file proves itself. Any Open Badges 3.0 verifier can read it; so can a copy of Laurel,
        the software of this site, on your own machine:
      </p>
      <pre class="command">
        <code>npx laurel verify FILE</code>
      </pre>
    </div>
  );
}
