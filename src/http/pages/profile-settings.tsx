import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { normaliseHandle } from '#domain/handle.ts';
import {
  checkProfile,
  maxBiographyLength,
  normaliseText,
  type ProfileInput,
} from '#domain/learner-profile.ts';
import { readPicture } from '#domain/picture.ts';
import { readOwnPortrait, removePortrait, setPortrait } from '#services/portraits.ts';
import { previewProfile, readOwnProfile, saveProfile } from '#services/profiles.ts';
import { profileUrl } from '#services/urls.ts';
import { paths } from '#views/paths.ts';
import { ProfilePage } from '#views/profile-page.tsx';
import {
  ProfileSettingsPage,
  type ProfileSettingsPageProps,
} from '#views/profile-settings-page.tsx';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { portraitPath, presentProfile } from './present-profile.ts';
import { sayHandleTrouble, sayPictureProblem, sayProblems } from './profile-words.ts';
import { sendPortrait } from './profile.tsx';
import { sendPage } from './send.ts';

/** More than any field may hold, so that what is too long can be said to be, and shown again. */
const maxFieldLength = 10_000;

const doneWords: Readonly<Record<string, NonNullable<ProfileSettingsPageProps['done']>>> = {
  saved: 'profile.edit.saved',
  picture: 'profile.edit.pictureSaved',
  removed: 'profile.edit.pictureRemoved',
};

interface Trouble {
  readonly input?: ProfileInput;
  readonly errors?: ProfileSettingsPageProps['form']['errors'];
  readonly pictureError?: string;
}

async function showSettings(c: Request, trouble: Trouble = {}) {
  const ctx = c.get('ctx');
  const { learner, handle, portraitAt } = await readOwnProfile(ctx);
  const saved = {
    handle: handle ?? '',
    biography: learner.biography ?? '',
    isPublic: learner.profilePublic,
  };
  const hasTrouble = trouble.errors !== undefined || trouble.pictureError !== undefined;
  return sendPage(
    c,
    <ProfileSettingsPage
      frame={{ ...c.get('frame'), noIndex: true }}
      url={learner.profilePublic && handle ? profileUrl(ctx, handle) : undefined}
      form={{
        name: learner.name,
        values: trouble.input ?? saved,
        errors: trouble.errors ?? {},
        urlPrefix: profileUrl(ctx, ''),
        maxBiographyLength,
      }}
      picture={{
        url: portraitPath(paths.profile, portraitAt),
        name: learner.name,
        error: trouble.pictureError,
      }}
      done={doneWords[c.req.query('now') ?? '']}
    />,
    hasTrouble ? 400 : 200,
  );
}

async function readInput(c: Request): Promise<ProfileInput> {
  const form = await readForm(c);
  return {
    handle: normaliseHandle(readField(form, 'handle', maxFieldLength)),
    biography: normaliseText(readField(form, 'biography', maxFieldLength)),
    isPublic: form.get('profile') === 'on',
  };
}

async function save(c: Request) {
  const input = await readInput(c);
  const { t } = c.get('texts');
  const errors = sayProblems(t, checkProfile(input));
  if (Object.keys(errors).length > 0) return showSettings(c, { input, errors });
  try {
    await saveProfile(c.get('ctx'), input);
  } catch (error) {
    const handle = isLaurelError(error) ? sayHandleTrouble(t, error.code) : undefined;
    if (!handle) throw error;
    return showSettings(c, { input, errors: { handle } });
  }
  return c.redirect(`${paths.profile}?now=saved`, 303);
}

async function savePicture(c: Request) {
  const { t } = c.get('texts');
  const file = (await readForm(c)).get('picture');
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const picture = readPicture(bytes);
  if (typeof picture === 'string')
    return showSettings(c, { pictureError: sayPictureProblem(t, picture) });
  try {
    await setPortrait(c.get('ctx'), bytes);
  } catch (error) {
    if (!isLaurelError(error, 'picture_invalid')) throw error;
    return showSettings(c, { pictureError: sayPictureProblem(t, 'broken') });
  }
  return c.redirect(`${paths.profile}?now=picture#picture`, 303);
}

async function showPreview(c: Request) {
  const ctx = c.get('ctx');
  const view = await previewProfile(ctx);
  return sendPage(
    c,
    <ProfilePage
      frame={{ ...c.get('frame'), noIndex: true }}
      {...presentProfile(ctx, view, paths.profile)}
      own={view.learner.profilePublic ? 'profile.ownOn' : 'profile.ownOff'}
    />,
  );
}

/** Where learners edit what their profile says, and who can see it. */
export const profileSettingsPages = new Hono<Env>()
  .get('/account/profile', (c) => showSettings(c))
  .post('/account/profile', save)
  .get('/account/profile/preview', showPreview)
  .get('/account/profile/picture', async (c) =>
    sendPortrait(c, await readOwnPortrait(c.get('ctx'))),
  )
  .post('/account/profile/picture', savePicture)
  .post('/account/profile/picture/remove', async (c) => {
    await removePortrait(c.get('ctx'));
    return c.redirect(`${paths.profile}?now=removed#picture`, 303);
  });
