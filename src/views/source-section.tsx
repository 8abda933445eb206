import type { CredentialIssuer, Source } from './credential-props.ts';
import { Section } from './section.tsx';

export type SourceSectionProps = { source?: Source | undefined; issuer: CredentialIssuer };

/** Who stands behind the credential: the centre that assessed, and the issuer that signed. */
export function SourceSection({ source, issuer }: SourceSectionProps) {
  return (
    <Section id="source" title="Who stands behind it">
      <dl class="facts">
        <div>
          <dt>Issuer</dt>
          <dd>{issuer.url ? <a href={issuer.url}>{issuer.name}</a> : issuer.name}</dd>
        </div>
        {source && (
          <div>
            <dt>Assessment decision made by</dt>
            <dd>
              {source.centreName}
              {(source.person || source.role) && (
                <span class="facts-more">
                  {[source.person, source.role].filter(Boolean).join(', ')}
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
