import { BadgeCard, type AchievementCard } from './badge-card.tsx';
import { type CatalogueFilters, CatalogueSearch } from './catalogue-search.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { paths } from './paths.ts';
import type { SelectOption } from './select-field.tsx';
import { Message, useTexts } from './texts.tsx';

/** A filter that is set, in words, and the same catalogue without it. */
export type ActiveFilter = { readonly label: string; readonly removeUrl: string };

type CataloguePageProps = {
  frame: Frame;
  filters: CatalogueFilters;
  active: readonly ActiveFilter[];
  types: readonly SelectOption[];
  tags: readonly string[];
  issuers: readonly SelectOption[];
  /** How many match in all, on every page together. */
  total: number;
  page: number;
  pages: number;
  achievements: readonly AchievementCard[];
  previousUrl?: string | undefined;
  nextUrl?: string | undefined;
};

export function CataloguePage(props: CataloguePageProps) {
  const { frame, filters, active, total, page, pages, achievements } = props;
  const { name: site } = frame.site;
  const { t, number } = useTexts();
  const isFiltered = active.length > 0;
  return (
    <Layout
      frame={frame}
      title={isFiltered ? t('catalogue.searchTitle') : site}
      description={t('catalogue.description', { site })}
    >
      <PageHead title={t('catalogue.title')}>
        <p>{t('catalogue.lead', { site })}</p>
      </PageHead>
      <CatalogueSearch
        filters={filters}
        types={props.types}
        tags={props.tags}
        issuers={props.issuers}
        hasViewer={frame.viewer !== undefined}
      />
      <p class="result-count" role="status">
        {t(isFiltered ? 'catalogue.countFiltered' : 'catalogue.count', { count: total })}
        {pages > 1 && ` · ${t('catalogue.place', { page: number(page), pages: number(pages) })}`}
      </p>
      {isFiltered && <ActiveFilters active={active} />}
      {total === 0 ? (
        <NothingFound
          isFiltered={isFiltered}
          mine={filters.mine}
          isOnlyMine={active.length === 1}
        />
      ) : (
        <ul class="card-list">
          {achievements.map((achievement) => (
            <li>
              <BadgeCard achievement={achievement} />
            </li>
          ))}
        </ul>
      )}
      <Pager label={t('catalogue.pages')} previousUrl={props.previousUrl} nextUrl={props.nextUrl} />
    </Layout>
  );
}

function ActiveFilters({ active }: { active: readonly ActiveFilter[] }) {
  const { t } = useTexts();
  return (
    <ul class="active-filters" aria-label={t('catalogue.filters')}>
      {active.map(({ label, removeUrl }) => (
        <li>
          <a href={removeUrl}>
            <span class="visually-hidden">{t('catalogue.removeFilter')} </span>
            {label}
            <Icon name="cross" />
          </a>
        </li>
      ))}
      <li>
        <a href={paths.catalogue}>{t('catalogue.clear')}</a>
      </li>
    </ul>
  );
}

type NothingFoundProps = { isFiltered: boolean; isOnlyMine: boolean; mine: string };

/** Why there is nothing, and a way out. */
function NothingFound({ isFiltered, isOnlyMine, mine }: NothingFoundProps) {
  const { t } = useTexts();
  const kind = !isFiltered
    ? 'empty'
    : isOnlyMine && mine === 'held'
      ? 'noneHeld'
      : isOnlyMine && mine === 'offered'
        ? 'noneOffered'
        : 'none';
  return (
    <div class="empty">
      <h2>{t(`catalogue.${kind}Title`)}</h2>
      <p>
        <Message
          id={`catalogue.${kind}Text`}
          tags={{ all: (text) => <a href={paths.catalogue}>{text}</a> }}
        />
      </p>
    </div>
  );
}
