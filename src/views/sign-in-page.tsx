import { ActionForm } from './action-form.tsx';
import { FormField } from './form-field.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { MessagePage } from './message-page.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

const strong = (text: string) => <strong>{text}</strong>;

type SignInPageProps = {
  frame: Frame;
  /** What was typed, given back when it was no address. */
  emailAddress?: string | undefined;
  invalid?: boolean | undefined;
  /** A path of this site to go to after signing in. */
  returnTo?: string | undefined;
};

export function SignInPage({ frame, emailAddress, invalid, returnTo }: SignInPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('signIn.title')} scripts={['passkey']}>
      <p>{t('signIn.lead')}</p>
      <form class="stack" method="post" action={paths.signIn}>
        {returnTo && <input type="hidden" name="returnTo" value={returnTo} />}
        <FormField
          name="email"
          label={t('signIn.email')}
          hint={t('signIn.email.hint')}
          error={invalid ? t('signIn.email.invalid') : undefined}
          control={(field) => (
            <input type="email" autocomplete="email" required value={emailAddress} {...field} />
          )}
        />
        <button class="button" type="submit">
          <Icon name="mail" /> {t('signIn.send')}
        </button>
      </form>
      <PasskeyButton
        ceremony="sign-in"
        options={`${paths.signIn}/passkey/options`}
        answer={`${paths.signIn}/passkey/answer`}
        label="signIn.passkey"
        cancelled="signIn.passkey.cancelled"
        failed="signIn.passkey.failed"
        returnTo={returnTo}
      />
      <p class="fine">{t('signIn.fine')}</p>
    </MessagePage>
  );
}

type SignInSentPageProps = {
  frame: Frame;
  emailAddress: string;
  validForMinutes: number;
};

/** The same words whether or not the address is known, so that nobody can learn who has an account. */
export function SignInSentPage({ frame, emailAddress, validForMinutes }: SignInSentPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('signIn.sent.title')} icon="mail">
      <p>
        <Message
          id="signIn.sent.text"
          values={{ address: emailAddress, minutes: validForMinutes }}
          tags={{ strong }}
        />
      </p>
      <p>
        <Message
          id="signIn.sent.nothing"
          tags={{ again: (text) => <a href={paths.signIn}>{text}</a> }}
        />
      </p>
    </MessagePage>
  );
}

type SignInConfirmPageProps = { frame: Frame; action: string; emailAddress: string };

/** Where the mailed link leads. A mail scanner may open it, so only the button signs anybody in. */
export function SignInConfirmPage({ frame, action, emailAddress }: SignInConfirmPageProps) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('signIn.confirm.title')}>
      <p>
        <Message id="signIn.confirm.text" values={{ address: emailAddress }} tags={{ strong }} />
      </p>
      <ActionForm action={action}>{t('signIn.confirm.button')}</ActionForm>
    </MessagePage>
  );
}

export function SignInExpiredPage({ frame }: { frame: Frame }) {
  const { t } = useTexts();
  return (
    <MessagePage frame={frame} title={t('signIn.expired.title')} icon="clock">
      <p>{t('signIn.expired.text')}</p>
      <p>
        <a class="button" href={paths.signIn}>
          {t('signIn.expired.button')}
        </a>
      </p>
    </MessagePage>
  );
}
