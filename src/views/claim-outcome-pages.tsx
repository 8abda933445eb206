import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';

export type ClaimUsedPageProps = { frame: Frame };

export function ClaimUsedPage({ frame }: ClaimUsedPageProps) {
  return (
    <MessagePage frame={frame} title="This link has been used" icon="mail">
      <p>
        The offer behind it has already been answered. Nothing is lost: what you accepted is in your
        account.
      </p>
      <p>
        To get there, ask for a new sign-in link. We send it to the address that the offer was
        mailed to.
      </p>
      <p>
        <a class="button" href={paths.signIn}>
          Get a sign-in link
        </a>
      </p>
    </MessagePage>
  );
}

export type ClaimWithdrawnPageProps = {
  frame: Frame;
  issuer: { readonly name: string; readonly supportEmail?: string | undefined };
};

export function ClaimWithdrawnPage({ frame, issuer }: ClaimWithdrawnPageProps) {
  return (
    <MessagePage frame={frame} title="This offer has been withdrawn" icon="info">
      <p>{issuer.name} has withdrawn the award, so it can no longer be accepted.</p>
      <p>
        If you think this is a mistake, ask the centre where you learned
        {issuer.supportEmail ? (
          <>
            , or write to <a href={`mailto:${issuer.supportEmail}`}>{issuer.supportEmail}</a>
          </>
        ) : (
          ` or ${issuer.name}`
        )}
        .
      </p>
    </MessagePage>
  );
}

export type ClaimDeclinedPageProps = {
  frame: Frame;
  achievementName: string;
  issuerName: string;
  undoAction: string;
  fields?: Readonly<Record<string, string>> | undefined;
};

export function ClaimDeclinedPage(props: ClaimDeclinedPageProps) {
  const { frame, achievementName, issuerName, undoAction, fields } = props;
  return (
    <MessagePage frame={frame} title="You declined this offer" icon="tick">
      <p>
        {achievementName} is not in any account, and nobody but you, {issuerName} and your centre
        can see that it was offered.
      </p>
      <p>If you change your mind, take it back: the offer then waits for you as before.</p>
      <ActionForm action={undoAction} fields={fields} kind="quiet">
        <Icon name="undo" /> Undo
      </ActionForm>
    </MessagePage>
  );
}
