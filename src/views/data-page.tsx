import { type DateText, DateTime } from './date.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { type TakeAway, TakeAwaySection } from './take-away-section.tsx';
import { Message, useTexts } from './texts.tsx';

type DataPageProps = {
  frame: Frame;
  credentials: number;
  takeAway: TakeAway;
  exportUrl: string;
  eraseUrl: string;
  consents: readonly { readonly version: DateText; readonly at: DateText }[];
};

/** What a learner can do with all of their data at once: take it away, or erase it. */
export function DataPage({
  frame,
  credentials,
  takeAway,
  exportUrl,
  eraseUrl,
  consents,
}: DataPageProps) {
  const { t, day } = useTexts();
  return (
    <Layout frame={frame} title={t('data.title')}>
      <PageHead title={t('data.title')}>
        <p>{t('data.lead')}</p>
      </PageHead>
      <div class="prose">
        <Section id="export" title={t('data.export')}>
          <p>{t('data.export.text')}</p>
          <p>{t('data.export.count', { count: credentials })}</p>
          <p>
            <a class="button" href={exportUrl} download>
              {t('data.export.button')}
            </a>
          </p>
        </Section>
        <TakeAwaySection {...takeAway} />
        <Section id="consents" title={t('data.consents')}>
          {consents.length === 0 && <p>{t('data.consents.none')}</p>}
          <ul>
            {consents.map(({ version, at }) => (
              <li>
                <Message
                  id="data.consents.privacy-notice"
                  values={{ version: day(version.iso) }}
                  tags={{ notice: (text) => <a href={paths.privacy}>{text}</a> }}
                />{' '}
                {t('data.consents.at')} <DateTime date={at} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="erase" title={t('data.erase')}>
          <p>{t('data.erase.text')}</p>
          <p>
            <a class="button button-danger" href={eraseUrl}>
              {t('data.erase.link')}
            </a>
          </p>
        </Section>
        <p>
          <a href={paths.account}>{t('data.back')}</a>
        </p>
      </div>
    </Layout>
  );
}
