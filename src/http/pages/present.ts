import type { Context } from '#services/context.ts';
import type { WalletAddition } from '#services/wallet-history.ts';
import type { Achievement } from '#store/achievements.ts';

export { presentType, sayType } from '#views/achievement-type.ts';

const dayLength = 'YYYY-MM-DD'.length;

export const presentDay = (date: Date) => ({ iso: date.toISOString().slice(0, dayLength) });
export const presentMoment = (date: Date) => ({ iso: date.toISOString() });

/** When wallets got a credential. */
export const presentAdditions = (additions: readonly WalletAddition[]) =>
  additions.map(({ at, protocol }) => ({ on: presentDay(at), protocol }));

/** The art on our own pages: a path, so it works under whatever name the site is reached. */
export const imagePath = (achievement: Pick<Achievement, 'imageDigest'>) =>
  `/images/${achievement.imageDigest}`;

export const presentAlignments = ({ alignment }: Achievement) =>
  alignment.map((item) => ({ ...item }));

/** Where a page under our own origin is; for links that leave the site. */
export const absolute = (ctx: Context, path: string) => `${ctx.config.publicUrl}${path}`;
