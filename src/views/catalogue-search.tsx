import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';

export type CatalogueSearchProps = {
  query: string;
  type: string;
  types: readonly { readonly value: string; readonly label: string }[];
};

export function CatalogueSearch({ query, type, types }: CatalogueSearchProps) {
  return (
    <search>
      <form class="catalogue-search" method="get" action={paths.catalogue}>
        <FormField
          name="q"
          label="Search"
          control={(field) => <input type="search" value={query} autocomplete="off" {...field} />}
        />
        {types.length > 0 && (
          <FormField
            name="type"
            label="Type"
            control={(field) => (
              <select {...field}>
                <option value="" selected={type === ''}>
                  Every type
                </option>
                {types.map(({ value, label }) => (
                  <option value={value} selected={value === type}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          />
        )}
        <button class="button" type="submit">
          <Icon name="search" /> Search
        </button>
      </form>
    </search>
  );
}
