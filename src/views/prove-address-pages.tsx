import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

const strong = (text: string) => <strong>{text}</strong>;

const ToAccount = ({ label }: { label: 'prove.account' | 'prove.merge.keep' }) => (
  <p>
    <a class="button button-quiet" href={paths.account}>
      {useTexts().t(label)}
    </a>
  </p>
);

type ProveAddressPageProps = { frame: Frame; email: string; name: string; action: string };

/** Where the mailed link leads. Looking changes nothing; only the button does. */
export function ProveAddressPage({ frame, email, name, action }: ProveAddressPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('prove.title')} icon="mail">
      <p>
        <Message id="prove.text" values={{ email, name }} tags={{ strong }} />
      </p>
      <p>{t('prove.not-you')}</p>
      <ActionForm action={action}>{t('prove.button')}</ActionForm>
    </MessagePage>
  );
}

export function AddressOwnPage({ frame, email }: { frame: Frame; email: string }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('prove.own.title')} icon="tick">
      <p>
        <Message id="prove.own.text" values={{ email }} tags={{ strong }} />
      </p>
      <ToAccount label="prove.account" />
    </MessagePage>
  );
}

type ProveSignInPageProps = { frame: Frame; email: string; signInUrl: string };

export function ProveSignInPage({ frame, email, signInUrl }: ProveSignInPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('prove.sign-in.title')} icon="mail">
      <p>
        <Message id="prove.sign-in.text" values={{ email }} tags={{ strong }} />
      </p>
      <p>
        <a class="button" href={signInUrl}>
          {t('prove.sign-in.button')}
        </a>
      </p>
      <p>{t('prove.not-you')}</p>
    </MessagePage>
  );
}

export function OtherAccountPage({ frame, email }: { frame: Frame; email: string }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('prove.other-account.title')} icon="caution">
      <p>
        <Message id="prove.other-account.text" values={{ email }} tags={{ strong }} />
      </p>
      <p>{t('prove.other-account.what')}</p>
      <ToAccount label="prove.account" />
    </MessagePage>
  );
}

export function ProofDeadPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('prove.dead.title')} icon="clock">
      <p>{t('prove.dead.text')}</p>
      <ToAccount label="prove.account" />
    </MessagePage>
  );
}

type MergePageProps = {
  frame: Frame;
  email: string;
  name: string;
  other: {
    readonly name: string;
    readonly awards: number;
    readonly addresses: readonly string[];
  };
  action: string;
};

/** Both proofs are there, the session and the link; what is left is to agree. */
export function MergePage({ frame, email, name, other, action }: MergePageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('prove.merge.title')} icon="caution">
      <p>
        <Message
          id="prove.merge.text"
          values={{ email, other: other.name, name }}
          tags={{ strong }}
        />
      </p>
      <h2>{t('prove.merge.moves')}</h2>
      <ul class="plain-list">
        <li>{t('prove.merge.awards', { count: other.awards })}</li>
        <li>
          {t('prove.merge.addresses', {
            count: other.addresses.length,
            list: other.addresses.join(', '),
          })}
        </li>
        <li>{t('prove.merge.rest')}</li>
        <li>{t('prove.merge.profile')}</li>
      </ul>
      <p>{t('prove.merge.ends')}</p>
      <ActionForm action={action} kind="danger" fields={{ merge: 'yes' }}>
        {t('prove.merge.button')}
      </ActionForm>
      <ToAccount label="prove.merge.keep" />
    </MessagePage>
  );
}
