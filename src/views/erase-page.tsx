import { FormField } from './form-field.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { MessagePage } from './message-page.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

type ErasePageProps = {
  frame: Frame;
  action: string;
  exportUrl: string;
  /** What was typed, and what was wrong with it. */
  typed?: string | undefined;
  error?: string | undefined;
};

/** The last question before an account is gone for good. */
export function ErasePage({ frame, action, exportUrl, typed, error }: ErasePageProps) {
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('data.erase.title')}>
      <PageHead title={t('data.erase.title')}>
        <p>{t('data.erase.text')}</p>
      </PageHead>
      <div class="prose">
        <ul>
          <li>
            <Message
              id="data.erase.first"
              tags={{ export: (text) => <a href={exportUrl}>{text}</a> }}
            />
          </li>
          <li>{t('data.erase.gone')}</li>
          <li>{t('data.erase.exported', { name: frame.site.name })}</li>
          <li>{t('data.erase.centre')}</li>
        </ul>
        <form method="post" action={action} class="stack erase-form">
          <FormField
            name="email"
            label={t('data.erase.confirm')}
            hint={t('data.erase.confirm.hint')}
            error={error}
            control={(attributes) => (
              <input
                {...attributes}
                type="email"
                value={typed}
                autocomplete="email"
                required
                maxlength={400}
              />
            )}
          />
          <div class="button-row">
            <button class="button button-danger" type="submit">
              {t('data.erase.button')}
            </button>
            <a class="button button-quiet" href={paths.account}>
              {t('data.erase.keep')}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  );
}

export function ErasedPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('data.erased.title')} icon="tick">
      <p>{t('data.erased.text')}</p>
      <p>
        <a href={paths.catalogue}>{t('data.erased.home')}</a>
      </p>
    </MessagePage>
  );
}
