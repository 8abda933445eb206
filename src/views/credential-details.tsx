import { AlignmentList } from './alignment-list.tsx';
import type { CredentialPageProps, Evidence, Result } from './credential-props.ts';
import { Section } from './section.tsx';
import { SourceSection } from './source-section.tsx';
import { TagList } from './tag-list.tsx';

export function CredentialDetails(props: CredentialPageProps) {
  const { achievement, evidence, results, source, issuer } = props;
  return (
    <div class="credential-details">
      <Section id="description" title="Description">
        <p>{achievement.description}</p>
        {achievement.url && (
          <p>
            <a href={achievement.url}>About this achievement</a>
          </p>
        )}
      </Section>
      <Section id="criteria" title="Criteria">
        <div class="prose" dangerouslySetInnerHTML={{ __html: achievement.criteriaHtml }} />
      </Section>
      {evidence.length > 0 && (
        <Section id="evidence" title="Evidence">
          <ul class="entries">{evidence.map(renderEvidence)}</ul>
        </Section>
      )}
      {results.length > 0 && (
        <Section id="results" title="Results">
          <dl class="facts">{results.map(renderResult)}</dl>
        </Section>
      )}
      {(achievement.alignments.length > 0 || achievement.tags.length > 0) && (
        <Section id="alignment" title="Alignment and skills">
          {achievement.alignments.length > 0 && (
            <AlignmentList alignments={achievement.alignments} />
          )}
          <TagList tags={achievement.tags} />
        </Section>
      )}
      <SourceSection source={source} issuer={issuer} />
    </div>
  );
}

function renderEvidence({ name, description, url }: Evidence) {
  return (
    <li>
      {url ? <a href={url}>{name}</a> : <strong>{name}</strong>}
      {description && <p>{description}</p>}
    </li>
  );
}

function renderResult({ name, value, status }: Result) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {status && ` (${status})`}
      </dd>
    </div>
  );
}
