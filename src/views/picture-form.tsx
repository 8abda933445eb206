import { ActionForm } from './action-form.tsx';
import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { useTexts } from './texts.tsx';

export type PictureFormProps = {
  /** The picture in use. */
  url?: string | undefined;
  /** Whose it is. */
  name: string;
  /** Why the one that was sent is not in use, in words. */
  error?: string | undefined;
};

/** A script makes large photographs smaller before they are sent; without it they are refused, with the reason. */
export function PictureForm({ url, name, error }: PictureFormProps) {
  const { t } = useTexts();
  return (
    <div class="picture">
      {url ? (
        <img
          class="portrait"
          src={url}
          alt={t('profile.portrait', { name })}
          width={160}
          height={160}
        />
      ) : (
        <p>{t('profile.edit.noPicture')}</p>
      )}
      <form class="stack" method="post" enctype="multipart/form-data" action={paths.picture}>
        <FormField
          name="picture"
          label={t('profile.edit.choose')}
          hint={t('profile.edit.pictureHint')}
          error={error}
          control={(field) => (
            <input type="file" accept="image/png,image/jpeg" required data-picture {...field} />
          )}
        />
        <button class="button" type="submit">
          {t('profile.edit.upload')}
        </button>
      </form>
      {url && (
        <ActionForm action={paths.pictureRemoval} kind="quiet">
          <Icon name="trash" /> {t('profile.edit.remove')}
        </ActionForm>
      )}
    </div>
  );
}
