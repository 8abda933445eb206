import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { verifyFormId } from './outcome.tsx';
import { paths } from './paths.ts';
import { useTexts } from './texts.tsx';
import { VerifyScan } from './verify-scan.tsx';

export type VerifyValues = {
  readonly credential?: string | undefined;
  readonly recipient?: string | undefined;
};

export type VerifyErrors = {
  readonly credential?: string | undefined;
  readonly file?: string | undefined;
  readonly recipient?: string | undefined;
};

export type VerifyFormProps = {
  action?: string | undefined;
  values?: VerifyValues | undefined;
  errors?: VerifyErrors | undefined;
};

/** What a file may be: by its ending for desktops, by its type for phones. */
export const acceptedFiles =
  '.json,.jsonld,.png,.svg,.pdf,.jwt,.txt,application/json,application/ld+json,application/vc,application/jwt,application/pdf,text/plain,image/*';

/**
 * Posts `file`, `credential` (text or an address) and `recipient` as multipart form data. Where its script
 * runs, the same fields are read in the browser, and nothing is sent.
 */
export function VerifyForm({ action, values, errors }: VerifyFormProps) {
  const { t } = useTexts();
  return (
    <form
      class="stack verify-form"
      id={verifyFormId}
      method="post"
      action={action ?? paths.verify}
      encType="multipart/form-data"
    >
      <div class="verify-drop" data-drop>
        <FormField
          name="file"
          label={t('verify.file')}
          hint={t('verify.fileHint')}
          error={errors?.file}
          control={(field) => <input type="file" accept={acceptedFiles} {...field} />}
        />
        <p class="fine" data-scripted hidden>
          {t('verify.drop')}
        </p>
      </div>
      <VerifyScan />
      <FormField
        name="credential"
        label={t('verify.credential')}
        hint={t('verify.credentialHint')}
        error={errors?.credential}
        control={(field) => (
          <textarea rows={4} spellcheck={false} autocapitalize="off" {...field}>
            {values?.credential ?? ''}
          </textarea>
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
