import { BadgeArt } from './badge-art.tsx';
import { DateTime } from './date.tsx';
import type { ImportedFacts } from './import-row.tsx';
import { Message, useTexts } from './texts.tsx';

/** Badges from elsewhere on a profile, apart from those of this site. */
export function ProfileImports({
  name,
  badges,
}: {
  name: string;
  badges: readonly ImportedFacts[];
}) {
  const { t } = useTexts();
  if (badges.length === 0) return null;
  return (
    <section class="section" aria-labelledby="imported">
      <h2 id="imported">{t('imports.profile')}</h2>
      <p>{t('imports.profile.lead', { name })}</p>
      <ul class="rows">
        {badges.map((badge) => (
          <li class="row">
            <BadgeArt name={badge.name} imageUrl={badge.pictureUrl} size="small" decorative />
            <div class="row-text">
              <h3>
                <a href={badge.url}>{badge.name || t('imports.unnamed')}</a>
              </h3>
              <p class="row-facts">
                <Message
                  id="imports.profile.checked"
                  values={{ issuer: badge.issuerName }}
                  tags={{ date: () => <DateTime date={badge.checkedOn} /> }}
                />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
