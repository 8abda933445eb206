import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { useTexts } from './texts.tsx';
import { VerifyForm, type VerifyErrors, type VerifyValues } from './verify-form.tsx';
import { VerifyReport, type VerifyReportProps } from './verify-report.tsx';

type VerifyPageProps = {
  frame: Frame;
  action?: string | undefined;
  values?: VerifyValues | undefined;
  errors?: VerifyErrors | undefined;
  report?: VerifyReportProps | undefined;
};

export function VerifyPage({ frame, action, values, errors, report }: VerifyPageProps) {
  const { t } = useTexts();
  const title = t(report ? 'verify.titleReport' : 'verify.title');
  return (
    <Layout frame={frame} title={title} description={t('verify.description')}>
      <PageHead title={title}>{!report && <p>{t('verify.lead')}</p>}</PageHead>
      {report && <VerifyReport {...report} />}
      <section class="verify" aria-labelledby={report ? 'again' : undefined}>
        {report && <h2 id="again">{t('verify.another')}</h2>}
        <VerifyForm action={action} values={values} errors={errors} />
        <VerifyNotes />
      </section>
    </Layout>
  );
}

function VerifyNotes() {
  const { t } = useTexts();
  return (
    <div class="verify-notes">
      <h2>{t('verify.whoTitle')}</h2>
      <p>{t('verify.who')}</p>
      <h2>{t('verify.withoutTitle')}</h2>
      <p>{t('verify.without')}</p>
      <pre class="command">
        <code>npx laurel verify FILE</code>
      </pre>
    </div>
  );
}
