import { presentImport } from './present-imports.ts';
import { absolute, imagePath, presentDay } from './present.ts';
import { buildPerson } from '#domain/schema-person.ts';
import { findStanding } from '#domain/dashboard.ts';
import type { Context } from '#services/context.ts';
import type { ProfileView } from '#services/profiles.ts';
import { credentialUrl, profileUrl } from '#services/urls.ts';
import type { ProfilePageProps } from '#views/profile-page.tsx';

/** Of the picture; it changes with every picture, so that a browser never shows an old one. */
export const portraitPath = (base: string, at: Date | undefined) =>
  at && `${base}/picture?v=${at.getTime().toString(36)}`;

/** What a profile page shows, at whatever address it stands. */
export function presentProfile(
  ctx: Context,
  { learner, portraitAt, credentials, imports }: ProfileView,
  base: string,
): Omit<ProfilePageProps, 'frame' | 'own' | 'preview'> {
  const now = ctx.clock();
  return {
    name: learner.name,
    biography: learner.biography ?? undefined,
    portraitUrl: portraitPath(base, portraitAt),
    credentials: credentials.map(({ award, achievement, issuer }) => ({
      url: `/credentials/${award.id}`,
      name: achievement.name,
      imageUrl: imagePath(achievement),
      issuerName: issuer.name,
      awardedOn: presentDay(award.awardedAt),
      state: findStanding(award, now),
    })),
    imports: imports.map(presentImport),
  };
}

/** A profile for machines: who it is, and where the credentials are. */
export function presentPerson(ctx: Context, view: ProfileView) {
  const { learner, handle, portraitAt, credentials } = view;
  const url = profileUrl(ctx, handle);
  const picture = portraitPath(`/people/${handle}`, portraitAt);
  return {
    url,
    imageUrl: picture && absolute(ctx, picture),
    data: buildPerson({
      url,
      name: learner.name,
      biography: learner.biography ?? undefined,
      imageUrl: picture && absolute(ctx, picture),
      credentials: credentials.map(({ award, achievement, issuer }) => ({
        url: credentialUrl(ctx, award.id),
        name: achievement.name,
        issuer: { name: issuer.name, url: issuer.url },
      })),
    }),
  };
}
