import { ApiNotes } from './api-notes.tsx';
import { ApiOpenBadges } from './api-open-badges.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { Section } from './section.tsx';

export type ApiOperation = {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly scope?: string | undefined;
  readonly requestExample?: string | undefined;
  readonly responseExample?: string | undefined;
};

type ApiPageProps = {
  frame: Frame;
  operations: readonly ApiOperation[];
  /** The machine-readable description. */
  openApiUrl?: string | undefined;
};

export function ApiPage({ frame, operations, openApiUrl }: ApiPageProps) {
  return (
    <Layout
      frame={frame}
      title="API"
      language="en"
      description={`The HTTP interface of ${frame.site.name}, for the systems of issuers and centres.`}
    >
      <PageHead title="API">
        <p>
          For the systems of issuers and centres; for programs that act for a learner there is the{' '}
          <a href="#open-badges">Open Badges API</a>.
          {openApiUrl && (
            <>
              {' '}
              The same for machines: <a href={openApiUrl}>OpenAPI description</a>.
            </>
          )}
        </p>
      </PageHead>
      <ApiNotes />
      <Section id="operations" title="Operations">
        <ul class="operations">
          {operations.map((operation) => (
            <Operation operation={operation} />
          ))}
        </ul>
      </Section>
      <ApiOpenBadges />
    </Layout>
  );
}

function Operation({ operation }: { operation: ApiOperation }) {
  const { method, path, summary, scope, requestExample, responseExample } = operation;
  const name = `${method} ${path}`;
  return (
    <li class="operation">
      <h3>
        <span class="operation-method">{method}</span> <code>{path}</code>
      </h3>
      <p>{summary}</p>
      {scope && (
        <p class="fine">
          Scope: <code>{scope}</code>
        </p>
      )}
      {requestExample && (
        <Example label={`Request of ${name}`} title="Request" text={requestExample} />
      )}
      {responseExample && (
        <Example label={`Answer of ${name}`} title="Answer" text={responseExample} />
      )}
    </li>
  );
}

function Example({ label, title, text }: { label: string; title: string; text: string }) {
  return (
    <details class="example">
      <summary>
        {title}
        <span class="visually-hidden">: {label}</span>
      </summary>
      <pre tabindex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
    </details>
  );
}
