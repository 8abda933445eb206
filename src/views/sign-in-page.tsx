import { ActionForm } from './action-form.tsx';
import { FormField } from './form-field.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';

export type SignInPageProps = {
  frame: Frame;
  action?: string | undefined;
  /** What was typed, given back together with `error`. */
  emailAddress?: string | undefined;
  error?: string | undefined;
  /** Where to go after signing in; posted on as `next`. */
  next?: string | undefined;
};

export function SignInPage({ frame, action, emailAddress, error, next }: SignInPageProps) {
  return (
    <MessagePage frame={frame} title="Sign in">
      <p>There is no password. Type your email address and we send you a link that signs you in.</p>
      <form class="stack" method="post" action={action ?? paths.signIn}>
        {next && <input type="hidden" name="next" value={next} />}
        <FormField
          name="email"
          label="Email address"
          hint="The address that your credentials are sent to"
          error={error}
          control={(field) => (
            <input type="email" autocomplete="email" required value={emailAddress} {...field} />
          )}
        />
        <button class="button" type="submit">
          <Icon name="mail" /> Send me a link
        </button>
      </form>
      <p class="fine">
        An account begins when you accept your first credential, or sign in with an address that one
        was sent to. Your only cookie here is the one that keeps you signed in.
      </p>
    </MessagePage>
  );
}

export type SignInSentPageProps = {
  frame: Frame;
  emailAddress: string;
  validForMinutes: number;
};

/** The same words whether or not the address is known, so that nobody can learn who has an account. */
export function SignInSentPage({ frame, emailAddress, validForMinutes }: SignInSentPageProps) {
  return (
    <MessagePage frame={frame} title="Look in your inbox" icon="mail">
      <p>
        If <strong>{emailAddress}</strong> has an account here, a link that signs you in is on its
        way. It works once, for {validForMinutes} minutes.
      </p>
      <p>
        Nothing after a few minutes? Look in your junk mail, check the spelling, or{' '}
        <a href={paths.signIn}>try again</a> with another of your addresses.
      </p>
    </MessagePage>
  );
}

export type SignInConfirmPageProps = {
  frame: Frame;
  action: string;
  emailAddress?: string | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
};

/** Where the mailed link leads. A mail scanner may open it, so only the button signs anybody in. */
export function SignInConfirmPage(props: SignInConfirmPageProps) {
  const { frame, action, emailAddress, fields } = props;
  return (
    <MessagePage frame={frame} title="One more step">
      <p>
        Press the button to sign in
        {emailAddress && (
          <>
            {' '}
            as <strong>{emailAddress}</strong>
          </>
        )}
        . If you did not ask for this link, close the page: nothing has happened.
      </p>
      <ActionForm action={action} fields={fields}>
        Sign in
      </ActionForm>
    </MessagePage>
  );
}

export function SignInExpiredPage({ frame }: { frame: Frame }) {
  return (
    <MessagePage frame={frame} title="This sign-in link no longer works" icon="clock">
      <p>A link works once, and only for a short time. Ask for a new one and use that.</p>
      <p>
        <a class="button" href={paths.signIn}>
          Get a new link
        </a>
      </p>
    </MessagePage>
  );
}
