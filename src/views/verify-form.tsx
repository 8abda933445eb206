import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { useTexts } from './texts.tsx';

export type VerifyValues = {
  readonly credential?: string | undefined;
  readonly recipient?: string | undefined;
};

export type VerifyErrors = {
  readonly credential?: string | undefined;
  readonly file?: string | undefined;
  readonly recipient?: string | undefined;
};

type VerifyFormProps = {
  action?: string | undefined;
  values?: VerifyValues | undefined;
  errors?: VerifyErrors | undefined;
};

/** Posts `credential` (JSON or an address), `file` and `recipient` as multipart form data. */
export function VerifyForm({ action, values, errors }: VerifyFormProps) {
  const { t } = useTexts();
  return (
    <form
      class="stack verify-form"
      method="post"
      action={action ?? paths.verify}
      encType="multipart/form-data"
    >
      <FormField
        name="credential"
        label={t('verify.credential')}
        hint={t('verify.credentialHint')}
        error={errors?.credential}
        control={(field) => (
          <textarea rows={7} spellcheck={false} autocapitalize="off" {...field}>
            {values?.credential ?? ''}
          </textarea>
        )}
      />
      <FormField
        name="file"
        label={t('verify.file')}
        hint={t('verify.fileHint')}
        error={errors?.file}
        control={(field) => (
          <input
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json,application/vc"
            {...field}
          />
        )}
      />
      <FormField
        name="recipient"
        label={t('verify.compare')}
        hint={t('verify.compareHint')}
        error={errors?.recipient}
        control={(field) => (
          <input type="text" autocomplete="off" value={values?.recipient} {...field} />
        )}
      />
      <button class="button" type="submit">
        <Icon name="tick" /> {t('verify.submit')}
      </button>
    </form>
  );
}
