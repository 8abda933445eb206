import type { Child } from 'hono/jsx';
import type { MessageKey } from '#messages/texts.ts';
import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Icon } from './icons.tsx';
import { Message, useTexts } from './texts.tsx';

/** What every row of the dashboard shows of its award. */
export type RowFacts = {
  readonly id: string;
  readonly name: string;
  readonly imageUrl?: string | undefined;
  readonly issuerName: string;
  /** When it came to stand where it stands. */
  readonly on: DateText;
};

type RowProps = { facts: RowFacts; words: MessageKey; url?: string | undefined; children?: Child };

function Row({ facts: { id, name, imageUrl, issuerName, on }, words, url, children }: RowProps) {
  return (
    <li class="row" id={id}>
      <BadgeArt name={name} imageUrl={imageUrl} size="small" decorative />
      <div class="row-text">
        <h3>{url ? <a href={url}>{name}</a> : name}</h3>
        <p class="row-facts">
          <Message
            id={words}
            values={{ issuer: issuerName }}
            tags={{ date: () => <DateTime date={on} /> }}
          />
        </p>
      </div>
      {children && <div class="row-actions">{children}</div>}
    </li>
  );
}

/** An offer, with the page where it can be accepted or declined. */
export type DashboardOffer = RowFacts & { readonly claimUrl: string };

export function OfferRow({ offer }: { offer: DashboardOffer }) {
  const { t } = useTexts();
  return (
    <Row facts={offer} words="dashboard.offered">
      <a class="button" href={offer.claimUrl}>
        {t('dashboard.answer')}
        <span class="visually-hidden">: {offer.name}</span>
      </a>
    </Row>
  );
}

export type DeclinedAward = RowFacts & { readonly reconsiderAction: string };

export function DeclinedRow({ award }: { award: DeclinedAward }) {
  const { t } = useTexts();
  return (
    <Row facts={award} words="dashboard.declinedOn">
      <ActionForm action={award.reconsiderAction} kind="quiet" about={award.name}>
        <Icon name="undo" /> {t('dashboard.reconsider')}
      </ActionForm>
    </Row>
  );
}

/** Something revoked before it was accepted: nothing can be done with it but look. */
export type WithdrawnAward = RowFacts & { readonly url: string };

export function WithdrawnRow({ award }: { award: WithdrawnAward }) {
  return <Row facts={award} words="dashboard.withdrawnOn" url={award.url} />;
}

/** A deleted credential; `on` is the day until which it can be taken back. */
export type DeletedAward = RowFacts & { readonly restoreAction: string };

export function DeletedRow({ award }: { award: DeletedAward }) {
  const { t } = useTexts();
  return (
    <Row facts={award} words="dashboard.until">
      <ActionForm action={award.restoreAction} kind="quiet" about={award.name}>
        <Icon name="undo" /> {t('dashboard.restore')}
      </ActionForm>
    </Row>
  );
}
