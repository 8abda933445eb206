import type { Child } from 'hono/jsx';
import type { QrPath } from '#domain/qr.ts';
import { CopyField } from './copy-field.tsx';
import type { CredentialFile } from './credential-props.ts';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { QrCode } from './qr-code.tsx';
import { useTexts } from './texts.tsx';

/** A way into wallets of one kind: an address, drawn and written. */
type Way = { readonly url: string; readonly qr: QrPath };

export type WalletWaysProps = {
  /** Wallets for learners' credentials; absent where they cannot do what the offer asks. */
  education?:
    | (Way & { readonly lcwUrl: string; readonly olderUrl: string; readonly learnCardUrl: string })
    | undefined;
  openid: Way;
  /** Files of the one credential; several are had in one file elsewhere. */
  files: readonly CredentialFile[];
  /** Whether the page is read on a device that wallets are on: then buttons come first, and QR codes after them. */
  isHandheld: boolean;
};

type PanelProps = {
  title: string;
  lead: string;
  isOpen?: boolean;
  children: Child;
};

/** One of several, of which one at a time is open, with scripts or without. */
function Panel({ title, lead, isOpen = false, children }: PanelProps) {
  return (
    <details class="share-more wallet-way" name="wallet-way" open={isOpen}>
      <summary>{title}</summary>
      <div class="share-more-text">
        <p>{lead}</p>
        {children}
      </div>
    </details>
  );
}

/** The buttons and the code of a way, in the order that fits the device. */
function Ways({ isHandheld, code, links }: { isHandheld: boolean; code: Child; links: Child }) {
  return isHandheld ? (
    <>
      {links}
      {code}
    </>
  ) : (
    <>
      {code}
      {links}
    </>
  );
}

function EducationWay({
  way,
  isHandheld,
}: {
  way: NonNullable<WalletWaysProps['education']>;
  isHandheld: boolean;
}) {
  const { t } = useTexts();
  return (
    <>
      <Ways
        isHandheld={isHandheld}
        code={<QrCode qr={way.qr} label={t('wallet.qr.education')} />}
        links={
          <div class="button-row">
            <a class={isHandheld ? 'button' : 'button button-quiet'} href={way.lcwUrl}>
              {t('wallet.open.lcw')}
            </a>
            <a class="button button-quiet" href={way.learnCardUrl}>
              {t('wallet.open.learncard')}
            </a>
          </div>
        }
      />
      <CopyField
        name="interaction"
        label={t('wallet.copy.education')}
        hint={t('wallet.copy.educationHint')}
        value={way.url}
      />
      <p>
        <a href={way.olderUrl}>{t('wallet.open.older')}</a>
      </p>
    </>
  );
}

function OpenidWay({ way, isHandheld }: { way: Way; isHandheld: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <Ways
        isHandheld={isHandheld}
        code={<QrCode qr={way.qr} label={t('wallet.qr.openid')} />}
        links={
          <div class="button-row">
            <a class={isHandheld ? 'button' : 'button button-quiet'} href={way.url}>
              {t('wallet.open.openid')}
            </a>
          </div>
        }
      />
      <CopyField
        name="openid"
        label={t('wallet.copy.openid')}
        hint={t('wallet.copy.openidHint')}
        value={way.url}
      />
    </>
  );
}

function FileWay({ files }: { files: readonly CredentialFile[] }) {
  const { t } = useTexts();
  if (files.length === 0)
    return (
      <p>
        <a href={paths.data}>{t('wallet.way.filesAll')}</a>
      </p>
    );
  return (
    <ul class="files">
      {files.map(({ kind, url }) => (
        <li>
          <a href={url} download>
            <Icon name="download" />
            <span class="visually-hidden">{t('credential.download')}: </span>
            {t(`credential.file.${kind}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Every way into a wallet, by the wallet. */
export function WalletWays({ education, openid, files, isHandheld }: WalletWaysProps) {
  const { t } = useTexts();
  return (
    <section class="section" aria-labelledby="ways">
      <h2 id="ways">{t('wallet.ways')}</h2>
      <p>{t(isHandheld ? 'wallet.ways.phone' : 'wallet.ways.desk')}</p>
      {education && (
        <Panel title={t('wallet.way.education')} lead={t('wallet.way.educationFor')} isOpen>
          <EducationWay way={education} isHandheld={isHandheld} />
        </Panel>
      )}
      <Panel
        title={t('wallet.way.openid')}
        lead={t('wallet.way.openidFor')}
        isOpen={education === undefined}
      >
        <OpenidWay way={openid} isHandheld={isHandheld} />
      </Panel>
      <Panel title={t('wallet.way.files')} lead={t('wallet.way.filesFor')}>
        <FileWay files={files} />
      </Panel>
    </section>
  );
}
