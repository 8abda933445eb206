import { type Locale, localeNames, locales } from '#domain/locale.ts';
import { FormField } from './form-field.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

type DetailsSectionProps = { name: string; locale: Locale; error?: string | undefined };

export function DetailsSection({ name, locale, error }: DetailsSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="details" title={t('account.details')}>
      <form class="stack settings-form" method="post" action={`${paths.account}/details`}>
        <FormField
          name="name"
          label={t('account.name')}
          hint={t('account.name.hint')}
          error={error}
          control={(field) => (
            <input type="text" autocomplete="name" required value={name} {...field} />
          )}
        />
        <FormField
          name="locale"
          label={t('account.locale')}
          control={(field) => (
            <select {...field}>
              {locales.map((one) => (
                <option value={one} lang={one} selected={one === locale}>
                  {localeNames[one]}
                </option>
              ))}
            </select>
          )}
        />
        <button class="button button-quiet" type="submit">
          {t('account.save')}
        </button>
      </form>
    </Section>
  );
}
