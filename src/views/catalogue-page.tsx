import { BadgeCard, type AchievementCard } from './badge-card.tsx';
import { CatalogueSearch } from './catalogue-search.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { Pager } from './pager.tsx';
import { paths } from './paths.ts';
import { countNoun } from './words.ts';

export type CataloguePageProps = {
  frame: Frame;
  /** What was searched for; empty when nothing was. */
  query: string;
  /** The chosen value of the type filter; empty for every type. */
  type: string;
  types: readonly { readonly value: string; readonly label: string }[];
  /** How many match in all, on every page together. */
  total: number;
  achievements: readonly AchievementCard[];
  previousUrl?: string | undefined;
  nextUrl?: string | undefined;
};

export function CataloguePage(props: CataloguePageProps) {
  const { frame, query, type, types, total, achievements } = props;
  const { name } = frame.site;
  const filtered = query !== '' || type !== '';
  return (
    <Layout
      frame={frame}
      title={filtered ? 'Search the catalogue' : name}
      description={`The achievements that ${name} awards as Open Badges 3.0 credentials.`}
    >
      <PageHead title="Catalogue">
        <p>
          What you can earn with {name}. Every award is a signed credential that you own and that
          anyone can verify.
        </p>
      </PageHead>
      <CatalogueSearch query={query} type={type} types={types} />
      <p class="result-count">{sayCount(props)}</p>
      {total === 0 ? (
        <div class="empty">
          <h2>{filtered ? 'Nothing matches' : 'Nothing here yet'}</h2>
          {filtered ? (
            <p>
              Try fewer or shorter words, or <a href={paths.catalogue}>see the whole catalogue</a>.
            </p>
          ) : (
            <p>Achievements appear here as soon as they are published.</p>
          )}
        </div>
      ) : (
        <ul class="card-list">
          {achievements.map((achievement) => (
            <li>
              <BadgeCard achievement={achievement} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        label="Pages of the catalogue"
        previousUrl={props.previousUrl}
        nextUrl={props.nextUrl}
      />
    </Layout>
  );
}

function sayCount({ query, type, types, total, achievements }: CataloguePageProps): string {
  const ofType = types.find(({ value }) => value === type)?.label;
  const found = countNoun(total, 'achievement');
  const matching = query ? ` matching “${query}”` : '';
  const typed = ofType ? ` of the type ${ofType}` : '';
  const shown = achievements.length < total ? `, ${achievements.length} on this page` : '';
  return `${found}${matching}${typed}${shown}`;
}
