import { AlignmentList } from './alignment-list.tsx';
import { CredentialFiles } from './credential-files.tsx';
import type { CredentialPageProps, Evidence } from './credential-props.ts';
import { CredentialResult } from './credential-result.tsx';
import { Section } from './section.tsx';
import { SharePanel } from './share-panel.tsx';
import { SourceSection } from './source-section.tsx';
import { TagList } from './tag-list.tsx';
import { useTexts } from './texts.tsx';
import { WalletHistory } from './wallet-history.tsx';

/** What was awarded and why. Its own learner comes to share it, everybody else to read it first. */
export function CredentialDetails(props: CredentialPageProps) {
  const { achievement, evidence, results, source, issuer, files = [], wallets = [] } = props;
  const { controls, share } = props;
  const { t } = useTexts();
  return (
    <div class="credential-details">
      {controls && share && <SharePanel share={share} />}
      <Section id="description" title={t('credential.description')}>
        <p>{achievement.description}</p>
        {achievement.url && (
          <p>
            <a href={achievement.url}>{t('credential.aboutAchievement')}</a>
          </p>
        )}
      </Section>
      <Section id="criteria" title={t('credential.criteria')}>
        <div class="prose" dangerouslySetInnerHTML={{ __html: achievement.criteriaHtml }} />
      </Section>
      {evidence.length > 0 && (
        <Section id="evidence" title={t('credential.evidence')}>
          <ul class="entries">
            {evidence.map((item) => (
              <EvidenceItem item={item} />
            ))}
          </ul>
        </Section>
      )}
      {results.length > 0 && (
        <Section id="results" title={t('credential.results')}>
          <dl class="facts">
            {results.map((result) => (
              <CredentialResult result={result} />
            ))}
          </dl>
        </Section>
      )}
      {(achievement.alignments.length > 0 || achievement.tags.length > 0) && (
        <Section id="alignment" title={t('credential.alignment')}>
          {achievement.alignments.length > 0 && (
            <AlignmentList alignments={achievement.alignments} />
          )}
          <TagList tags={achievement.tags} />
        </Section>
      )}
      <SourceSection source={source} issuer={issuer} />
      {files.length > 0 && <CredentialFiles files={files} />}
      {wallets.length > 0 && <WalletHistory entries={wallets} />}
      {!controls && share && <SharePanel share={share} />}
    </div>
  );
}

function EvidenceItem({ item: { name, description, url } }: { item: Evidence }) {
  const { t } = useTexts();
  const title = name ?? t('credential.evidenceUnnamed');
  return (
    <li>
      {url ? <a href={url}>{title}</a> : <strong>{title}</strong>}
      {description && <p>{description}</p>}
    </li>
  );
}
