import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { SelectField, type SelectOption } from './select-field.tsx';
import { useTexts } from './texts.tsx';

/** What the catalogue is filtered and ordered by; empty texts filter nothing. */
export type CatalogueFilters = {
  readonly text: string;
  readonly type: string;
  readonly tag: string;
  readonly issuer: string;
  readonly mine: string;
  readonly sort: string;
};

type CatalogueSearchProps = {
  filters: CatalogueFilters;
  types: readonly SelectOption[];
  tags: readonly string[];
  /** Offered as a filter where there are several. */
  issuers: readonly SelectOption[];
  /** Whether somebody is signed in, who can hold something. */
  hasViewer: boolean;
};

export function CatalogueSearch(props: CatalogueSearchProps) {
  const { filters, types, tags, issuers, hasViewer } = props;
  const { t } = useTexts();
  return (
    <search>
      <form class="catalogue-search" method="get" action={paths.catalogue}>
        <FormField
          name="q"
          label={t('catalogue.search')}
          control={(field) => (
            <input type="search" value={filters.text} autocomplete="off" {...field} />
          )}
        />
        {types.length > 0 && (
          <Choice
            name="type"
            label={t('catalogue.type')}
            every={t('catalogue.everyType')}
            options={types}
            chosen={filters.type}
          />
        )}
        {tags.length > 0 && (
          <Choice
            name="tag"
            label={t('catalogue.tag')}
            every={t('catalogue.everyTag')}
            options={tags.map((tag) => ({ value: tag, label: tag }))}
            chosen={filters.tag}
          />
        )}
        {issuers.length > 1 && (
          <Choice
            name="issuer"
            label={t('catalogue.issuer')}
            every={t('catalogue.everyIssuer')}
            options={issuers}
            chosen={filters.issuer}
          />
        )}
        {hasViewer && (
          <Choice
            name="mine"
            label={t('catalogue.mine')}
            every={t('catalogue.mine.all')}
            options={[
              { value: 'held', label: t('catalogue.mine.held') },
              { value: 'offered', label: t('catalogue.mine.offered') },
            ]}
            chosen={filters.mine}
          />
        )}
        <Choice
          name="sort"
          label={t('catalogue.sort')}
          every={t('catalogue.sort.name')}
          options={[{ value: 'newest', label: t('catalogue.sort.newest') }]}
          chosen={filters.sort}
        />
        <button class="button" type="submit">
          <Icon name="search" /> {t('catalogue.submit')}
        </button>
      </form>
    </search>
  );
}

type ChoiceProps = Parameters<typeof SelectField>[0] & {
  /** What the first option says, which filters nothing. */
  every: string;
};

function Choice({ every, options, ...props }: ChoiceProps) {
  return <SelectField options={[{ value: '', label: every }, ...options]} {...props} />;
}
