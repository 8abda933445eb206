import type { Frame } from './frame.ts';
import { MessagePage } from './message-page.tsx';
import { paths } from './paths.ts';
import { Message, useTexts } from './texts.tsx';

type InterruptedPageProps = {
  frame: Frame;
  /** Where the form was going, and goes again. */
  action: string;
  /** Every field of the form in its order; `undefined` when there is too much to repeat. */
  fields: readonly (readonly [name: string, value: string])[] | undefined;
  hadFiles: boolean;
};

/** The form of somebody whose session has ended: said, and given back whole. */
export function InterruptedPage({ frame, action, fields, hadFiles }: InterruptedPageProps) {
  const { t } = useTexts();
  const signIn = (text: string) => (
    <a href={paths.signIn} target="_blank" rel="noopener">
      {text}
    </a>
  );
  return (
    <MessagePage frame={frame} title={t('interrupted.title')} icon="clock">
      {fields === undefined ? (
        <>
          <p>{t('interrupted.toolong')}</p>
          <p>
            <Message id="interrupted.first" tags={{ signIn }} />
          </p>
        </>
      ) : (
        <>
          <p>{t('interrupted.text')}</p>
          <p>
            <Message id="interrupted.first" tags={{ signIn }} /> {t('interrupted.second')}
          </p>
          {hadFiles && <p>{t('interrupted.files')}</p>}
          <form method="post" action={action}>
            {fields.map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button class="button" type="submit">
              {t('interrupted.again')}
            </button>
          </form>
          {fields.length > 0 && (
            <section aria-labelledby="typed">
              <h2 id="typed">{t('interrupted.fields')}</h2>
              <dl class="facts">
                {fields.map(([name, value]) => (
                  <div>
                    <dt>{name}</dt>
                    <dd class="typed">{value === '' ? t('interrupted.empty') : value}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
        </>
      )}
    </MessagePage>
  );
}
