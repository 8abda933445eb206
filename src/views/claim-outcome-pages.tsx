import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

const signInLink = (text: string) => <a href={paths.signIn}>{text}</a>;

type ClaimUsedPageProps = {
  frame: Frame;
  /** Mails a sign-in link to the address of the offer, which this page does not show. */
  mailAction: string;
};

export function ClaimUsedPage({ frame, mailAction }: ClaimUsedPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('claim.usedTitle')} icon="mail">
      <p>{t('claim.usedText')}</p>
      <p>{t('claim.usedRemedy')}</p>
      <ActionForm action={mailAction}>
        <Icon name="mail" /> {t('claim.mailLink')}
      </ActionForm>
      <p>
        <Message id="claim.usedOther" tags={{ signin: signInLink }} />
      </p>
    </MessagePage>
  );
}

export function ClaimLinkMailedPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('claim.mailedTitle')} icon="mail">
      <p>{t('claim.mailedText')}</p>
      <p>
        <Message id="claim.mailedOther" tags={{ signin: signInLink }} />
      </p>
    </MessagePage>
  );
}

type ClaimOwnPageProps = {
  frame: Frame;
  achievementName: string;
  /** The credential's page; absent once its learner has deleted it. */
  url?: string | undefined;
};

/** For the learner who answered: a second tab, or the mail opened again. */
export function ClaimOwnPage({ frame, achievementName: achievement, url }: ClaimOwnPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage
      frame={frame}
      title={t(url ? 'claim.ownTitle' : 'claim.ownDeletedTitle')}
      icon={url ? 'tick' : 'trash'}
    >
      <p>{t(url ? 'claim.ownText' : 'claim.ownDeletedText', { achievement })}</p>
      {!url && <p>{t('claim.ownDeletedRemedy')}</p>}
      <p>
        <a class="button" href={url ?? paths.dashboard}>
          {t(url ? 'claim.ownView' : 'claim.dashboard')}
        </a>
      </p>
    </MessagePage>
  );
}

/** For the bearer of a link whose address has left the account that the offer is in. */
export function ClaimSignInPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  const viewer = frame.viewer?.name;
  return (
    <MessagePage frame={frame} title={t('claim.signInTitle')} icon="info">
      <p>{t('claim.signInText')}</p>
      <p>{viewer === undefined ? t('claim.signInRemedy') : t('claim.signInOther', { viewer })}</p>
      {viewer === undefined && (
        <p>
          <a class="button" href={paths.signIn}>
            {t('claim.signIn')}
          </a>
        </p>
      )}
    </MessagePage>
  );
}

/** For the bearer of a link that was mailed to a wrong address. */
export function ClaimReplacedPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('claim.replacedTitle')} icon="info">
      <p>{t('claim.replacedText')}</p>
      <p>{t('claim.replacedRemedy')}</p>
    </MessagePage>
  );
}

/** For a link that was not made here, or not copied whole. */
export function ClaimUnknownPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('claim.unknownTitle')} icon="question">
      <p>{t('claim.unknownText')}</p>
      <p>{t('claim.unknownRemedy')}</p>
      <p>
        <a class="button" href={paths.signIn}>
          {t('claim.signIn')}
        </a>
      </p>
    </MessagePage>
  );
}

type ClaimWithdrawnPageProps = {
  frame: Frame;
  issuer: { readonly name: string; readonly supportContact?: string | undefined };
};

export function ClaimWithdrawnPage({ frame, issuer }: ClaimWithdrawnPageProps) {
  const { t } = useTexts();
  const contact = issuer.supportContact;
  return (
    <MessagePage frame={frame} title={t('claim.withdrawnTitle')} icon="info">
      <p>{t('claim.withdrawnText', { issuer: issuer.name })}</p>
      <p>
        {contact ? (
          <Message
            id="claim.withdrawnContact"
            values={{ contact }}
            tags={{ mail: (text) => <a href={`mailto:${contact}`}>{text}</a> }}
          />
        ) : (
          t('claim.withdrawnRemedy', { issuer: issuer.name })
        )}
      </p>
    </MessagePage>
  );
}

type ClaimDeclinedPageProps = {
  frame: Frame;
  achievementName: string;
  issuerName: string;
  undoAction: string;
};

export function ClaimDeclinedPage(props: ClaimDeclinedPageProps) {
  const { frame, achievementName: achievement, issuerName: issuer, undoAction } = props;
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('claim.declinedTitle')} icon="tick">
      <p>{t('claim.declinedText', { achievement, issuer })}</p>
      <p>{t('claim.declinedRemedy')}</p>
      <ActionForm action={undoAction} kind="quiet">
        <Icon name="undo" /> {t('claim.undo')}
      </ActionForm>
    </MessagePage>
  );
}
