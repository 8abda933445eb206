import type { Child } from 'hono/jsx';
import { AchievementFacts, type AchievementFactsProps } from './achievement-facts.tsx';
import { AchievementStanding } from './achievement-standing.tsx';
import { AlignmentList, type Alignment } from './alignment-list.tsx';
import { BadgeArt } from './badge-art.tsx';
import type { Frame } from './frame.ts';
import type { ViewerStanding } from './held-mark.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { TagList } from './tag-list.tsx';
import { Message, useTexts } from './texts.tsx';

type AchievementPageProps = {
  frame: Frame;
  /** What machines read in the document's head. */
  head?: Child;
  achievement: AchievementFactsProps['achievement'] & {
    readonly name: string;
    readonly description: string;
    readonly imageUrl?: string | undefined;
    /** In words, as on the catalogue's cards. */
    readonly achievementType?: string | undefined;
    /** Rendered from the issuer's markdown and already made safe; put on the page as it is. */
    readonly criteriaHtml: string;
    readonly alignments: readonly Alignment[];
    readonly tags: readonly string[];
    readonly state: 'published' | 'retired';
    readonly jsonUrl: string;
  };
  issuer: { readonly name: string; readonly url?: string | undefined };
  standing: ViewerStanding;
  /** Where it can be asked for; absent where there is nothing to ask. */
  requestUrl?: string | undefined;
};

export function AchievementPage(props: AchievementPageProps) {
  const { frame, head, achievement, issuer, standing, requestUrl } = props;
  const { name, description, achievementType, alignments, tags, state } = achievement;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={name} description={description} head={head}>
      <p class="back">
        <a href={paths.catalogue}>{t('catalogue.title')}</a>
      </p>
      <article class="achievement">
        <header class="achievement-head">
          <BadgeArt name={name} imageUrl={achievement.imageUrl} size="large" />
          <div>
            <h1>{name}</h1>
            <p class="achievement-facts">
              {achievementType && <span>{achievementType}</span>}
              <span>
                <Message
                  id="achievement.issuedBy"
                  tags={{
                    issuer: () =>
                      issuer.url ? <a href={issuer.url}>{issuer.name}</a> : issuer.name,
                  }}
                />
              </span>
            </p>
            <p class="lead">{description}</p>
            <TagList tags={tags} />
          </div>
        </header>
        {state === 'retired' && (
          <Notice tone="caution" title={t('achievement.retiredTitle')}>
            <p>{t('achievement.retiredText')}</p>
          </Notice>
        )}
        <AchievementStanding frame={frame} standing={standing} requestUrl={requestUrl} />
        <Section id="criteria" title={t('achievement.criteria')}>
          <div class="prose" dangerouslySetInnerHTML={{ __html: achievement.criteriaHtml }} />
        </Section>
        {alignments.length > 0 && (
          <Section id="alignment" title={t('achievement.alignment')}>
            <AlignmentList alignments={alignments} />
          </Section>
        )}
        <AchievementFacts achievement={achievement} />
        <p class="fine">
          <Message
            id="achievement.json"
            tags={{ json: (text) => <a href={achievement.jsonUrl}>{text}</a> }}
          />
        </p>
      </article>
    </Layout>
  );
}
