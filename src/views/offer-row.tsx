import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';

export type DashboardOffer = {
  readonly id: string;
  readonly name: string;
  readonly imageUrl?: string | undefined;
  readonly issuerName: string;
  readonly offeredOn: DateText;
  /** The page where the offer can be accepted or declined. */
  readonly claimUrl: string;
};

export function OfferRow({ offer }: { offer: DashboardOffer }) {
  return (
    <li class="row">
      <BadgeArt name={offer.name} imageUrl={offer.imageUrl} size="small" decorative />
      <div class="row-text">
        <h3>{offer.name}</h3>
        <p class="row-facts">
          {offer.issuerName}, offered <DateTime date={offer.offeredOn} />
        </p>
      </div>
      <div class="row-actions">
        <a class="button" href={offer.claimUrl}>
          Accept or decline<span class="visually-hidden">: {offer.name}</span>
        </a>
      </div>
    </li>
  );
}
