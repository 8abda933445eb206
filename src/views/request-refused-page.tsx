import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';
import { useTexts } from './texts.tsx';

type RequestRefusedPageProps = {
  frame: Frame;
  why: 'request_needless' | 'request_open' | 'achievement_not_published';
  achievement: { readonly name: string; readonly url: string };
};

const words = {
  request_needless: { title: 'requests.needlessTitle', text: 'requests.needlessText' },
  request_open: { title: 'requests.openTitle', text: 'requests.openText' },
  achievement_not_published: {
    title: 'achievement.retiredTitle',
    text: 'requests.retiredText',
  },
} as const;

/** Why an achievement cannot be asked for, and where to go instead. */
export function RequestRefusedPage({ frame, why, achievement }: RequestRefusedPageProps) {
  const { t } = useTexts();
  const { title, text } = words[why];
  return (
    <MessagePage frame={frame} title={t(title)} icon="info">
      <p>{t(text, { achievement: achievement.name })}</p>
      <p>
        {why === 'request_open' ? (
          <a class="button" href={paths.requests}>
            {t('achievement.requests')}
          </a>
        ) : (
          <a class="button" href={achievement.url}>
            {t('requests.back', { achievement: achievement.name })}
          </a>
        )}
      </p>
    </MessagePage>
  );
}
