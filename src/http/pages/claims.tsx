import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { findAutoAcceptOffer } from '#services/auto-accept.ts';
import {
  acceptClaim,
  answerClaim,
  type Claim,
  type ClaimStanding,
  readClaim,
  replaceClaimLink,
} from '#services/claim-answers.ts';
import { findSupportContact } from '#services/issuers.ts';
import type { ClaimBrowser } from '#views/claim-choice.tsx';
import {
  ClaimDeclinedPage,
  ClaimLinkMailedPage,
  ClaimOwnPage,
  ClaimReplacedPage,
  ClaimSignInPage,
  ClaimUnknownPage,
  ClaimUsedPage,
  ClaimWithdrawnPage,
} from '#views/claim-outcome-pages.tsx';
import { ClaimPage } from '#views/claim-page.tsx';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { startSession } from '../middleware/session.ts';
import { accepts } from './negotiate.ts';
import { imagePath, presentDay, sayType } from './present.ts';
import { sendPage } from './send.ts';

const maxFieldLength = 100;
const formType = /^(application\/x-www-form-urlencoded|multipart\/form-data)/i;

const frameOf = (c: Request) => ({ ...c.get('frame'), noIndex: true });
const linkOf = (c: Request) => `/claim/${c.req.param('token')}`;

function findBrowser(c: Request, { viewer, learnerId }: Claim): ClaimBrowser {
  const { actor } = c.get('ctx');
  if (viewer !== 'other') return { kind: viewer };
  return learnerId || actor.kind !== 'learner'
    ? { kind: 'other-owned' }
    : { kind: 'other-unowned', account: actor.id };
}

/** The offer, to be answered. */
async function showOffer(c: Request, claim: Claim, error?: string) {
  const { award, achievement, issuer, centre, address } = claim.detail;
  const learnerId = claim.learnerId ?? undefined;
  return sendPage(
    c,
    <ClaimPage
      frame={frameOf(c)}
      achievement={{
        name: achievement.name,
        description: achievement.description,
        url: `/achievements/${achievement.id}`,
        imageUrl: imagePath(achievement),
        achievementType: sayType(c.get('texts'), achievement.achievementType),
      }}
      issuer={{ name: issuer.name, url: issuer.url }}
      recipientName={award.recipientName}
      emailAddress={address?.email ?? ''}
      centreName={centre?.name}
      awardedOn={presentDay(award.awardedAt)}
      browser={findBrowser(c, claim)}
      autoAccept={await findAutoAcceptOffer(c.get('ctx'), learnerId, issuer.id, address)}
      error={error}
      acceptAction={`${linkOf(c)}/accept`}
      declineAction={`${linkOf(c)}/decline`}
    />,
    error === undefined ? 200 : 400,
  );
}

/** What a link shows, by what it is still good for. */
const pages: Readonly<
  Record<ClaimStanding, (c: Request, claim: Claim) => Response | Promise<Response>>
> = {
  open: showOffer,
  declined: (c, { detail }) =>
    sendPage(
      c,
      <ClaimDeclinedPage
        frame={frameOf(c)}
        achievementName={detail.achievement.name}
        issuerName={detail.issuer.name}
        undoAction={`${linkOf(c)}/reconsider`}
      />,
    ),
  withdrawn: (c, { detail: { issuer } }) =>
    sendPage(
      c,
      <ClaimWithdrawnPage
        frame={frameOf(c)}
        issuer={{ name: issuer.name, supportContact: findSupportContact(issuer) }}
      />,
    ),
  answered: (c, { detail: { award, achievement }, viewer }) =>
    viewer === 'learner'
      ? sendPage(
          c,
          <ClaimOwnPage
            frame={frameOf(c)}
            achievementName={achievement.name}
            url={award.state === 'deleted' ? undefined : `/credentials/${award.id}`}
          />,
        )
      : sendPage(c, <ClaimUsedPage frame={frameOf(c)} mailAction={`${linkOf(c)}/mail`} />, 410),
  'sign-in': (c) => sendPage(c, <ClaimSignInPage frame={frameOf(c)} />, 410),
  replaced: (c) => sendPage(c, <ClaimReplacedPage frame={frameOf(c)} />, 410),
};

/** The page of a claim link. Looking changes nothing. */
async function showClaim(c: Request) {
  c.header('Cache-Control', 'private, no-store');
  try {
    const claim = await readClaim(c.get('ctx'), c.req.param('token') ?? '');
    return await pages[claim.standing](c, claim);
  } catch (error) {
    if (!isLaurelError(error, 'not_found') || accepts(c) === 'json') throw error;
    return sendPage(c, <ClaimUnknownPage frame={frameOf(c)} />, 404);
  }
}

/** Where a second tab, or a second click, is too late: back to the link, which says how things stand. */
async function orShowState(c: Request, work: () => Promise<string>) {
  try {
    return c.redirect(await work(), 303);
  } catch (error) {
    const late =
      isLaurelError(error, 'award_transition') || isLaurelError(error, 'changed_meanwhile');
    if (!late) throw error;
    return c.redirect(linkOf(c), 303);
  }
}

/** What was chosen with the acceptance. A program that sends no form has chosen nothing. */
async function readAcceptance(c: Request) {
  if (!formType.test(c.req.header('Content-Type') ?? '')) return {};
  const form = await readForm(c);
  return {
    account: readField(form, 'account', maxFieldLength),
    autoAccept: form.has('autoAccept'),
  };
}

async function accept(c: Request) {
  const token = c.req.param('token') ?? '';
  const acceptance = await readAcceptance(c);
  try {
    return await orShowState(c, async () => {
      const { session, isSignedIn } = await acceptClaim(c.get('ctx'), token, acceptance);
      if (session) startSession(c, session);
      return isSignedIn ? '/dashboard?now=accepted' : `/claim/${token}`;
    });
  } catch (error) {
    if (!isLaurelError(error, 'input_invalid')) throw error;
    const claim = await readClaim(c.get('ctx'), token);
    return showOffer(c, claim, c.get('texts').t('claim.chooseAccount'));
  }
}

export const claimPages = new Hono<Env>()
  .get('/claim/:token', showClaim)
  .post('/claim/:token/accept', accept)
  .post('/claim/:token/mail', async (c) => {
    await replaceClaimLink(c.get('ctx'), c.req.param('token'));
    return sendPage(c, <ClaimLinkMailedPage frame={frameOf(c)} />);
  })
  .post('/claim/:token/:move{decline|reconsider}', (c) =>
    orShowState(c, async () => {
      await answerClaim(
        c.get('ctx'),
        c.req.param('token'),
        c.req.param('move') as 'decline' | 'reconsider',
      );
      return linkOf(c);
    }),
  );
