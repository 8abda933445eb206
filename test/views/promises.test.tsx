import { expect, test } from 'vitest';
import { CataloguePage } from '#views/catalogue-page.tsx';
import { ClaimPage } from '#views/claim-page.tsx';
import { CredentialPage } from '#views/credential-page.tsx';
import { DashboardPage } from '#views/dashboard-page.tsx';
import { OfferMail, writeOfferSubject, writeOfferText } from '#views/mail/offer-mail.tsx';
import { createTexts } from '#messages/texts.ts';
import { renderDocument } from '#views/render.tsx';
import { SignInConfirmPage } from '#views/sign-in-page.tsx';
import { award, card, claim, credential, date, frame, offerMail } from './samples.tsx';

const english = createTexts('en');

const nothingFound = { query: '', type: '', types: [], total: 0, achievements: [] };

test('F4: what the viewer holds carries words beside the tick, and what they do not hold carries neither', () => {
  const render = (held: boolean) =>
    renderDocument(
      <CataloguePage
        frame={frame}
        {...nothingFound}
        total={1}
        achievements={[{ ...card, held }]}
      />,
      english,
    );
  expect(render(true)).toContain('You hold this');
  expect(render(false)).not.toContain('You hold this');
});

test('F6, F8: an offer can be accepted or declined, by POST alone, and has no time limit', () => {
  const html = renderDocument(<ClaimPage {...claim} />, english);
  expect(html).toContain('<form method="post" action="/claim/1/accept">');
  expect(html).toContain('<form method="post" action="/claim/1/decline">');
  expect(html).not.toMatch(/href="\/claim/);
  expect(html).toContain('no time limit');
});

test('F9: a credential shows description, criteria, and who made the assessment decision', () => {
  const html = renderDocument(<CredentialPage {...credential} />, english);
  expect(html).toContain('<p>Three things.</p>');
  expect(html).toContain('Assessment decision made by');
  expect(html).toContain('Ann Assessor');
});

test('F12: the eye says how things are, and posts what they are to become', () => {
  const html = renderDocument(
    <DashboardPage frame={frame} offers={[]} awards={[award]} />,
    english,
  );
  expect(html).toMatch(/name="visibility" value="public"[^]*Private[^]*Make public/);
});

test('only the learner gets the eye on a credential page', () => {
  const controls = { visibility: 'public', visibilityAction: '/c/1/visibility' } as const;
  expect(renderDocument(<CredentialPage {...credential} />, english)).not.toContain(
    'name="visibility"',
  );
  expect(renderDocument(<CredentialPage {...credential} owner={controls} />, english)).toContain(
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

test('F22: deleting takes a second, deliberate press', () => {
  const html = renderDocument(
    <DashboardPage frame={frame} offers={[]} awards={[award]} />,
    english,
  );
  expect(html).toMatch(/<details[^>]*><summary>Delete[^]*action="\/c\/1\/delete"[^]*<\/details>/);
});

test('the page that a mailed sign-in link opens holds only a button', () => {
  const html = renderDocument(
    <SignInConfirmPage frame={{ ...frame, viewer: undefined }} action="/sign-in/1" />,
    english,
  );
  expect(html).toContain('<form method="post" action="/sign-in/1">');
});

test('F20: the offer mail says the same as HTML and as text, and shows the badge with words', () => {
  const html = renderDocument(<OfferMail {...offerMail} />, english);
  const text = writeOfferText(offerMail);
  expect(html).toContain('href="https://example.org/claim/1?a=1&amp;b=2"');
  expect(text).toContain('https://example.org/claim/1?a=1&b=2');
  expect(html).toContain('alt="Badge: ');
  expect(html).not.toContain('<script');
  expect(text).toContain('no time limit');
});

test('a name with a line break cannot add a header to a mail', () => {
  const achievement = { ...offerMail.achievement, name: 'Welding\r\nBcc: everyone@example.org' };
  expect(writeOfferSubject({ ...offerMail, achievement })).not.toMatch(/[\r\n]/);
});
