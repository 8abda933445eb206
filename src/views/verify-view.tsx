import type { Child } from 'hono/jsx';
import { Notice } from './notice.tsx';
import { AskButton } from './outcome.tsx';
import { PageHead } from './page-head.tsx';
import { useTexts } from './texts.tsx';
import { VerifyReport, type VerifyReportProps } from './verify-report.tsx';

/** The upper part of the verify page before and after a check; a script puts this very markup in its place. */
export function VerifyView({ report }: { report?: VerifyReportProps | undefined }) {
  const { t } = useTexts();
  if (!report) {
    return (
      <PageHead title={t('verify.title')}>
        <p>{t('verify.lead')}</p>
      </PageHead>
    );
  }
  return (
    <>
      <PageHead title={t('verify.titleReport')} />
      <VerifyReport {...report} />
    </>
  );
}

type VerifyProblemProps = {
  /** What went wrong, and what to do. */
  children?: Child;
  /** The host of the site that can be asked instead, where that may help. */
  askable?: string | undefined;
};

/** Stands where a report would, when there is nothing to report on. */
export function VerifyProblem({ children, askable }: VerifyProblemProps) {
  const { t } = useTexts();
  return (
    <>
      <PageHead title={t('verify.title')} />
      <div class="verify-problem" id="verdict" tabindex={-1}>
        <Notice tone="bad" title={t('verify.problem')}>
          <p>{children}</p>
          {askable && (
            <>
              <p id="ask-why">{t('verify.askWhy', { site: askable })}</p>
              <AskButton />
            </>
          )}
        </Notice>
      </div>
    </>
  );
}
