import { FormField } from './form-field.tsx';
import { paths } from './paths.ts';
import { useTexts } from './texts.tsx';

/** Asks the verify page whether a credential was awarded to somebody. By POST: a name belongs in no address. */
export function CompareForm({ url }: { url: string }) {
  const { t } = useTexts();
  return (
    <form class="compare" method="post" action={paths.verify} encType="multipart/form-data">
      <h3>{t('credential.compare')}</h3>
      <input type="hidden" name="credential" value={url} />
      <FormField
        name="recipient"
        label={t('credential.compareLabel')}
        hint={t('credential.compareHint')}
        control={(field) => (
          <input type="text" autocomplete="off" maxlength={400} required {...field} />
        )}
      />
      <button class="button button-quiet" type="submit">
        {t('credential.compareButton')}
      </button>
    </form>
  );
}
