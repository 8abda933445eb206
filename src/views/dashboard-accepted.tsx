import { AwardRow, type DashboardAward } from './award-row.tsx';
import { DashboardFilters, type DashboardFiltersProps } from './dashboard-filters.tsx';
import { Icon } from './icons.tsx';
import { Pager } from './pager.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

export type AcceptedSectionProps = {
  awards: readonly DashboardAward[];
  filters: DashboardFiltersProps;
  /** How many there are, how many of them are public, and how many were asked for. */
  counts: { readonly total: number; readonly public: number; readonly found: number };
  pages: {
    readonly page: number;
    readonly last: number;
    readonly previousUrl?: string | undefined;
    readonly nextUrl?: string | undefined;
  };
};

function Nothing() {
  const { t } = useTexts();
  return (
    <div class="empty">
      <h3>{t('dashboard.nothing')}</h3>
      <p>
        <Message
          id="dashboard.nothing.text"
          tags={{
            catalogue: (text) => <a href={paths.catalogue}>{text}</a>,
            help: (text) => <a href={paths.help}>{text}</a>,
          }}
        />
      </p>
    </div>
  );
}

function NoMatch() {
  const { t } = useTexts();
  return (
    <div class="empty">
      <h3>{t('dashboard.noMatch')}</h3>
      <p>
        <Message
          id="dashboard.noMatch.text"
          tags={{ all: (text) => <a href={paths.dashboard}>{text}</a> }}
        />
      </p>
    </div>
  );
}

export function AcceptedSection({ awards, filters, counts, pages }: AcceptedSectionProps) {
  const { t } = useTexts();
  const said = filters.filtered ? t('dashboard.countFound', counts) : t('dashboard.count', counts);
  const place =
    pages.last > 1 ? `, ${t('dashboard.pageOf', { page: pages.page, pages: pages.last })}` : '';
  return (
    <Section id="accepted" title={t('dashboard.accepted')}>
      {counts.total === 0 ? (
        <Nothing />
      ) : (
        <>
          <p class="button-row">
            <a class="button button-quiet" href={paths.dashboardWallet}>
              <Icon name="wallet" /> {t('wallet.addAll')}
            </a>
            <a class="button button-quiet" href={paths.takeAway}>
              <Icon name="download" /> {t('take-away.title')}
            </a>
          </p>
          <DashboardFilters {...filters} />
          <p class="result-count" role={filters.filtered ? 'status' : undefined}>
            {said}
            {place}
          </p>
          {awards.length === 0 ? (
            <NoMatch />
          ) : (
            <ul class="rows">
              {awards.map((award) => (
                <AwardRow award={award} />
              ))}
            </ul>
          )}
          <Pager
            label={t('dashboard.pages')}
            previousUrl={pages.previousUrl}
            nextUrl={pages.nextUrl}
          />
        </>
      )}
    </Section>
  );
}
