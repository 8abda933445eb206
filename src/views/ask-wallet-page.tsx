import type { RequestStanding } from '#domain/presentation-request.ts';
import type { QrPath } from '#domain/qr.ts';
import type { MessageKey } from '#messages/texts.ts';
import { ActionForm } from './action-form.tsx';
import { CopyField } from './copy-field.tsx';
import type { Frame } from './frame.ts';
import type { IconName } from './icons.tsx';
import { Layout } from './layout.tsx';
import { Notice, type Tone } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { QrCode } from './qr-code.tsx';
import { useTexts } from './texts.tsx';
import { VerifyReport, type VerifyReportProps } from './verify-report.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly text?: MessageKey;
}

const looks: Readonly<Record<RequestStanding, Look>> = {
  waiting: { tone: 'info', icon: 'clock' },
  shown: { tone: 'info', text: 'askWallet.is.shown.text' },
  declined: { tone: 'caution', text: 'askWallet.is.declined.text' },
  unable: { tone: 'caution', text: 'askWallet.is.unable.text' },
  expired: { tone: 'caution', icon: 'clock', text: 'askWallet.is.expired.text' },
};

type AskWay = {
  /** Opens a wallet with the question. */
  readonly url: string;
  readonly qr: QrPath;
  /** Whether the page is read on a device that wallets are on: then the button comes first. */
  readonly isHandheld: boolean;
};

export type AskWalletPageProps = {
  frame: Frame;
  standing: RequestStanding;
  /** How long a wallet can answer, in words; absent once none can. */
  until?: string | undefined;
  /** Present while a wallet can answer. */
  way?: AskWay | undefined;
  /** What a wallet showed. */
  report?: VerifyReportProps | undefined;
  /** The page itself, to look again. */
  url: string;
  /** Answers with what has become of the question; absent once nothing more can. */
  stateUrl?: string | undefined;
};

function Way({ way: { url, qr, isHandheld } }: { way: AskWay }) {
  const { t } = useTexts();
  const code = <QrCode qr={qr} label={t('askWallet.qr')} />;
  const link = (
    <div class="button-row">
      <a class={isHandheld ? 'button' : 'button button-quiet'} href={url}>
        {t('askWallet.open')}
      </a>
    </div>
  );
  return (
    <section class="section" aria-labelledby="ask-how">
      <h2 id="ask-how">{t('askWallet.how')}</h2>
      <p>{t(isHandheld ? 'askWallet.how.phone' : 'askWallet.how.desk')}</p>
      {isHandheld ? [link, code] : [code, link]}
      <CopyField
        name="question"
        label={t('askWallet.copy')}
        hint={t('askWallet.copyHint')}
        value={url}
      />
    </section>
  );
}

function State({ standing, until, stateUrl, url }: AskWalletPageProps) {
  const { t } = useTexts();
  const { tone, icon, text } = looks[standing];
  return (
    <>
      <Notice tone={tone} icon={icon} title={t(`askWallet.is.${standing}`)}>
        {text && <p>{t(text)}</p>}
        {until && <p data-wallet-until>{until}</p>}
      </Notice>
      {stateUrl && (
        <a class="button button-quiet" href={url}>
          {t('askWallet.check')}
        </a>
      )}
    </>
  );
}

/**
 * A question to a wallet, for the browser that asks it. The script `wallet` looks again by itself, puts in what
 * has changed, and says so.
 */
export function AskWalletPage(props: AskWalletPageProps) {
  const { frame, standing, way, report, stateUrl } = props;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('askWallet.title')} scripts={['copy', 'wallet']}>
      <PageHead title={t('askWallet.title')} />
      <p class="visually-hidden" role="status" id="wallet-says" />
      <div class="wallet-page" id="wallet" data-standing={standing} data-wallet-state={stateUrl}>
        <div data-wallet-part="state">
          <State {...props} />
        </div>
        {way && (
          <div data-wallet-part="ways">
            <Way way={way} />
          </div>
        )}
        <div data-wallet-part="report">{report && <VerifyReport {...report} />}</div>
        <div data-wallet-part="actions" class="button-row">
          {!stateUrl && <ActionForm action={paths.verifyWallet}>{t('askWallet.again')}</ActionForm>}
          <a class="button button-quiet" href={paths.verify}>
            {t('askWallet.back')}
          </a>
        </div>
      </div>
    </Layout>
  );
}

/** On the verify page: the way to a question. */
export function AskWalletOffer() {
  const { t } = useTexts();
  return (
    <>
      <h2>{t('askWallet.offer')}</h2>
      <p>{t('askWallet.offerText')}</p>
      <ActionForm action={paths.verifyWallet} kind="quiet">
        {t('askWallet.button')}
      </ActionForm>
    </>
  );
}
