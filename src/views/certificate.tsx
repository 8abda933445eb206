import { BadgeArt } from './badge-art.tsx';
import type { CredentialPageProps } from './credential-props.ts';
import { DateTime } from './date.tsx';
import { useTexts } from './texts.tsx';

export function Certificate(props: CredentialPageProps) {
  const { achievement, recipientName, awardedOn, expiresOn, expired, issuer, source } = props;
  const { t } = useTexts();
  return (
    <header class="certificate">
      <div class="certificate-art">
        <BadgeArt name={achievement.name} imageUrl={achievement.imageUrl} size="large" />
      </div>
      <h1>{achievement.name}</h1>
      {achievement.achievementType && <p class="certificate-type">{achievement.achievementType}</p>}
      <p class="certificate-recipient">
        <span>{t('credential.awardedTo')}</span> <strong>{recipientName}</strong>
      </p>
      <dl class="certificate-facts">
        <div>
          <dt>{t('credential.issuer')}</dt>
          <dd>{issuer.name}</dd>
        </div>
        <div>
          <dt>{t('credential.awarded')}</dt>
          <dd>
            <DateTime date={awardedOn} />
          </dd>
        </div>
        {expiresOn && (
          <div>
            <dt>{t(expired ? 'credential.expired' : 'credential.expires')}</dt>
            <dd>
              <DateTime date={expiresOn} />
            </dd>
          </div>
        )}
        {source && (
          <div class="certificate-source">
            <dt>{t('credential.assessor')}</dt>
            <dd>
              {source.person && <span>{source.person}, </span>}
              {source.role && <span>{source.role}, </span>}
              {source.centreName}
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}
