import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { acceptClaim, answerClaim, readClaim } from '#services/claims.ts';
import {
  ClaimDeclinedPage,
  ClaimUsedPage,
  ClaimWithdrawnPage,
} from '#views/claim-outcome-pages.tsx';
import { ClaimPage } from '#views/claim-page.tsx';
import type { Env, Request } from '../env.ts';
import { startSession } from '../middleware/session.ts';
import { imagePath, presentDay, presentType } from './present.ts';
import { sendPage } from './send.ts';

/** The page of a claim link, by the state of the award behind it. Looking changes nothing. */
async function showClaim(c: Request) {
  const ctx = c.get('ctx');
  const token = c.req.param('token') ?? '';
  const { award, achievement, issuer, centre, address } = await readClaim(ctx, token);
  const frame = { ...c.get('frame'), noIndex: true };
  c.header('Cache-Control', 'private, no-store');
  if (award.state === 'revoked') {
    return sendPage(
      c,
      <ClaimWithdrawnPage
        frame={frame}
        issuer={{
          name: issuer.name,
          supportEmail: issuer.supportContact ?? issuer.email ?? undefined,
        }}
      />,
    );
  }
  if (award.state === 'declined') {
    return sendPage(
      c,
      <ClaimDeclinedPage
        frame={frame}
        achievementName={achievement.name}
        issuerName={issuer.name}
        undoAction={`/claim/${token}/reconsider`}
      />,
    );
  }
  if (award.state !== 'offered') return sendPage(c, <ClaimUsedPage frame={frame} />, 410);
  return sendPage(
    c,
    <ClaimPage
      frame={frame}
      achievement={{
        name: achievement.name,
        description: achievement.description,
        url: `/achievements/${achievement.id}`,
        imageUrl: imagePath(achievement),
        achievementType: presentType(achievement.achievementType),
      }}
      issuer={{ name: issuer.name, url: issuer.url }}
      recipientName={award.recipientName}
      emailAddress={address?.email ?? ''}
      centreName={centre?.name}
      awardedOn={presentDay(award.awardedAt)}
      acceptAction={`/claim/${token}/accept`}
      declineAction={`/claim/${token}/decline`}
    />,
  );
}

/** Where a second tab, or a second click, is too late: back to the link, which says how things stand. */
async function orShowState(c: Request, work: () => Promise<string>) {
  try {
    return c.redirect(await work(), 303);
  } catch (error) {
    const late =
      isLaurelError(error, 'award_transition') || isLaurelError(error, 'changed_meanwhile');
    if (!late) throw error;
    return c.redirect(`/claim/${c.req.param('token')}`, 303);
  }
}

export const claimPages = new Hono<Env>()
  .get('/claim/:token', showClaim)
  .post('/claim/:token/accept', (c) =>
    orShowState(c, async () => {
      startSession(c, await acceptClaim(c.get('ctx'), c.req.param('token')));
      return '/dashboard?now=accepted';
    }),
  )
  .post('/claim/:token/:move{decline|reconsider}', (c) =>
    orShowState(c, async () => {
      await answerClaim(
        c.get('ctx'),
        c.req.param('token'),
        c.req.param('move') as 'decline' | 'reconsider',
      );
      return `/claim/${c.req.param('token')}`;
    }),
  );
