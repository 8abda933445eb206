import { Hono } from 'hono';
import { findUndoEnd } from '#domain/award.ts';
import { createToken } from '#domain/token.ts';
import type { AwardDetail } from '#services/awards.ts';
import { moveOwnAward } from '#services/claims.ts';
import { readDashboard } from '#services/credentials.ts';
import type { Context } from '#services/context.ts';
import type { DashboardAward } from '#views/award-row.tsx';
import { DashboardPage } from '#views/dashboard-page.tsx';
import type { DeletedAward } from '#views/deleted-row.tsx';
import { parseAwardId } from '../api/awards.ts';
import type { Env, Request } from '../env.ts';
import { imagePath, presentDay } from './present.ts';
import { sendPage } from './send.ts';

const messages: Readonly<Record<string, string>> = {
  accepted: 'Accepted. The credential is yours, and private until you make it public.',
  public: 'That credential is now public: anybody with its address can see it.',
  private: 'That credential is now private: only you, the issuer and your centre can see it.',
  restored: 'The credential is back. It is private.',
};

function presentAward({ award, achievement, issuer }: AwardDetail, now: Date): DashboardAward {
  const expired = award.validUntil !== null && award.validUntil <= now;
  return {
    id: award.id,
    name: achievement.name,
    imageUrl: imagePath(achievement),
    issuerName: issuer.name,
    awardedOn: presentDay(award.awardedAt),
    state: award.state === 'revoked' ? 'revoked' : expired ? 'expired' : 'valid',
    visibility: award.visibility,
    url: `/credentials/${award.id}`,
    jsonUrl: `/credentials/${award.id}.json`,
    visibilityAction: `/credentials/${award.id}/visibility?from=dashboard`,
    deleteAction: `/dashboard/${award.id}/delete`,
  };
}

function presentDeleted(detail: AwardDetail, now: Date): readonly DeletedAward[] {
  const { award, achievement } = detail;
  const end = award.state === 'deleted' && award.deletedAt && findUndoEnd(award.deletedAt);
  if (!end || end <= now) return [];
  return [
    {
      id: award.id,
      name: achievement.name,
      imageUrl: imagePath(achievement),
      restoreAction: `/dashboard/${award.id}/restore`,
      until: presentDay(end),
    },
  ];
}

async function presentOffer(ctx: Context, { award, achievement, issuer }: AwardDetail) {
  return {
    id: award.id,
    name: achievement.name,
    imageUrl: imagePath(achievement),
    issuerName: issuer.name,
    offeredOn: presentDay(award.offeredAt ?? award.createdAt),
    claimUrl: `/claim/${await createToken(ctx.tokenKey, 'claim', award.id)}`,
  };
}

async function showDashboard(c: Request) {
  const ctx = c.get('ctx');
  const now = ctx.clock();
  const { awards, offers } = await readDashboard(ctx);
  const deleted = awards.flatMap((detail) => presentDeleted(detail, now));
  const justDeleted = deleted.find(({ id }) => id === c.req.query('deleted'));
  return sendPage(
    c,
    <DashboardPage
      frame={{ ...c.get('frame'), noIndex: true }}
      offers={await Promise.all(offers.map((detail) => presentOffer(ctx, detail)))}
      awards={awards
        .filter(({ award }) => award.acceptedAt && !award.deletedAt)
        .map((detail) => presentAward(detail, now))}
      deleted={deleted}
      message={messages[c.req.query('now') ?? '']}
      undo={
        justDeleted && {
          name: justDeleted.name,
          action: justDeleted.restoreAction,
          until: justDeleted.until,
        }
      }
    />,
  );
}

export const dashboardPages = new Hono<Env>()
  .get('/dashboard', showDashboard)
  .post('/dashboard/:id/delete', async (c) => {
    const id = parseAwardId(c.req.param('id'));
    await moveOwnAward(c.get('ctx'), id, 'delete');
    return c.redirect(`/dashboard?deleted=${id}`, 303);
  })
  .post('/dashboard/:id/restore', async (c) => {
    await moveOwnAward(c.get('ctx'), parseAwardId(c.req.param('id')), 'restore');
    return c.redirect('/dashboard?now=restored', 303);
  });
