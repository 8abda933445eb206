import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** How the viewer stands to an achievement; all of it absent for whoever is not signed in. */
export type ViewerStanding = {
  /** The page of the credential they hold. */
  readonly credentialUrl?: string | undefined;
  /** The page where an offer waits for their answer. */
  readonly claimUrl?: string | undefined;
  /** Whether they have asked for it. */
  readonly requested?: boolean | undefined;
};

/** A sign with a word for each way the viewer stands to an achievement; nothing where there is none. */
export function StandingMarks({ standing }: { standing: ViewerStanding }) {
  const { t } = useTexts();
  const { credentialUrl, claimUrl, requested } = standing;
  return (
    <>
      {credentialUrl && (
        <p class="held-mark">
          <Icon name="tick" /> {t('catalogue.held')}
        </p>
      )}
      {claimUrl && (
        <p class="held-mark ready-mark">
          <Icon name="mail" /> {t('catalogue.ready')}
        </p>
      )}
      {requested && (
        <p class="held-mark requested-mark">
          <Icon name="clock" /> {t('catalogue.requested')}
        </p>
      )}
    </>
  );
}
