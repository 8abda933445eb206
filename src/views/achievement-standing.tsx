import type { Frame } from './frame.ts';
import { StandingMarks, type ViewerStanding } from './held-mark.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

type AchievementStandingProps = {
  frame: Frame;
  standing: ViewerStanding;
  requestUrl?: string | undefined;
};

/** How the viewer stands to the achievement, and what they can do next. */
export function AchievementStanding({ frame, standing, requestUrl }: AchievementStandingProps) {
  const { t } = useTexts();
  const { credentialUrl, claimUrl, requested } = standing;
  const signInUrl = `${paths.signIn}?${new URLSearchParams({ returnTo: frame.path })}`;
  if (credentialUrl || claimUrl || requested) {
    return (
      <div class="standing">
        <StandingMarks standing={standing} />
        {claimUrl && <p>{t('achievement.readyText')}</p>}
        {requested && <p>{t('achievement.requestedText')}</p>}
        <p class="button-row">
          {claimUrl && (
            <a class="button" href={claimUrl}>
              {t('catalogue.claim')}
            </a>
          )}
          {credentialUrl && (
            <a class="button button-quiet" href={credentialUrl}>
              {t('achievement.view')}
            </a>
          )}
          {requested && (
            <a class="button button-quiet" href={paths.requests}>
              {t('achievement.requests')}
            </a>
          )}
        </p>
      </div>
    );
  }
  if (!requestUrl) return null;
  return (
    <Section id="earned" title={t('achievement.earned')}>
      {frame.viewer ? (
        <>
          <p>{t('achievement.ask')}</p>
          <p>
            <a class="button button-quiet" href={requestUrl}>
              {t('achievement.askButton')}
            </a>
          </p>
        </>
      ) : (
        <p>
          <Message
            id="achievement.askSignIn"
            tags={{ signin: (text) => <a href={signInUrl}>{text}</a> }}
          />
        </p>
      )}
    </Section>
  );
}
