import { type DateText, DateTime } from './date.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

export interface TakeAway {
  readonly credentials: readonly {
    readonly id: string;
    readonly name: string;
    readonly awarded: DateText;
    readonly isExpired: boolean;
  }[];
  /** Whoever awarded them, each once. */
  readonly issuers: readonly { readonly id: string; readonly name: string }[];
}

function Choice({ credentials }: Pick<TakeAway, 'credentials'>) {
  const { t } = useTexts();
  return (
    <fieldset>
      <legend>{t('take-away.choose')}</legend>
      <p class="field-hint">{t('take-away.choose.hint')}</p>
      {credentials.map(({ id, name, awarded, isExpired }) => (
        <p>
          <label class="check">
            <input type="checkbox" name="award" value={id} />{' '}
            <span>
              {name}, <DateTime date={awarded} />
              {isExpired && ` (${t('take-away.expired')})`}
            </span>
          </label>
        </p>
      ))}
    </fieldset>
  );
}

/** One form with a button for each document; it only asks, so it is a GET. */
export function TakeAwaySection({ credentials, issuers }: TakeAway) {
  const { t } = useTexts();
  return (
    <Section id="take-away" title={t('take-away.title')}>
      <p>{t('take-away.text')}</p>
      {credentials.length === 0 ? (
        <p>{t('take-away.none')}</p>
      ) : (
        <form method="get" action={paths.presentationFile}>
          <Choice credentials={credentials} />
          <h3>{t('take-away.presentation')}</h3>
          <p>{t('take-away.presentation.text')}</p>
          <p>
            <button class="button" type="submit">
              {t('take-away.presentation.button')}
            </button>
          </p>
          <h3>{t('take-away.record')}</h3>
          <p>{t('take-away.record.text')}</p>
          {issuers.map(({ id, name }) => (
            <p>
              <button
                class="button"
                type="submit"
                formaction={paths.recordFile}
                name="issuer"
                value={id}
              >
                {issuers.length === 1
                  ? t('take-away.record.button')
                  : t('take-away.record.button.of', { issuer: name })}
              </button>
            </p>
          ))}
        </form>
      )}
    </Section>
  );
}
