import { AlignmentList, type Alignment } from './alignment-list.tsx';
import { BadgeArt } from './badge-art.tsx';
import type { Frame } from './frame.ts';
import { HeldMark } from './held-mark.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { TagList } from './tag-list.tsx';

export type AchievementPageProps = {
  frame: Frame;
  achievement: {
    readonly name: string;
    readonly description: string;
    readonly imageUrl?: string | undefined;
    /** In words, as on the catalogue's cards. */
    readonly achievementType?: string | undefined;
    /** Rendered from the issuer's markdown and already made safe; put on the page as it is. */
    readonly criteriaHtml: string;
    readonly alignments: readonly Alignment[];
    readonly tags: readonly string[];
    readonly state: 'draft' | 'published' | 'retired';
    readonly jsonUrl?: string | undefined;
  };
  issuer: { readonly name: string; readonly url?: string | undefined };
  held: boolean;
};

export function AchievementPage({ frame, achievement, issuer, held }: AchievementPageProps) {
  const { name, description, achievementType, alignments, tags, state } = achievement;
  return (
    <Layout frame={frame} title={name} description={description}>
      <p class="back">
        <a href={paths.catalogue}>Catalogue</a>
      </p>
      <article class="achievement">
        <header class="achievement-head">
          <BadgeArt name={name} imageUrl={achievement.imageUrl} size="large" />
          <div>
            <h1>{name}</h1>
            <p class="achievement-facts">
              {achievementType && <span>{achievementType}</span>}
              <span>
                Issued by {issuer.url ? <a href={issuer.url}>{issuer.name}</a> : issuer.name}
              </span>
            </p>
            <p class="lead">{description}</p>
            {held && <HeldMark />}
            <TagList tags={tags} />
          </div>
        </header>
        {state === 'retired' && (
          <Notice tone="caution" title="This achievement is retired">
            <p>It is no longer awarded. Credentials already awarded for it stay as they are.</p>
          </Notice>
        )}
        {state === 'draft' && (
          <Notice tone="info" title="This achievement is a draft">
            <p>Only staff can see this page. Nothing is awarded for it yet.</p>
          </Notice>
        )}
        <Section id="criteria" title="Criteria">
          <div class="prose" dangerouslySetInnerHTML={{ __html: achievement.criteriaHtml }} />
        </Section>
        {alignments.length > 0 && (
          <Section id="alignment" title="Alignment and skills">
            <AlignmentList alignments={alignments} />
          </Section>
        )}
        {achievement.jsonUrl && (
          <p class="fine">
            For machines: <a href={achievement.jsonUrl}>this achievement as JSON</a>
          </p>
        )}
      </article>
    </Layout>
  );
}
