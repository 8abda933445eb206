import { AccountPage } from '#views/account-page.tsx';
import {
  ClaimLinkMailedPage,
  ClaimReplacedPage,
  ClaimSignInPage,
  ClaimUnknownPage,
} from '#views/claim-outcome-pages.tsx';
import { DataPage } from '#views/data-page.tsx';
import { EmbedBuilderPage } from '#views/embed/builder-page.tsx';
import { ErasedPage, ErasePage } from '#views/erase-page.tsx';
import { InterruptedPage } from '#views/interrupted-page.tsx';
import {
  AddressOwnPage,
  MergePage,
  OtherAccountPage,
  ProofDeadPage,
  ProveAddressPage,
  ProveSignInPage,
} from '#views/prove-address-pages.tsx';
import { RemindersPage } from '#views/reminders-page.tsx';
import { SignInExpiredPage, SignInSentPage } from '#views/sign-in-page.tsx';
import { date, frame, hostile } from './samples.tsx';

const stranger = { ...frame, viewer: undefined };

const takeAway = {
  credentials: [
    { id: 'awd_1', name: hostile, awarded: date, isExpired: false },
    { id: 'awd_2', name: 'Weaving', awarded: date, isExpired: true },
  ],
  issuers: [
    { id: 'iss_1', name: hostile },
    { id: 'iss_2', name: 'Example Awards' },
  ],
};

const account = {
  frame,
  name: hostile,
  locale: 'cy',
  addresses: [
    {
      id: 'adr_1',
      email: 'ann@example.org',
      provedOn: date,
      isPrimary: true,
      remindersWanted: true,
      canRemove: false,
    },
    {
      id: 'adr_2',
      email: hostile,
      provedOn: date,
      isPrimary: false,
      bouncedOn: date,
      remindersWanted: false,
      canRemove: true,
    },
  ],
  pending: [{ email: hostile, until: { iso: '2026-11-03T09:30:00Z' } }],
  passkeys: [{ id: 'psk_1', name: hostile, addedOn: date, usedOn: date }],
  sessions: [
    { id: 'ses_1', device: hostile, beganOn: date, seenOn: date, isCurrent: true },
    { id: 'ses_2', beganOn: date, isCurrent: false },
  ],
  autoAccepts: {
    issuers: [
      { id: 'iss_1', name: hostile, since: date },
      { id: 'iss_2', name: 'Example Awards' },
    ],
    underGuardian: false,
  },
  sessionDays: 30,
  now: 'account.now.added',
  typedAddress: hostile,
  errors: { name: hostile, email: hostile },
} as const;

const form = {
  own: {
    credentials: [{ id: 'awd_1', name: hostile, awardedOn: date, chosen: true }],
    profile: { chosen: false },
  },
  url: hostile,
  signedIn: true,
  origin: 'https://example.org',
  options: { view: 'card', theme: 'auto', size: 'm', accent: 'issuer', columns: 1, lang: 'en' },
  colour: hostile,
  problems: ['view', 'theme', 'size', 'columns', 'lang', 'accent'],
  isMissing: false,
} as const;

const result = {
  title: hostile,
  path: '/embed/awd_1',
  width: 400,
  height: 300,
  codes: { script: hostile, frame: hostile, plain: hostile, oembed: hostile },
};

/** Pages of accounts, of links that lead to them, and of embeds. */
export const accountPages = {
  account: <AccountPage {...account} />,
  'account under a guardian': (
    <AccountPage {...account} autoAccepts={{ issuers: [], underGuardian: true }} passkeys={[]} />
  ),
  data: (
    <DataPage
      frame={frame}
      credentials={6}
      takeAway={takeAway}
      exportUrl="/export"
      eraseUrl="/erase"
      consents={[{ version: date, at: date }]}
    />
  ),
  erasing: (
    <ErasePage frame={frame} action="/erase" exportUrl="/export" typed={hostile} error={hostile} />
  ),
  erased: <ErasedPage frame={stranger} />,
  'interrupted form': (
    <InterruptedPage frame={stranger} action="/x" fields={[[hostile, hostile]]} hadFiles />
  ),
  'long interrupted form': (
    <InterruptedPage frame={stranger} action="/x" fields={undefined} hadFiles={false} />
  ),
  'proof of an address': <ProveAddressPage frame={frame} email={hostile} name="Ann" action="/x" />,
  'address that is proved': <AddressOwnPage frame={frame} email={hostile} />,
  'proof that wants a session': (
    <ProveSignInPage frame={stranger} email={hostile} signInUrl="/sign-in" />
  ),
  'proof for another account': <OtherAccountPage frame={frame} email={hostile} />,
  'dead proof': <ProofDeadPage frame={frame} />,
  merge: (
    <MergePage
      frame={frame}
      email={hostile}
      name="Ann"
      other={{ name: hostile, awards: 3, addresses: ['a@example.org', 'b@example.org'] }}
      action="/x"
    />
  ),
  reminders: <RemindersPage frame={stranger} emailAddress={hostile} wanted action="/x" />,
  'no reminders': (
    <RemindersPage frame={stranger} emailAddress={hostile} wanted={false} action="/x" />
  ),
  'sent sign-in link': (
    <SignInSentPage frame={stranger} emailAddress={hostile} validForMinutes={20} />
  ),
  'expired sign-in link': <SignInExpiredPage frame={stranger} />,
  'mailed claim link': <ClaimLinkMailedPage frame={stranger} />,
  'replaced claim': <ClaimReplacedPage frame={stranger} />,
  'claim that wants a session': <ClaimSignInPage frame={stranger} />,
  'unknown claim': <ClaimUnknownPage frame={stranger} />,
  'embed builder': <EmbedBuilderPage frame={frame} form={form} result={result} />,
  'embed builder of a stranger': (
    <EmbedBuilderPage
      frame={stranger}
      form={{ ...form, own: undefined, signedIn: false, isMissing: true }}
    />
  ),
};
