import type { ErrorCode } from '#domain/errors.ts';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

type ProblemCode = { readonly code: ErrorCode; readonly status: number };

type ProblemCodePageProps = { frame: Frame; problem: ProblemCode };

/** Where the `type` of a problem answer leads. */
export function ProblemCodePage({ frame, problem: { code, status } }: ProblemCodePageProps) {
  const { t } = useTexts();
  const title = `problems.title.${code}` as const;
  return (
    <Layout frame={frame} title={`${t(title)} (${code})`} description={t(title)}>
      <p class="back">
        <a href={paths.problems}>{t('problems.index.title')}</a>
      </p>
      <PageHead title={<Message id={title} />}>
        <p>
          <Message
            id="problems.code.http"
            values={{ status }}
            tags={{ code: () => <code>{code}</code> }}
          />
        </p>
      </PageHead>
      <Section id="remedy" title={t('problems.code.remedy')}>
        <p>
          <Message id={`problems.remedy.${code}`} />
        </p>
      </Section>
    </Layout>
  );
}

type ProblemIndexPageProps = { frame: Frame; problems: readonly ProblemCode[] };

export function ProblemIndexPage({ frame, problems }: ProblemIndexPageProps) {
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('problems.index.title')}>
      <PageHead title={t('problems.index.title')}>
        <p>
          <Message
            id="problems.index.lead"
            tags={{
              api: (text) => <a href={paths.api}>{text}</a>,
              code: (text) => <code>{text}</code>,
            }}
          />
        </p>
      </PageHead>
      <dl class="codes">
        {problems.map(({ code, status }) => (
          <div>
            <dt>
              <a href={`${paths.problems}/${code}`}>
                <code>{code}</code>
              </a>
            </dt>
            <dd>
              <Message id={`problems.title.${code}`} /> <span class="codes-status">({status})</span>
            </dd>
          </div>
        ))}
      </dl>
    </Layout>
  );
}
