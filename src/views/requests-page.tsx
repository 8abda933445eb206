import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { Notice, type Tone } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { type OwnRequest, RequestRow } from './request-row.tsx';
import { Message, useTexts } from './texts.tsx';

type RequestsPageProps = {
  frame: Frame;
  requests: readonly OwnRequest[];
  /** What the learner has just done. */
  notice?: { readonly tone: Tone; readonly title: string } | undefined;
};

export function RequestsPage({ frame, requests, notice }: RequestsPageProps) {
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('requests.title')}>
      <PageHead title={t('requests.title')}>
        <p>{t('requests.lead')}</p>
      </PageHead>
      {notice && <Notice tone={notice.tone} title={notice.title} role="status" />}
      {requests.length === 0 ? (
        <div class="empty">
          <h2>{t('requests.emptyTitle')}</h2>
          <p>
            <Message
              id="requests.emptyText"
              tags={{ catalogue: (text) => <a href={paths.catalogue}>{text}</a> }}
            />
          </p>
        </div>
      ) : (
        <ul class="rows request-rows">
          {requests.map((request) => (
            <RequestRow request={request} heading="h2" />
          ))}
        </ul>
      )}
    </Layout>
  );
}
