import type { Frame } from './frame.ts';
import { FormField } from './form-field.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { useTexts } from './texts.tsx';

/** The fields of the form, as they were typed. */
export const requestFields = [
  'name',
  'registrationNumber',
  'completedOn',
  'centre',
  'evidenceName',
  'evidenceUrl',
  'evidenceWords',
] as const;

export type RequestField = (typeof requestFields)[number];
export type RequestValues = Readonly<Record<RequestField, string>>;

type RequestFormPageProps = {
  frame: Frame;
  achievement: { readonly name: string; readonly url: string };
  issuerName: string;
  centres: readonly { readonly id: string; readonly name: string }[];
  values: RequestValues;
  /** What is wrong with each field. */
  errors?: Readonly<Partial<Record<RequestField, string>>> | undefined;
  /** The last day that can be given. */
  today: string;
  action: string;
};

export function RequestFormPage(props: RequestFormPageProps) {
  const { frame, achievement, issuerName, values, errors = {}, action, today } = props;
  const { t } = useTexts();
  const title = t('requests.formTitle', { achievement: achievement.name });
  const count = Object.keys(errors).length;
  return (
    <Layout frame={frame} title={title}>
      <p class="back">
        <a href={achievement.url}>{achievement.name}</a>
      </p>
      <PageHead title={title}>
        <p>{t('requests.formLead')}</p>
      </PageHead>
      <form class="stack request-form" method="post" action={action} novalidate>
        {count > 0 && <Notice tone="bad" title={t('requests.problem', { count })} role="alert" />}
        <FormField
          name="name"
          label={t('requests.name')}
          hint={t('requests.nameHint')}
          error={errors.name}
          control={(field) => (
            <input value={values.name} autocomplete="name" required maxlength={200} {...field} />
          )}
        />
        <FormField
          name="registrationNumber"
          label={t('requests.registrationNumber')}
          hint={t('requests.optional')}
          error={errors.registrationNumber}
          control={(field) => (
            <input
              value={values.registrationNumber}
              autocomplete="off"
              maxlength={100}
              {...field}
            />
          )}
        />
        <FormField
          name="completedOn"
          label={t('requests.completedOn')}
          hint={t('requests.completedOnHint')}
          error={errors.completedOn}
          control={(field) => (
            <input type="date" value={values.completedOn} max={today} {...field} />
          )}
        />
        <CentreField {...props} />
        <EvidenceFields {...props} />
        <p class="fine">{t('requests.whoSees', { issuer: issuerName })}</p>
        <button class="button" type="submit">
          {t('requests.send')}
        </button>
      </form>
    </Layout>
  );
}

function CentreField({ centres, values, errors = {} }: RequestFormPageProps) {
  const { t } = useTexts();
  return (
    <FormField
      name="centre"
      label={t('requests.centre')}
      hint={t('requests.centreHint')}
      error={errors.centre}
      control={(field) => (
        <select {...field}>
          <option value="">{t('requests.noCentre')}</option>
          {centres.map(({ id, name }) => (
            <option value={id} selected={id === values.centre}>
              {name}
            </option>
          ))}
        </select>
      )}
    />
  );
}

function EvidenceFields({ values, errors = {} }: RequestFormPageProps) {
  const { t } = useTexts();
  return (
    <fieldset class="option-set">
      <legend>{t('requests.evidence')}</legend>
      <p class="field-hint">{t('requests.evidenceHint')}</p>
      <FormField
        name="evidenceName"
        label={t('requests.evidenceName')}
        error={errors.evidenceName}
        control={(field) => (
          <input value={values.evidenceName} autocomplete="off" maxlength={200} {...field} />
        )}
      />
      <FormField
        name="evidenceUrl"
        label={t('requests.evidenceUrl')}
        hint={t('requests.evidenceUrlHint')}
        error={errors.evidenceUrl}
        control={(field) => (
          <input
            type="url"
            inputmode="url"
            value={values.evidenceUrl}
            autocomplete="off"
            {...field}
          />
        )}
      />
      <FormField
        name="evidenceWords"
        label={t('requests.evidenceWords')}
        error={errors.evidenceWords}
        control={(field) => (
          <textarea class="prose-input" rows={5} maxlength={5000} {...field}>
            {values.evidenceWords}
          </textarea>
        )}
      />
    </fieldset>
  );
}
