import { AchievementPage } from '#views/achievement-page.tsx';
import { CataloguePage } from '#views/catalogue-page.tsx';
import {
  ClaimDeclinedPage,
  ClaimOwnPage,
  ClaimUsedPage,
  ClaimWithdrawnPage,
} from '#views/claim-outcome-pages.tsx';
import { ClaimPage } from '#views/claim-page.tsx';
import { CredentialPage } from '#views/credential-page.tsx';
import { DashboardPage } from '#views/dashboard-page.tsx';
import { DeletePage } from '#views/delete-page.tsx';
import { HelpPage } from '#views/help-page.tsx';
import { NotFoundPage } from '#views/not-found-page.tsx';
import { ProblemCodePage, ProblemIndexPage } from '#views/problem-code-page.tsx';
import { ProblemPage } from '#views/problem-page.tsx';
import { PrivacyPage } from '#views/privacy-page.tsx';
import { ProfilePage } from '#views/profile-page.tsx';
import { ProfileSettingsPage } from '#views/profile-settings-page.tsx';
import { RequestFormPage } from '#views/request-form-page.tsx';
import { RequestRefusedPage } from '#views/request-refused-page.tsx';
import { RequestsPage } from '#views/requests-page.tsx';
import { SignInConfirmPage, SignInPage } from '#views/sign-in-page.tsx';
import { WalletChoicePage } from '#views/wallet-choice-page.tsx';
import { WalletInteractionPage } from '#views/wallet-interaction-page.tsx';
import { WalletOfferPage } from '#views/wallet-offer-page.tsx';
import { VerifyPage } from '#views/verify-page.tsx';
import { accountPages } from './sample-account-pages.tsx';
import { askWalletPages } from './sample-ask-wallet-pages.tsx';
import { importPages } from './sample-import-pages.tsx';
import { programPages } from './sample-programs-pages.tsx';
import { report } from './sample-report.ts';
import {
  card,
  catalogue,
  claim,
  credential,
  dashboard,
  frame,
  hostile,
  profile,
  profileSettings,
  request,
  requestForm,
  standing,
  walletChoice,
  walletOffer,
} from './samples.tsx';

const contacts = [{ name: hostile, contact: 'help@example.org' }];
const controls = {
  visibility: 'public',
  visibilityAction: '/c/1/visibility',
  walletUrl: '/c/1/wallet',
} as const;

/** Every page, over data that tries to break it. A new page is added here, and every rule of pages holds for it. */
export const pages = {
  catalogue: <CataloguePage frame={frame} {...catalogue} total={1} achievements={[card]} />,
  'empty catalogue': <CataloguePage frame={frame} {...catalogue} total={0} achievements={[]} />,
  achievement: (
    <AchievementPage
      frame={frame}
      achievement={{ ...card, state: 'retired', jsonUrl: '/achievements/1.json' }}
      issuer={{ name: 'Example Awards' }}
      standing={standing}
    />
  ),
  credential: <CredentialPage {...credential} controls={controls} />,
  claim: <ClaimPage {...claim} />,
  'declined claim': (
    <ClaimDeclinedPage frame={frame} achievementName={hostile} issuerName="E" undoAction="/u" />
  ),
  'used claim': <ClaimUsedPage frame={frame} mailAction="/claim/1/mail" />,
  'own claim': <ClaimOwnPage frame={frame} achievementName={hostile} url="/credentials/1" />,
  'withdrawn claim': <ClaimWithdrawnPage frame={frame} issuer={{ name: hostile }} />,
  requests: <RequestsPage frame={frame} requests={[request]} />,
  'request form': <RequestFormPage {...requestForm} />,
  'request refusal': (
    <RequestRefusedPage
      frame={frame}
      why="request_open"
      achievement={{ name: hostile, url: '/achievements/1' }}
    />
  ),
  dashboard: <DashboardPage {...dashboard} />,
  'wallet choice': <WalletChoicePage {...walletChoice} isChoice isNoneChosen />,
  'wallet choice of one': <WalletChoicePage {...walletChoice} isChoice={false} />,
  'wallet choice of nothing': <WalletChoicePage {...walletChoice} isChoice candidates={[]} />,
  'wallet interaction': <WalletInteractionPage frame={frame} />,
  'wallet offer': <WalletOfferPage {...walletOffer} />,
  'wallet offer that is over': (
    <WalletOfferPage {...walletOffer} ways={undefined} stateUrl={undefined} />
  ),
  deletion: (
    <DeletePage frame={frame} name={hostile} undoDays={30} action="/delete" backUrl="/dashboard" />
  ),
  profile: <ProfilePage {...profile} />,
  'profile settings': <ProfileSettingsPage {...profileSettings} />,
  ...accountPages,
  ...programPages,
  ...importPages,
  ...askWalletPages,
  verify: <VerifyPage frame={frame} values={{ credential: hostile }} report={report} canAsk />,
  'sign-in': <SignInPage frame={frame} emailAddress={hostile} invalid returnTo={hostile} />,
  'sign-in confirmation': (
    <SignInConfirmPage frame={frame} action="/sign-in/1" emailAddress={hostile} />
  ),
  help: (
    <HelpPage
      frame={frame}
      contacts={contacts}
      undoDays={30}
      signInMinutes={20}
      origin="https://example.org"
    />
  ),
  privacy: (
    <PrivacyPage
      frame={frame}
      version="2026-11-23"
      periods={[{ kind: 'sessions', days: 30, since: 'expiry' }]}
    />
  ),
  'not found': <NotFoundPage frame={frame} />,
  problem: (
    <ProblemPage frame={frame} code="internal" status={500} detail={hostile} requestId="req_1" />
  ),
  'error codes': (
    <ProblemIndexPage frame={frame} problems={[{ code: 'address_invalid', status: 400 }]} />
  ),
  'error code': (
    <ProblemCodePage frame={frame} problem={{ code: 'address_invalid', status: 400 }} />
  ),
};
