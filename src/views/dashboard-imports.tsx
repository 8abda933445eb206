import { ImportRow, type OwnImport } from './import-row.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

/** How many stand on the dashboard; the rest is on its own page. */
const maxRows = 5;

/** Badges from elsewhere on the dashboard, and the way to bring one in. */
export function DashboardImports({ badges }: { badges: readonly OwnImport[] }) {
  const { t } = useTexts();
  return (
    <Section id="imported" title={t('imports.title')}>
      <p>{t('imports.dashboard.lead')}</p>
      {badges.length > 0 && (
        <ul class="rows">
          {badges.slice(0, maxRows).map((badge) => (
            <ImportRow badge={badge} />
          ))}
        </ul>
      )}
      <p>
        <a href={paths.imports}>{t('imports.all')}</a>
      </p>
    </Section>
  );
}
