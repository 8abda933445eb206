import type { Frame } from './frame.ts';
import { Notice } from './notice.tsx';
import { useTexts } from './texts.tsx';

/** Whose browser this is, seen from the offer, and so what accepting comes to. */
export type ClaimBrowser =
  /** Nobody is signed in. */
  | { readonly kind: 'nobody' }
  /** The account that the address belongs to. */
  | { readonly kind: 'learner' }
  /** Another account than the one that the address belongs to. */
  | { readonly kind: 'other-owned' }
  /** An account, while the address belongs to none; `account` is what chooses it. */
  | { readonly kind: 'other-unowned'; readonly account: string };

export type AutoAcceptOffer = 'offered' | 'in-settings' | 'guardian';

type ClaimChoiceProps = {
  frame: Frame;
  emailAddress: string;
  browser: ClaimBrowser;
  /** That the account was not chosen. */
  error?: string | undefined;
};

/** Says whose browser this is; where the address is nobody's yet, asks which account is meant. */
export function ClaimChoice({ frame, emailAddress: email, browser, error }: ClaimChoiceProps) {
  const { t } = useTexts();
  const viewer = frame.viewer?.name ?? '';
  if (browser.kind === 'nobody') return <p>{t('claim.createsAccount')}</p>;
  if (browser.kind === 'learner') return <p>{t('claim.yourAccount', { viewer })}</p>;
  const isOwned = browser.kind === 'other-owned';
  return (
    <>
      <Notice tone="caution" title={t('claim.otherTitle', { viewer })}>
        <p>{t(isOwned ? 'claim.otherOwned' : 'claim.otherUnowned', { email })}</p>
      </Notice>
      {!isOwned && (
        <fieldset class={error ? 'option-set field-invalid' : 'option-set'}>
          <legend>{t('claim.which')}</legend>
          {error && (
            <p class="field-error" role="alert">
              {error}
            </p>
          )}
          <AccountOption
            id="into-this"
            value={browser.account}
            label={t('claim.intoThis', { viewer, email })}
            hint={t('claim.intoThisHint', { email })}
          />
          <AccountOption
            id="separate"
            value="separate"
            label={t('claim.separate')}
            hint={t('claim.separateHint', { email })}
          />
        </fieldset>
      )}
    </>
  );
}

type AccountOptionProps = { id: string; value: string; label: string; hint: string };

function AccountOption({ id, value, label, hint }: AccountOptionProps) {
  return (
    <div class="option">
      <input
        type="radio"
        id={id}
        name="account"
        value={value}
        required
        aria-describedby={`${id}-hint`}
      />
      <label for={id}>{label}</label>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

type AutoAcceptChoiceProps = { offer: AutoAcceptOffer; issuerName: string };

/** The switch as it is offered with a first acceptance: unchecked, and not at all under a guardian. */
export function AutoAcceptChoice({ offer, issuerName: issuer }: AutoAcceptChoiceProps) {
  const { t } = useTexts();
  if (offer === 'in-settings') return null;
  if (offer === 'guardian') return <p>{t('claim.autoAcceptGuardian')}</p>;
  return (
    <div class="option">
      <input
        type="checkbox"
        id="auto-accept"
        name="autoAccept"
        value="on"
        aria-describedby="auto-accept-hint"
      />
      <label for="auto-accept">{t('claim.autoAccept', { issuer })}</label>
      <p class="field-hint" id="auto-accept-hint">
        {t('claim.autoAcceptHint')}
      </p>
    </div>
  );
}
