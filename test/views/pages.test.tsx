import { describe, expect, test } from 'vitest';
import { AchievementPage } from '#views/achievement-page.tsx';
import { CataloguePage } from '#views/catalogue-page.tsx';
import { ClaimDeclinedPage } from '#views/claim-outcome-pages.tsx';
import { ClaimPage } from '#views/claim-page.tsx';
import { CredentialPage } from '#views/credential-page.tsx';
import { DashboardPage } from '#views/dashboard-page.tsx';
import { HelpPage } from '#views/help-page.tsx';
import { PrivacyPage } from '#views/privacy-page.tsx';
import { createTexts } from '#messages/texts.ts';
import { renderDocument } from '#views/render.tsx';
import { SignInConfirmPage, SignInPage } from '#views/sign-in-page.tsx';
import { VerifyPage } from '#views/verify-page.tsx';
import { award, card, checks, claim, credential, date, frame, hostile } from './samples.tsx';

const english = createTexts('en');

const search = {
  query: hostile,
  type: '',
  types: [{ value: 'Certificate', label: 'Certificate' }],
};
const report = { outcome: 'failed', sentence: hostile, checks, facts: { name: hostile } } as const;
const owner = { visibility: 'public', visibilityAction: '/c/1/visibility' } as const;
const undo = { name: hostile, action: '/undo', until: { iso: '2026-12-23' } };
const deleted = [{ id: 'awd_2', name: hostile, restoreAction: '/restore', until: date }];

const pages = {
  catalogue: <CataloguePage frame={frame} {...search} total={1} achievements={[card]} />,
  achievement: (
    <AchievementPage
      frame={frame}
      achievement={{ ...card, state: 'retired' }}
      issuer={{ name: 'Example Awards' }}
      held
    />
  ),
  credential: <CredentialPage {...credential} owner={owner} />,
  claim: <ClaimPage {...claim} />,
  'declined claim': (
    <ClaimDeclinedPage frame={frame} achievementName={hostile} issuerName="E" undoAction="/u" />
  ),
  dashboard: (
    <DashboardPage frame={frame} offers={[]} awards={[award]} deleted={deleted} undo={undo} />
  ),
  verify: <VerifyPage frame={frame} values={{ credential: hostile }} report={report} />,
  'sign-in': <SignInPage frame={frame} emailAddress={hostile} error={hostile} />,
  'sign-in confirmation': <SignInConfirmPage frame={frame} action="/sign-in/1" />,
  help: <HelpPage frame={frame} />,
  privacy: <PrivacyPage frame={frame} />,
};

describe.each(Object.entries(pages))('the %s page', (_name, page) => {
  const html = renderDocument(page, english);

  test('is a whole document with one main heading', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en" data-accent="laurel">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  test('has neither script nor inline style, and escapes what people typed', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
  });

  test('loads nothing from another site', () => {
    expect(html).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
    expect(html.match(/<link rel="stylesheet" href="[^"]*"/g)).toEqual([
      '<link rel="stylesheet" href="/style.css"',
    ]);
  });

  test('labels every control and repeats no id', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [control] of html.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
      if (control.includes('type="hidden"')) continue;
      expect(html).toContain(`for="${/\sid="([^"]+)"/.exec(control)?.[1]}"`);
    }
  });
});
