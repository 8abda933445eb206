import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { paths } from './paths.ts';

export type ClaimPageProps = {
  frame: Frame;
  achievement: {
    readonly name: string;
    readonly description: string;
    readonly url?: string | undefined;
    readonly imageUrl?: string | undefined;
    readonly achievementType?: string | undefined;
  };
  issuer: { readonly name: string; readonly url?: string | undefined };
  recipientName?: string | undefined;
  /** The address the offer was mailed to. */
  emailAddress: string;
  centreName?: string | undefined;
  awardedOn: DateText;
  /** POST targets. Opening the page changes nothing. */
  acceptAction: string;
  declineAction: string;
  fields?: Readonly<Record<string, string>> | undefined;
};

export function ClaimPage(props: ClaimPageProps) {
  const { frame, achievement, issuer, recipientName, emailAddress, centreName, fields } = props;
  return (
    <Layout frame={frame} title={`Offered to you: ${achievement.name}`}>
      <article class="claim">
        <BadgeArt name={achievement.name} imageUrl={achievement.imageUrl} size="large" />
        <div class="claim-text">
          <p class="claim-for">
            {recipientName ? `${recipientName}, ` : ''}
            {issuer.name} has awarded you
          </p>
          <h1>{achievement.name}</h1>
          {achievement.achievementType && <p class="claim-type">{achievement.achievementType}</p>}
          <p>{achievement.description}</p>
          <dl class="facts">
            <div>
              <dt>Offered to</dt>
              <dd>{emailAddress}</dd>
            </div>
            <div>
              <dt>Issuer</dt>
              <dd>{issuer.url ? <a href={issuer.url}>{issuer.name}</a> : issuer.name}</dd>
            </div>
            {centreName && (
              <div>
                <dt>Centre</dt>
                <dd>{centreName}</dd>
              </div>
            )}
            <div>
              <dt>Awarded</dt>
              <dd>
                <DateTime date={props.awardedOn} />
              </dd>
            </div>
          </dl>
          <section class="claim-choice" aria-labelledby="choice">
            <h2 id="choice">Would you like to accept it?</h2>
            <p>
              Accepting creates your account with the address above, or opens the one you already
              have, and signs you in. Your credential stays private until you choose to make it
              public.
            </p>
            <div class="button-row">
              <ActionForm action={props.acceptAction} fields={fields}>
                Accept
              </ActionForm>
              <ActionForm action={props.declineAction} fields={fields} kind="quiet">
                Decline
              </ActionForm>
            </div>
            <p class="fine">
              There is no time limit: you can leave this page and decide another day. Until you
              accept, only you, {issuer.name} and your centre can see the award. How your data is
              used is in the <a href={paths.privacy}>privacy notice</a>.
            </p>
          </section>
        </div>
      </article>
    </Layout>
  );
}
