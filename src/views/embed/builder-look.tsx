import {
  embedAccents,
  embedColumns,
  type EmbedOptionName,
  embedSizes,
  embedThemes,
  embedViews,
} from '#domain/embed.ts';
import { localeNames, locales } from '#domain/locale.ts';
import type { MessageKey } from '#messages/texts.ts';
import { FormField } from '../form-field.tsx';
import { useTexts } from '../texts.tsx';
import type { EmbedForm } from './builder-props.ts';

type SelectRow = {
  readonly name: EmbedOptionName;
  readonly hint?: MessageKey;
  readonly values: readonly (string | number)[];
  /** What a value is called; itself where left out. */
  readonly word?: (value: string | number) => MessageKey;
};

const selects: readonly SelectRow[] = [
  {
    name: 'view',
    values: embedViews,
    word: (value) => `embedBuilder.view.${value as 'card'}`,
  },
  { name: 'size', values: embedSizes, word: (value) => `embedBuilder.size.${value as 'm'}` },
  { name: 'columns', values: embedColumns, hint: 'embedBuilder.columnsHint' },
  {
    name: 'theme',
    values: embedThemes,
    word: (value) => `embedBuilder.theme.${value as 'auto'}`,
  },
  { name: 'lang', values: locales },
  {
    name: 'accent',
    values: embedAccents,
    word: (value) => `embedBuilder.accent.${value as 'laurel'}`,
  },
];

const nameValue = (value: string | number) =>
  locales.some((locale) => locale === value) ? localeNames[value as 'en'] : String(value);

/** How the embed looks: every option with its choices. */
export function BuilderLook({ form }: { form: EmbedForm }) {
  const { options, colour, problems } = form;
  const { t } = useTexts();
  const isOwnColour = problems.includes('accent') && colour !== '';
  return (
    <fieldset class="embed-fields">
      <legend>{t('embedBuilder.how')}</legend>
      <div class="embed-look">
        {selects.map(({ name, values, hint, word }) => (
          <FormField
            name={name}
            label={t(`embedBuilder.${name}`)}
            hint={hint && t(hint)}
            error={
              problems.includes(name) && !(name === 'accent' && isOwnColour)
                ? t(`embedBuilder.problem.${name}`)
                : undefined
            }
            control={(field) => (
              <select {...field}>
                {values.map((value) => (
                  <option value={value} selected={options[name] === value}>
                    {word ? t(word(value)) : nameValue(value)}
                  </option>
                ))}
              </select>
            )}
          />
        ))}
        <FormField
          name="colour"
          label={t('embedBuilder.colour')}
          hint={t('embedBuilder.colourHint')}
          error={isOwnColour ? t('embedBuilder.problem.accent') : undefined}
          control={(field) => (
            <input
              type="text"
              value={colour}
              maxlength={20}
              autocomplete="off"
              spellcheck={false}
              {...field}
            />
          )}
        />
      </div>
    </fieldset>
  );
}
