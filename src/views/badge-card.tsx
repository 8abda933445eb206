import { BadgeArt } from './badge-art.tsx';
import { StandingMarks, type ViewerStanding } from './held-mark.tsx';
import { TagList } from './tag-list.tsx';
import { useTexts } from './texts.tsx';

export type AchievementCard = {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly imageUrl?: string | undefined;
  /** In words: "Certificate of completion", not `CertificateOfCompletion`. */
  readonly achievementType?: string | undefined;
  readonly tags: readonly string[];
  /** Said where there are several. */
  readonly issuerName?: string | undefined;
  readonly standing: ViewerStanding;
};

export function BadgeCard({ achievement }: { achievement: AchievementCard }) {
  const { url, name, description, imageUrl, achievementType, tags, issuerName, standing } =
    achievement;
  const { t } = useTexts();
  return (
    <article class="badge-card">
      <BadgeArt name={name} imageUrl={imageUrl} size="medium" decorative />
      <div class="badge-card-text">
        <h2 class="badge-card-name">
          <a href={url}>{name}</a>
        </h2>
        {achievementType && <p class="badge-card-type">{achievementType}</p>}
        {issuerName && <p class="badge-card-type">{t('catalogue.by', { issuer: issuerName })}</p>}
        <p class="badge-card-description">{description}</p>
        <StandingMarks standing={standing} />
        {standing.claimUrl && (
          <p class="badge-card-action">
            <a class="button" href={standing.claimUrl}>
              {t('catalogue.claim')}
              <span class="visually-hidden">: {name}</span>
            </a>
          </p>
        )}
        <TagList tags={tags} />
      </div>
    </article>
  );
}
