import { BadgeArt } from './badge-art.tsx';
import { type DateText, DateTime } from './date.tsx';
import type { Frame } from './frame.ts';
import { Icon } from './icons.tsx';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';
import { WalletHistory, type WalletHistoryEntry } from './wallet-history.tsx';

/** A credential that can go into a wallet. */
export type WalletCandidate = {
  readonly id: string;
  readonly name: string;
  readonly issuerName: string;
  readonly imageUrl?: string | undefined;
  readonly awardedOn: DateText;
  readonly chosen: boolean;
};

export type WalletChoicePageProps = {
  frame: Frame;
  /** The one that was come from, or everything there is to choose from. */
  candidates: readonly WalletCandidate[];
  /** Whether there is a choice; otherwise there is the one credential. */
  isChoice: boolean;
  needsCode: boolean;
  minutes: number;
  history: readonly WalletHistoryEntry[];
  action: string;
  backUrl: string;
  /** Set after a form in which nothing was chosen. */
  isNoneChosen?: boolean | undefined;
};

const steps = ['offer', 'copy', 'public', 'status'] as const;

function Candidate({ candidate }: { candidate: WalletCandidate }) {
  const { id, name, imageUrl, issuerName, awardedOn } = candidate;
  return (
    <li>
      <label class="wallet-candidate">
        <input type="checkbox" name="award" value={id} checked={candidate.chosen} />
        <BadgeArt name={name} imageUrl={imageUrl} size="small" decorative />
        <span>
          <strong>{name}</strong>
          <span class="wallet-candidate-facts">
            <Message
              id="dashboard.awarded"
              values={{ issuer: issuerName }}
              tags={{ date: () => <DateTime date={awardedOn} /> }}
            />
          </span>
        </span>
      </label>
    </li>
  );
}

function Choice({ candidates }: { candidates: readonly WalletCandidate[] }) {
  const { t } = useTexts();
  return (
    <fieldset class="wallet-candidates">
      <legend>{t('wallet.which')}</legend>
      <ul>
        {candidates.map((candidate) => (
          <Candidate candidate={candidate} />
        ))}
      </ul>
    </fieldset>
  );
}

function CodeChoice({ needsCode }: { needsCode: boolean }) {
  const { t } = useTexts();
  return (
    <div class="wallet-code">
      <label>
        <input
          type="checkbox"
          name="code"
          value="mail"
          checked={needsCode}
          aria-describedby="wallet-code-hint"
        />
        {t('wallet.code')}
      </label>
      <p class="field-hint" id="wallet-code-hint">
        {t('wallet.codeHint')}
      </p>
    </div>
  );
}

function Nothing() {
  const { t } = useTexts();
  return (
    <div class="empty">
      <h2>{t('wallet.empty')}</h2>
      <p>
        <Message
          id="wallet.empty.text"
          tags={{ dashboard: (text) => <a href={paths.dashboard}>{text}</a> }}
        />
      </p>
    </div>
  );
}

/** Says what an offer to a wallet is, and makes one. */
export function WalletChoicePage(props: WalletChoicePageProps) {
  const { frame, candidates, isChoice, isNoneChosen, minutes, history } = props;
  const { t } = useTexts();
  const name = isChoice ? undefined : candidates[0]?.name;
  const title = name ? t('wallet.titleOf', { name }) : t('wallet.title');
  return (
    <Layout frame={frame} title={title}>
      <PageHead title={title}>
        <p>{t('wallet.lead')}</p>
      </PageHead>
      {isNoneChosen && <Notice tone="bad" title={t('wallet.which.none')} role="alert" />}
      {candidates.length === 0 ? (
        <Nothing />
      ) : (
        <div class="wallet-page">
          <Section id="happens" title={t('wallet.happens')}>
            <ul class="wallet-steps">
              {steps.map((step) => (
                <li>{t(`wallet.happens.${step}`, { minutes })}</li>
              ))}
            </ul>
          </Section>
          <form class="wallet-form" method="post" action={props.action}>
            {isChoice && <Choice candidates={candidates} />}
            <CodeChoice needsCode={props.needsCode} />
            <div class="button-row">
              <button class="button" type="submit">
                <Icon name="wallet" /> {t('wallet.continue')}
              </button>
              <a class="button button-quiet" href={props.backUrl}>
                {t('wallet.back')}
              </a>
            </div>
          </form>
          {history.length > 0 && <WalletHistory entries={history} />}
        </div>
      )}
    </Layout>
  );
}
