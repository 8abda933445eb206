import { BadgeArt } from './badge-art.tsx';
import { HeldMark } from './held-mark.tsx';
import { TagList } from './tag-list.tsx';

export type AchievementCard = {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
  readonly imageUrl?: string | undefined;
  /** In words: "Certificate of completion", not `CertificateOfCompletion`. */
  readonly achievementType?: string | undefined;
  readonly tags: readonly string[];
  readonly held: boolean;
};

export function BadgeCard({ achievement }: { achievement: AchievementCard }) {
  const { url, name, description, imageUrl, achievementType, tags, held } = achievement;
  return (
    <article class="badge-card">
      <BadgeArt name={name} imageUrl={imageUrl} size="medium" decorative />
      <div class="badge-card-text">
        <h2 class="badge-card-name">
          <a href={url}>{name}</a>
        </h2>
        {achievementType && <p class="badge-card-type">{achievementType}</p>}
        <p class="badge-card-description">{description}</p>
        {held && <HeldMark />}
        <TagList tags={tags} />
      </div>
    </article>
  );
}
