import type { AchievementId, AwardId, StatusListId } from '#domain/ids.ts';
import type { Deps } from './context.ts';

/** The URLs Laurel writes into documents and mails: one place, because they are permanent. */
export const credentialUrl = ({ config }: Deps, id: AwardId) =>
  `${config.publicUrl}/credentials/${id}`;
export const achievementUrl = ({ config }: Deps, id: AchievementId) =>
  `${config.publicUrl}/achievements/${id}`;
export const statusListUrl = ({ config }: Deps, id: StatusListId) =>
  `${config.publicUrl}/status/${id}`;
export const imageUrl = ({ config }: Deps, digest: string) =>
  `${config.publicUrl}/images/${digest}`;
/** @param handle - empty for what stands before every handle */
export const profileUrl = ({ config }: Deps, handle: string) =>
  `${config.publicUrl}/people/${handle}`;
export const signInUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/sign-in/${token}`;
export const unsubscribeUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/unsubscribe/${token}`;
export const proveAddressUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/account/addresses/prove/${token}`;
export const dashboardUrl = ({ config }: Deps) => `${config.publicUrl}/dashboard`;
export const accountUrl = ({ config }: Deps) => `${config.publicUrl}/account`;
