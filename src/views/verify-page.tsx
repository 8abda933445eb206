import type { VerifyOptions } from '#domain/verify/options.ts';
import { AskWalletOffer } from './ask-wallet-page.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { useTexts } from './texts.tsx';
import { VerifyForm, type VerifyFormProps } from './verify-form.tsx';
import type { VerifyReportProps } from './verify-report.tsx';
import { VerifyView } from './verify-view.tsx';

/** The app that this page can be installed as. */
export type VerifyApp = {
  readonly manifestUrl: string;
  readonly iconUrl: string;
  /** Whom this site knows, and where it asks, for a browser to do as the site does. */
  readonly trust?: Pick<VerifyOptions, 'registries' | 'knownIssuers'> | undefined;
};

type VerifyPageProps = VerifyFormProps & {
  frame: Frame;
  app?: VerifyApp | undefined;
  report?: VerifyReportProps | undefined;
  /** Whether this site can ask a wallet. */
  canAsk?: boolean | undefined;
};

export function VerifyPage({ frame, app, report, canAsk = false, ...form }: VerifyPageProps) {
  const { t } = useTexts();
  const title = t(report ? 'verify.titleReport' : 'verify.title');
  return (
    <Layout
      frame={frame}
      title={title}
      description={t('verify.description')}
      scripts={['verify']}
      head={
        app && (
          <>
            <link rel="manifest" href={app.manifestUrl} />
            <link rel="icon" type="image/png" sizes="192x192" href={app.iconUrl} />
            <link rel="apple-touch-icon" href={app.iconUrl} />
          </>
        )
      }
    >
      <VerifyStage frame={frame} trust={app?.trust} />
      <div id="verify-view">
        <VerifyView report={report} />
      </div>
      <section class="verify" aria-labelledby="again">
        <h2 id="again" class={report ? undefined : 'visually-hidden'}>
          {t(report ? 'verify.another' : 'verify.one')}
        </h2>
        <VerifyForm {...form} />
        <VerifyNotes canAsk={canAsk} />
      </section>
    </Layout>
  );
}

/** Where the script says what is going on, and where it finds its worker and its words. */
function VerifyStage({ frame, trust = {} }: { frame: Frame } & Pick<VerifyApp, 'trust'>) {
  const { locale, t } = useTexts();
  return (
    <div
      class="verify-stage"
      id="verify-stage"
      data-worker={frame.scripts[`verify-${locale}`]}
      data-site={frame.site.name}
      data-trust={JSON.stringify(trust)}
      data-title={`${t('verify.titleReport')} · ${frame.site.name}`}
      data-another={t('verify.another')}
      data-checking={t('verify.checking')}
      data-asking={t('verify.asking', { host: '{host}' })}
      data-done={t('verify.done')}
      data-nothing={t('verify.nothing')}
      data-too-long={t('verify.tooLong')}
      data-broken={t('verify.broken')}
      data-kept={t('verify.kept')}
    >
      <p class="verify-progress" role="status" />
      <p class="visually-hidden" role="status" data-whisper />
      <p class="verify-offline" data-offline hidden>
        {t('verify.offline')}
      </p>
    </div>
  );
}

function VerifyNotes({ canAsk }: { canAsk: boolean }) {
  const { t } = useTexts();
  return (
    <div class="verify-notes">
      <p class="fine" data-scripted hidden>
        {t('verify.local')} <span data-kept-note />
      </p>
      {canAsk && <AskWalletOffer />}
      <h2>{t('verify.whoTitle')}</h2>
      <p>{t('verify.who')}</p>
      <h2>{t('verify.withoutTitle')}</h2>
      <p>{t('verify.without')}</p>
      <pre class="command">
        <code>npx laurel verify FILE</code>
      </pre>
    </div>
  );
}
