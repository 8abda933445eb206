import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';

export type ProblemCode = {
  readonly code: string;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
  readonly status: number;
};

export type ProblemCodePageProps = { frame: Frame; problem: ProblemCode };

/** Where the `type` of a problem answer leads. */
export function ProblemCodePage({ frame, problem }: ProblemCodePageProps) {
  const { code, title, meaning, remedy, status } = problem;
  return (
    <Layout frame={frame} title={`${title} (${code})`} description={meaning}>
      <p class="back">
        <a href={paths.problems}>Error codes</a>
      </p>
      <PageHead title={title}>
        <p>
          <code>{code}</code>, HTTP status {status}
        </p>
      </PageHead>
      {meaning !== title && (
        <Section id="meaning" title="What it means">
          <p>{meaning}</p>
        </Section>
      )}
      <Section id="remedy" title="What to do">
        <p>{remedy}</p>
      </Section>
    </Layout>
  );
}

export type ProblemIndexPageProps = { frame: Frame; problems: readonly ProblemCode[] };

export function ProblemIndexPage({ frame, problems }: ProblemIndexPageProps) {
  return (
    <Layout frame={frame} title="Error codes">
      <PageHead title="Error codes">
        <p>
          Every error that the <a href={paths.api}>API</a> can answer with, as the <code>type</code>{' '}
          of an <code>application/problem+json</code> document.
        </p>
      </PageHead>
      <dl class="codes">
        {problems.map(({ code, title, status }) => (
          <div>
            <dt>
              <a href={`${paths.problems}/${code}`}>
                <code>{code}</code>
              </a>
            </dt>
            <dd>
              {title} <span class="codes-status">({status})</span>
            </dd>
          </div>
        ))}
      </dl>
    </Layout>
  );
}
