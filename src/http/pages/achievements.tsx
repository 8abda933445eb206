import { Hono } from 'hono';
import { buildAchievement } from '#domain/credential.ts';
import { describeAchievement } from '#services/achievement-content.ts';
import { viewAchievement } from '#services/achievements.ts';
import { findStanding } from '#services/catalogue.ts';
import { findIssuer } from '#services/issuers.ts';
import { achievementUrl } from '#services/urls.ts';
import type { Achievement } from '#store/achievements.ts';
import { AchievementPage } from '#views/achievement-page.tsx';
import { PreviewHead } from '#views/preview-head.tsx';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { presentStanding } from './catalogue.tsx';
import { renderMarkdown } from './markdown.ts';
import { accepts } from './negotiate.ts';
import { imagePath, presentAlignments, sayType } from './present.ts';
import { presentAchievementPreview } from './present-share.ts';
import { sendPage } from './send.ts';

const presentAchievement = (c: Request, achievement: Achievement) => ({
  name: achievement.name,
  description: achievement.description,
  state: achievement.state === 'retired' ? ('retired' as const) : ('published' as const),
  tags: [...achievement.tags],
  imageUrl: imagePath(achievement),
  achievementType: sayType(c.get('texts'), achievement.achievementType),
  criteriaHtml: renderMarkdown(achievement.criteriaNarrative),
  alignments: presentAlignments(achievement),
  humanCode: achievement.humanCode ?? undefined,
  fieldOfStudy: achievement.fieldOfStudy ?? undefined,
  specialization: achievement.specialization ?? undefined,
  edition: achievement.edition ?? undefined,
  creditsAvailable: achievement.creditsAvailable ?? undefined,
  results: achievement.resultDescriptions.map(({ name }) => name),
  jsonUrl: `/achievements/${achievement.id}.json`,
});

/** An achievement as a credential names it: its `id` leads here, to a page or to JSON. */
async function showAchievement(c: Request) {
  const ctx = c.get('ctx');
  const name = c.req.param('id') ?? '';
  const isFile = name.endsWith('.json');
  const id = parseId('achievement', isFile ? name.slice(0, -'.json'.length) : name);
  const achievement = await viewAchievement(ctx, id);
  c.header('Vary', 'Accept, Cookie');
  if (isFile || accepts(c) === 'json') {
    c.header('Access-Control-Allow-Origin', '*');
    return c.json(buildAchievement(describeAchievement(ctx, achievement)));
  }
  const issuer = await findIssuer(ctx, achievement.issuerId);
  const standing = await findStanding(ctx, achievement);
  return sendPage(
    c,
    <AchievementPage
      frame={{ ...c.get('frame'), canonical: achievementUrl(ctx, achievement.id) }}
      head={
        issuer && (
          <PreviewHead
            preview={presentAchievementPreview(ctx, { achievement, issuer }, c.get('texts'))}
          />
        )
      }
      achievement={presentAchievement(c, achievement)}
      issuer={{ name: issuer?.name ?? '', url: issuer?.url }}
      standing={presentStanding(standing)}
      requestUrl={
        achievement.state === 'published' ? `/achievements/${achievement.id}/request` : undefined
      }
    />,
  );
}

export const achievementPages = new Hono<Env>().get('/achievements/:id', showAchievement);
