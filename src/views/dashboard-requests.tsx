import { paths } from './paths.ts';
import { type OwnRequest, RequestRow } from './request-row.tsx';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

const maxRows = 5;

/** What the learner has asked for and not got, on the dashboard; nothing where there is nothing. */
export function DashboardRequests({ requests }: { requests: readonly OwnRequest[] }) {
  const { t } = useTexts();
  const shown = requests.filter(({ state }) => state === 'open' || state === 'refused');
  if (shown.length === 0) return null;
  return (
    <Section id="requests" title={t('dashboard.requests')}>
      <p>{t('dashboard.requests.lead')}</p>
      <ul class="rows">
        {shown.slice(0, maxRows).map((request) => (
          <RequestRow request={request} heading="h3" />
        ))}
      </ul>
      <p>
        <a href={paths.requests}>{t('achievement.requests')}</a>
      </p>
    </Section>
  );
}
