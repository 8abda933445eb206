import type { MessageKey } from '#messages/texts.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { type Period, RetentionTable } from './retention-table.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

type PrivacyPageProps = {
  frame: Frame;
  /** The day of this notice, ISO 8601. */
  version: string;
  periods: readonly Period[];
};

type Part = {
  readonly id: string;
  readonly title: MessageKey;
  readonly paragraphs?: readonly MessageKey[];
  readonly items?: readonly MessageKey[];
};

const parts: readonly Part[] = [
  {
    id: 'kept',
    title: 'privacy.kept',
    items: [
      'privacy.kept.identity',
      'privacy.kept.awards',
      'privacy.kept.requests',
      'privacy.kept.profile',
      'privacy.kept.access',
      'privacy.kept.elsewhere',
      'privacy.kept.typed',
      'privacy.kept.log',
    ],
  },
  { id: 'why', title: 'privacy.why', paragraphs: ['privacy.why.text'] },
  {
    id: 'tracking',
    title: 'privacy.cookies',
    paragraphs: ['privacy.cookies.text', 'privacy.cookies.none'],
  },
  {
    id: 'seen',
    title: 'privacy.seen',
    paragraphs: ['privacy.seen.text', 'privacy.seen.hosts', 'privacy.seen.connected'],
  },
  {
    id: 'inside',
    title: 'privacy.inside',
    paragraphs: ['privacy.inside.hash', 'privacy.inside.page'],
  },
  { id: 'status', title: 'privacy.status', paragraphs: ['privacy.status.text'] },
  { id: 'minors', title: 'privacy.minors', paragraphs: ['privacy.minors.text'] },
];

export function PrivacyPage({ frame, version, periods }: PrivacyPageProps) {
  const { t, day } = useTexts();
  const { name, supportContact } = frame.site;
  return (
    <Layout
      frame={frame}
      title={t('privacy.title')}
      description={t('privacy.description', { name })}
    >
      <PageHead title={t('privacy.title')}>
        <p>{t('privacy.lead', { name })}</p>
      </PageHead>
      <div class="prose">
        {parts.map(({ id, title, paragraphs = [], items = [] }) => (
          <Section id={id} title={t(title)}>
            {items.length > 0 && (
              <ul>
                {items.map((key) => (
                  <li>{t(key, { name })}</li>
                ))}
              </ul>
            )}
            {paragraphs.map((key) => (
              <p>{t(key, { name })}</p>
            ))}
          </Section>
        ))}
        <Section id="rights" title={t('privacy.rights')}>
          <ul>
            <li>
              <Message
                id="privacy.rights.see"
                tags={{ data: (text) => <a href={paths.data}>{text}</a> }}
              />
            </li>
            <li>{t('privacy.rights.correct')}</li>
            <li>{t('privacy.rights.erase')}</li>
            <li>{t('privacy.rights.exported', { name })}</li>
            <li>
              {supportContact ? (
                <Message
                  id="privacy.rights.ask"
                  values={{ address: supportContact }}
                  tags={{ contact: (text) => <a href={`mailto:${supportContact}`}>{text}</a> }}
                />
              ) : (
                t('privacy.rights.askName', { name })
              )}
            </li>
            <li>{t('privacy.rights.authority')}</li>
          </ul>
        </Section>
        <Section id="retention" title={t('privacy.retention')}>
          <p>{t('privacy.retention.text')}</p>
          <RetentionTable periods={periods} />
          <p>{t('privacy.retention.backups')}</p>
        </Section>
        <p class="fine">{t('privacy.version', { date: day(version) })}</p>
      </div>
    </Layout>
  );
}
