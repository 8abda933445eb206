import { expect, test } from 'vitest';
import { CataloguePage } from '#views/catalogue-page.tsx';
import type { AutoAcceptOffer } from '#views/claim-choice.tsx';
import { ClaimPage } from '#views/claim-page.tsx';
import { CredentialPage } from '#views/credential-page.tsx';
import type { ViewerStanding } from '#views/held-mark.tsx';
import { DashboardPage } from '#views/dashboard-page.tsx';
import { createTexts } from '#messages/texts.ts';
import { renderDocument } from '#views/render.tsx';
import { SignInConfirmPage } from '#views/sign-in-page.tsx';
import { card, catalogue, claim, credential, dashboard, date, frame } from './samples.tsx';

const english = createTexts('en');

test('F4: what the viewer holds, can claim or has asked for is said in words beside its sign, and the rest carries none', () => {
  const render = (patch: ViewerStanding) =>
    renderDocument(
      <CataloguePage
        frame={frame}
        {...catalogue}
        total={1}
        achievements={[{ ...card, standing: patch }]}
      />,
      english,
    );
  const words = ['You hold this', 'Ready to claim', 'You have asked for this'];
  const said = (patch: ViewerStanding) => words.filter((word) => render(patch).includes(word));
  expect(said({ credentialUrl: '/credentials/1' })).toEqual([words[0]]);
  expect(said({ claimUrl: '/claim/1' })).toEqual([words[1]]);
  expect(said({ requested: true })).toEqual([words[2]]);
  expect(said({})).toEqual([]);
});

test('F6, F8: an offer can be accepted or declined, by POST alone, and has no time limit', () => {
  const html = renderDocument(<ClaimPage {...claim} />, english);
  expect(html).toContain('method="post" action="/claim/1/accept">');
  expect(html).toContain('<form method="post" action="/claim/1/decline">');
  expect(html).not.toMatch(/href="\/claim/);
  expect(html).toContain('no time limit');
});

test('F10: the switch for future awards is offered unchecked, and under a guardian there is none but the reason', () => {
  const render = (autoAccept: AutoAcceptOffer) =>
    renderDocument(<ClaimPage {...claim} autoAccept={autoAccept} />, english);
  expect(/<input type="checkbox"[^>]*>/.exec(render('offered'))?.[0]).not.toContain('checked=');
  expect(render('guardian')).not.toContain('type="checkbox"');
  expect(render('guardian')).toContain('under a guardian');
  expect(render('in-settings')).not.toContain('type="checkbox"');
});

test('F9: a credential shows description, criteria, and who made the assessment decision', () => {
  const html = renderDocument(<CredentialPage {...credential} />, english);
  expect(html).toContain('<p>Three things.</p>');
  expect(html).toContain('Assessment decision made by');
  expect(html).toContain('Ann Assessor');
});

test('F12: the eye says how things are, and posts what they are to become', () => {
  const html = renderDocument(<DashboardPage {...dashboard} />, english);
  expect(html).toMatch(/name="visibility" value="public"[^]*Private[^]*Make public/);
});

test('only the learner gets the eye on a credential page', () => {
  const controls = {
    visibility: 'public',
    visibilityAction: '/c/1/visibility',
    walletUrl: '/c/1/wallet',
  } as const;
  expect(renderDocument(<CredentialPage {...credential} />, english)).not.toContain(
    'name="visibility"',
  );
  expect(renderDocument(<CredentialPage {...credential} controls={controls} />, english)).toContain(
    'name="visibility" value="private"',
  );
});

test('every outcome of a check is a word, not only a colour', () => {
  const html = renderDocument(<CredentialPage {...credential} />, english);
  for (const word of ['Passed', 'Failed', 'Could not be checked']) {
    expect(html).toContain(`<strong class="check-word">${word}</strong>`);
  }
});

test('a revoked credential says so before anything else, with date and reason', () => {
  const html = renderDocument(
    <CredentialPage {...credential} revoked={{ on: date, reason: 'Wrong person.' }} />,
    english,
  );
  expect(html.indexOf('has been revoked')).toBeLessThan(html.indexOf('<h1'));
  expect(html).toContain('Reason: Wrong person.');
});

test('F22: the dashboard leads to a page that asks before anything is deleted', () => {
  const html = renderDocument(<DashboardPage {...dashboard} />, english);
  expect(html).toContain('href="/dashboard/1/delete"');
  expect(html).not.toContain('action="/dashboard/1/delete"');
});

test('the page that a mailed sign-in link opens holds only a button', () => {
  const html = renderDocument(
    <SignInConfirmPage
      frame={{ ...frame, viewer: undefined }}
      action="/sign-in/1"
      emailAddress="ann@example.com"
    />,
    english,
  );
  expect(html).toContain('<form method="post" action="/sign-in/1">');
});
