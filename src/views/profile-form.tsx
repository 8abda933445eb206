import { FormField } from './form-field.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

export type ProfileFormProps = {
  /** Of the account; it is changed there. */
  name: string;
  /** What is saved, or what was typed and could not be. */
  values: {
    readonly handle: string;
    readonly biography: string;
    readonly isPublic: boolean;
  };
  /** What is wrong with a field, in words. */
  errors: { readonly handle?: string; readonly biography?: string };
  /** What stands before the handle in the profile's address. */
  urlPrefix: string;
  maxBiographyLength: number;
};

function Switch({ isPublic }: { isPublic: boolean }) {
  const { t } = useTexts();
  const choices = [
    { value: 'off', checked: !isPublic, words: 'profile.edit.off' },
    { value: 'on', checked: isPublic, words: 'profile.edit.on' },
  ] as const;
  return (
    <fieldset class="choices">
      <legend>{t('profile.edit.switch')}</legend>
      {choices.map(({ value, checked, words }) => (
        <label>
          <input type="radio" name="profile" value={value} checked={checked} />{' '}
          <span>{t(words)}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function ProfileForm(props: ProfileFormProps) {
  const { name, values, errors, urlPrefix, maxBiographyLength } = props;
  const { t } = useTexts();
  return (
    <form class="stack profile-form" method="post" action={paths.profile}>
      <p>
        <Message
          id="profile.edit.name"
          values={{ name }}
          tags={{ account: (text) => <a href={paths.account}>{text}</a> }}
        />
      </p>
      <FormField
        name="handle"
        label={t('profile.edit.handle')}
        hint={t('profile.edit.handleHint', { prefix: urlPrefix })}
        error={errors.handle}
        control={(field) => (
          <input
            type="text"
            value={values.handle}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            {...field}
          />
        )}
      />
      <FormField
        name="biography"
        label={t('profile.edit.biography', { max: maxBiographyLength })}
        hint={t('profile.edit.biographyHint')}
        error={errors.biography}
        control={(field) => (
          <textarea rows={5} {...field}>
            {values.biography}
          </textarea>
        )}
      />
      <Switch isPublic={values.isPublic} />
      <button class="button" type="submit">
        {t('profile.edit.save')}
      </button>
    </form>
  );
}
