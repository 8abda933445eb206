import type { MessageKey } from '#messages/texts.ts';
import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { SelectField, type SelectOption } from './select-field.tsx';
import { useTexts } from './texts.tsx';

export type DashboardFiltersProps = {
  /** What was chosen, by the name of its field; what is missing was not. */
  chosen: Readonly<Record<string, string>>;
  issuers: readonly { readonly id: string; readonly name: string }[];
  years: readonly number[];
  /** Whether anything is left out. */
  filtered: boolean;
};

/** Search, order and filters, all of them in the address of the page. */
export function DashboardFilters({ chosen, issuers, years, filtered }: DashboardFiltersProps) {
  const { t } = useTexts();
  const any = { value: '', label: t('dashboard.any') };
  const name = (part: string, values: readonly string[]): readonly SelectOption[] =>
    values.map((value) => ({ value, label: t(`dashboard.${part}.${value}` as MessageKey) }));
  const fields = [
    {
      name: 'sort',
      label: t('dashboard.sort'),
      options: name('sort', ['newest', 'oldest', 'name', 'issuer']),
    },
    {
      name: 'state',
      label: t('dashboard.state'),
      options: [any, ...name('state', ['valid', 'expired', 'revoked'])],
    },
    {
      name: 'visibility',
      label: t('dashboard.visibility'),
      options: [any, ...name('visibility', ['public', 'private'])],
    },
    {
      name: 'issuer',
      label: t('dashboard.issuer'),
      options: [any, ...issuers.map((issuer) => ({ value: issuer.id, label: issuer.name }))],
      needless: issuers.length < 2,
    },
    {
      name: 'year',
      label: t('dashboard.year'),
      options: [any, ...years.map((year) => ({ value: String(year), label: String(year) }))],
      needless: years.length < 2,
    },
  ];
  return (
    <details class="filters" open={filtered || chosen['sort'] !== undefined}>
      <summary>{t('dashboard.filters')}</summary>
      <search>
        <form class="filters-form" method="get" action={paths.dashboard}>
          <FormField
            name="q"
            label={t('dashboard.search')}
            control={(field) => (
              <input type="search" value={chosen['q'] ?? ''} autocomplete="off" {...field} />
            )}
          />
          {fields
            .filter(({ needless }) => !needless)
            .map((field) => (
              <SelectField {...field} chosen={chosen[field.name] ?? ''} />
            ))}
          <div class="filters-actions">
            <button class="button" type="submit">
              <Icon name="search" /> {t('dashboard.show')}
            </button>
            {filtered && <a href={paths.dashboard}>{t('dashboard.showAll')}</a>}
          </div>
        </form>
      </search>
    </details>
  );
}
