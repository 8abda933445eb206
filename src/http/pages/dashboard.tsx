import { Hono } from 'hono';
import { createToken } from '#domain/token.ts';
import type { AwardDetail } from '#services/awards.ts';
import { moveOwnAward, undoDays } from '#services/claims.ts';
import { readDashboard } from '#services/credentials.ts';
import type { DashboardAward } from '#views/award-row.tsx';
import { DashboardPage } from '#views/dashboard-page.tsx';
import { renderDocument } from '#views/render.tsx';
import { parseAwardId } from '../api/awards.ts';
import type { Env, Request } from '../env.ts';
import { imagePath, presentDay } from './present.ts';

const messages: Readonly<Record<string, string>> = {
  accepted: 'Accepted. The credential is yours, and private until you make it public.',
  public: 'That credential is now public: anybody with its address can see it.',
  private: 'That credential is now private: only you and the issuer can see it.',
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

async function showDashboard(c: Request) {
  const ctx = c.get('ctx');
  const now = ctx.clock();
  const { awards, offers } = await readDashboard(ctx);
  const deleted = awards.find(({ award }) => award.state === 'deleted' && award.id === c.req.query('deleted'));
  const undoUntil = deleted?.award.deletedAt && new Date(deleted.award.deletedAt.getTime() + undoDays * 24 * 60 * 60 * 1000);
  return c.html(
    renderDocument(
      <DashboardPage
        frame={{ ...c.get('frame'), noIndex: true }}
        offers={await Promise.all(
          offers.map(async ({ award, achievement, issuer }) => ({
            id: award.id,
            name: achievement.name,
            imageUrl: imagePath(achievement),
            issuerName: issuer.name,
            offeredOn: presentDay(award.offeredAt ?? award.createdAt),
            claimUrl: `/claim/${await createToken(ctx.tokenKey, 'claim', award.id)}`,
          })),
        )}
        awards={awards
          .filter(({ award }) => award.state === 'accepted' || award.state === 'revoked')
          .map((detail) => presentAward(detail, now))}
        message={messages[c.req.query('now') ?? '']}
        undo={
          deleted && undoUntil
            ? { name: deleted.achievement.name, action: `/dashboard/${deleted.award.id}/restore`, until: presentDay(undoUntil).text }
            : undefined
        }
      />,
    ),
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
