import { CopyField } from '../copy-field.tsx';
import { Layout } from '../layout.tsx';
import { PageHead } from '../page-head.tsx';
import { paths } from '../paths.ts';
import { Section } from '../section.tsx';
import { Message, useTexts } from '../texts.tsx';
import { BuilderChoice } from './builder-choice.tsx';
import { BuilderLook } from './builder-look.tsx';
import {
  type EmbedBuilderPageProps,
  embedCodeNames,
  type EmbedForm,
  type EmbedResult,
} from './builder-props.ts';

const codeRows = { script: 4, frame: 4, plain: 5, oembed: 3 } as const;

/** Why there is no preview; what is wrong with an address stands at its field. */
function Waiting({ form }: { form: EmbedForm }) {
  const { t } = useTexts();
  if (!form.own) return <>{t('embedBuilder.nothingUrl')}</>;
  return <>{t(form.isMissing ? 'embedBuilder.notFoundOwn' : 'embedBuilder.nothing')}</>;
}

/** Stands in the page also while there is nothing to show, so that the script has where to put it. */
function Result({ result, origin }: { result: EmbedResult | undefined; origin: string }) {
  const { t } = useTexts();
  return (
    <div id="embed-result" hidden={!result}>
      <Section id="embed-preview" title={t('embedBuilder.preview')}>
        <div class="embed-preview" tabindex={0} role="group" aria-label={t('embedBuilder.preview')}>
          <iframe
            id="embed-frame"
            src={result?.path}
            title={result?.title}
            width={result?.width}
            height={result?.height}
          />
        </div>
      </Section>
      <Section id="embed-codes" title={t('embedBuilder.code')}>
        {embedCodeNames.map((name) => (
          <CopyField
            name={`code-${name}`}
            label={t(`embedBuilder.code.${name}`)}
            hint={t(`embedBuilder.code.${name}Note`)}
            value={result?.codes[name] ?? ''}
            rows={codeRows[name]}
          />
        ))}
        <p>
          <Message
            id="embedBuilder.policy"
            tags={{
              policy: () => (
                <code>
                  script-src {origin}; frame-src {origin}; img-src {origin}
                </code>
              ),
            }}
          />
        </p>
        <p>
          <Message
            id="embedBuilder.help"
            tags={{ link: (text) => <a href={`${paths.help}#embed`}>{text}</a> }}
          />
        </p>
      </Section>
    </div>
  );
}

/** Puts an embed together: what, how it looks, and the code to take away. */
export function EmbedBuilderPage({ frame, form, result }: EmbedBuilderPageProps) {
  const { t } = useTexts();
  const hasChoice = !form.own || form.own.credentials.length > 0 || form.own.profile !== undefined;
  return (
    <Layout
      frame={frame}
      title={t('embedBuilder.title')}
      description={t('embedBuilder.lead')}
      scripts={['copy', 'embed-builder']}
    >
      <PageHead title={t('embedBuilder.title')}>
        <p>{t('embedBuilder.lead')}</p>
      </PageHead>
      <div class="embed-builder">
        <form
          class="embed-form stack"
          method="get"
          action={paths.embed}
          data-updated={t('embedBuilder.updated')}
        >
          <BuilderChoice form={form} />
          {hasChoice && (
            <>
              <BuilderLook form={form} />
              <button class="button" type="submit">
                {t('embedBuilder.update')}
              </button>
            </>
          )}
          <p id="embed-status" class="visually-hidden" role="status" />
        </form>
        {hasChoice && (
          <div>
            <div id="embed-waiting" hidden={result !== undefined}>
              <p class="empty">
                <Waiting form={form} />
              </p>
            </div>
            <Result result={result} origin={form.origin} />
          </div>
        )}
      </div>
    </Layout>
  );
}
