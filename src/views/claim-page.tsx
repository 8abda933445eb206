import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import {
  AutoAcceptChoice,
  type AutoAcceptOffer,
  type ClaimBrowser,
  ClaimChoice,
} from './claim-choice.tsx';
import { DateTime, type DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

type ClaimPageProps = {
  frame: Frame;
  achievement: {
    readonly name: string;
    readonly description: string;
    readonly url?: string | undefined;
    readonly imageUrl?: string | undefined;
    readonly achievementType?: string | undefined;
  };
  issuer: { readonly name: string; readonly url?: string | undefined };
  recipientName: string;
  /** The address the offer was mailed to. */
  emailAddress: string;
  centreName?: string | undefined;
  awardedOn: DateText;
  browser: ClaimBrowser;
  autoAccept: AutoAcceptOffer;
  /** That the account was not chosen. */
  error?: string | undefined;
  /** POST targets. Opening the page changes nothing. */
  acceptAction: string;
  declineAction: string;
};

export function ClaimPage(props: ClaimPageProps) {
  const { frame, achievement, issuer, recipientName } = props;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('claim.title', { achievement: achievement.name })}>
      <article class="claim">
        <BadgeArt name={achievement.name} imageUrl={achievement.imageUrl} size="large" />
        <div class="claim-text">
          <p class="claim-for">
            {t('claim.for', { recipient: recipientName, issuer: issuer.name })}
          </p>
          <h1>{achievement.name}</h1>
          {achievement.achievementType && <p class="claim-type">{achievement.achievementType}</p>}
          <p>{achievement.description}</p>
          <ClaimFacts {...props} />
          <ClaimAnswer {...props} />
        </div>
      </article>
    </Layout>
  );
}

function ClaimFacts({ emailAddress, issuer, centreName, awardedOn }: ClaimPageProps) {
  const { t } = useTexts();
  return (
    <dl class="facts">
      <div>
        <dt>{t('claim.offeredTo')}</dt>
        <dd>{emailAddress}</dd>
      </div>
      <div>
        <dt>{t('claim.issuer')}</dt>
        <dd>{issuer.url ? <a href={issuer.url}>{issuer.name}</a> : issuer.name}</dd>
      </div>
      {centreName && (
        <div>
          <dt>{t('claim.centre')}</dt>
          <dd>{centreName}</dd>
        </div>
      )}
      <div>
        <dt>{t('claim.awarded')}</dt>
        <dd>
          <DateTime date={awardedOn} />
        </dd>
      </div>
    </dl>
  );
}

function ClaimAnswer(props: ClaimPageProps) {
  const { frame, issuer, emailAddress, browser, autoAccept, error } = props;
  const { t } = useTexts();
  return (
    <section class="claim-choice" aria-labelledby="choice">
      <h2 id="choice">{t('claim.question')}</h2>
      <form class="stack" id="accept" method="post" action={props.acceptAction}>
        <ClaimChoice frame={frame} emailAddress={emailAddress} browser={browser} error={error} />
        <p>{t('claim.privateUntil')}</p>
        <AutoAcceptChoice offer={autoAccept} issuerName={issuer.name} />
      </form>
      <div class="button-row">
        <button class="button" type="submit" form="accept">
          {t('claim.accept')}
        </button>
        <ActionForm action={props.declineAction} kind="quiet">
          {t('claim.decline')}
        </ActionForm>
      </div>
      <p class="fine">
        <Message
          id="claim.noLimit"
          values={{ issuer: issuer.name }}
          tags={{ privacy: (text) => <a href={paths.privacy}>{text}</a> }}
        />
      </p>
    </section>
  );
}
