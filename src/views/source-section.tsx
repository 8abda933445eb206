import { ContactLink } from './contact-link.tsx';
import type { CredentialIssuer, Source } from './credential-props.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

type SourceSectionProps = { source?: Source | undefined; issuer: CredentialIssuer };

/** Who stands behind the credential: the centre that assessed, the issuer that signed, and where to ask. */
export function SourceSection({ source, issuer }: SourceSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="source" title={t('credential.source')}>
      <dl class="facts">
        <div>
          <dt>{t('credential.issuer')}</dt>
          <dd>{issuer.url ? <a href={issuer.url}>{issuer.name}</a> : issuer.name}</dd>
        </div>
        {source && (
          <div>
            <dt>{t('credential.assessor')}</dt>
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
        {issuer.contact && (
          <div>
            <dt>{t('credential.contact')}</dt>
            <dd>
              <ContactLink contact={issuer.contact} />
            </dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
