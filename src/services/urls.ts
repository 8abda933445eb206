import type { AchievementId, AwardId, PresentationRequestId, StatusListId } from '#domain/ids.ts';
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
/** The addresses that a wallet is given; `token` is the secret of an offer. */
export const walletOfferUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/wallet/offers/${token}`;
/** `iuv` says to a wallet that this is an interaction URL, and of which version. */
export const walletInteractionUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/wallet/interactions/${token}?iuv=1`;
export const walletExchangeUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/wallet/exchanges/${token}`;
export const walletRequestUrl = ({ config }: Deps, token: string) =>
  `${config.publicUrl}/wallet/requests/${token}`;
/** Where a wallet finds what it is asked, and where it answers. */
export const presentationRequestUrl = ({ config }: Deps, id: PresentationRequestId) =>
  `${config.publicUrl}/verify/wallet/${id}/request`;
export const presentationResponseUrl = ({ config }: Deps, id: PresentationRequestId) =>
  `${config.publicUrl}/verify/wallet/${id}/response`;
