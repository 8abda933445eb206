import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { PictureForm, type PictureFormProps } from './picture-form.tsx';
import { ProfileForm, type ProfileFormProps } from './profile-form.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

export type ProfileSettingsPageProps = {
  frame: Frame;
  /** The profile's address, while it is on. */
  url?: string | undefined;
  form: ProfileFormProps;
  picture: PictureFormProps;
  done?:
    | 'profile.edit.saved'
    | 'profile.edit.pictureSaved'
    | 'profile.edit.pictureRemoved'
    | undefined;
};

function Standing({ url }: { url: string | undefined }): Child {
  const { t } = useTexts();
  if (!url) {
    return (
      <>
        <p>
          <Icon name="eye-closed" /> {t('profile.edit.isOff')}
        </p>
        <a class="button button-quiet" href={paths.profilePreview}>
          {t('profile.edit.preview')}
        </a>
      </>
    );
  }
  return (
    <>
      <p>
        <Icon name="eye-open" />{' '}
        <span>
          <Message id="profile.edit.isOn" tags={{ url: () => <a href={url}>{url}</a> }} />
        </span>
      </p>
      <a class="button button-quiet" href={`${url}?as=others`}>
        {t('profile.edit.asOthers')}
      </a>
    </>
  );
}

export function ProfileSettingsPage(props: ProfileSettingsPageProps) {
  const { frame, url, form, picture, done } = props;
  const { t } = useTexts();
  const hasProblem = picture.error !== undefined || Object.keys(form.errors).length > 0;
  return (
    <Layout frame={frame} title={t('profile.edit.title')} scripts={['picture']}>
      <PageHead title={t('profile.edit.title')}>
        <p>{t('profile.edit.lead')}</p>
      </PageHead>
      {done && <Notice tone="good" title={t(done)} role="status" />}
      {hasProblem && <Notice tone="bad" title={t('profile.edit.problem')} role="alert" />}
      <div class="profile-standing">
        <Standing url={url} />
      </div>
      <Section id="about" title={t('profile.edit.about')}>
        <ProfileForm {...form} />
      </Section>
      <Section id="picture" title={t('profile.edit.picture')}>
        <PictureForm {...picture} />
      </Section>
    </Layout>
  );
}
