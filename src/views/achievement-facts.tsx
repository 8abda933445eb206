import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

export type AchievementFactsProps = {
  achievement: {
    readonly humanCode?: string | undefined;
    readonly fieldOfStudy?: string | undefined;
    readonly specialization?: string | undefined;
    readonly edition?: string | undefined;
    readonly creditsAvailable?: number | undefined;
    /** Names of what is measured. */
    readonly results?: readonly string[] | undefined;
  };
};

/** What an issuer's own records call an achievement; nothing where it says none of this. */
export function AchievementFacts({ achievement }: AchievementFactsProps) {
  const { t, number } = useTexts();
  const { creditsAvailable, results = [] } = achievement;
  const facts = [
    { label: t('achievement.code'), value: achievement.humanCode },
    { label: t('achievement.field'), value: achievement.fieldOfStudy },
    { label: t('achievement.specialization'), value: achievement.specialization },
    { label: t('achievement.edition'), value: achievement.edition },
    {
      label: t('achievement.credits'),
      value: creditsAvailable === undefined ? undefined : number(creditsAvailable),
    },
    { label: t('achievement.results'), value: results.join(' · ') },
  ].filter(({ value }) => value);
  if (facts.length === 0) return null;
  return (
    <Section id="facts" title={t('achievement.facts')}>
      <dl class="facts">
        {facts.map(({ label, value }) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
