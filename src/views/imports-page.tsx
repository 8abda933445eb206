import type { MessageKey } from '#messages/texts.ts';
import { FormField } from './form-field.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { ImportRow, type OwnImport } from './import-row.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';
import { acceptedFiles } from './verify-form.tsx';

type ImportFormProps = {
  typedUrl?: string | undefined;
  errors?: { readonly file?: string | undefined; readonly url?: string | undefined } | undefined;
};

type ImportsPageProps = ImportFormProps & {
  frame: Frame;
  badges: readonly OwnImport[];
  /** How many an account can have. */
  max: number;
  done?: MessageKey | undefined;
};

/** Posts `file` or `url` as multipart form data. */
function ImportForm({ typedUrl, errors }: ImportFormProps) {
  const { t } = useTexts();
  return (
    <form class="stack" method="post" action={paths.imports} encType="multipart/form-data">
      <FormField
        name="file"
        label={t('imports.file')}
        hint={t('imports.fileHint')}
        error={errors?.file}
        control={(field) => <input type="file" accept={acceptedFiles} {...field} />}
      />
      <FormField
        name="url"
        label={t('imports.url')}
        hint={t('imports.urlHint')}
        error={errors?.url}
        control={(field) => (
          <input type="url" autocomplete="off" maxlength={2000} value={typedUrl} {...field} />
        )}
      />
      <p class="fine">{t('imports.rules')}</p>
      <button class="button" type="submit">
        <Icon name="tick" /> {t('imports.submit')}
      </button>
    </form>
  );
}

/** Where a learner brings badges in, and what they brought. */
export function ImportsPage({ frame, badges, max, done, ...form }: ImportsPageProps) {
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('imports.title')}>
      <PageHead title={t('imports.title')}>
        <p>{t('imports.lead')}</p>
      </PageHead>
      {done && <Notice tone="good" title={t(done)} role="status" />}
      <Section id="new" title={t('imports.new')}>
        <ImportForm {...form} />
      </Section>
      <Section id="list" title={t('imports.list')}>
        <p class="result-count">{t('imports.count', { count: badges.length, max })}</p>
        {badges.length > 0 && (
          <ul class="rows">
            {badges.map((badge) => (
              <ImportRow badge={badge} />
            ))}
          </ul>
        )}
      </Section>
      <p>
        <a href={paths.dashboard}>{t('imports.back')}</a>
      </p>
    </Layout>
  );
}
