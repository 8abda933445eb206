import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';

export type VerifyValues = {
  readonly credential?: string | undefined;
  readonly compare?: string | undefined;
};

export type VerifyErrors = {
  readonly credential?: string | undefined;
  readonly file?: string | undefined;
  readonly compare?: string | undefined;
};

export type VerifyFormProps = {
  action?: string | undefined;
  values?: VerifyValues | undefined;
  errors?: VerifyErrors | undefined;
};

/** Posts `credential` (JSON or an address), `file` and `compare` as multipart form data. */
export function VerifyForm({ action, values, errors }: VerifyFormProps) {
  return (
    <form
      class="stack verify-form"
      method="post"
      action={action ?? paths.verify}
      encType="multipart/form-data"
    >
      <FormField
        name="credential"
        label="Credential"
        hint="Paste its web address, or the whole JSON text"
        error={errors?.credential}
        control={(field) => (
          <textarea rows={7} spellcheck={false} autocapitalize="off" {...field}>
            {values?.credential ?? ''}
          </textarea>
        )}
      />
      <FormField
        name="file"
        label="Or choose a file"
        hint="The signed credential as JSON"
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
        name="compare"
        label="Name or email address to compare (optional)"
        hint="To check that it was awarded to this person"
        error={errors?.compare}
        control={(field) => (
          <input type="text" autocomplete="off" value={values?.compare} {...field} />
        )}
      />
      <button class="button" type="submit">
        <Icon name="tick" /> Verify
      </button>
    </form>
  );
}
