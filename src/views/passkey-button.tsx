import type { MessageKey } from '#messages/texts.ts';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

type PasskeyButtonProps = {
  /** Making a passkey, or signing in with one. */
  ceremony: 'add' | 'sign-in';
  /** Where what the browser needs is fetched from, and where its answer goes. */
  options: string;
  answer: string;
  label: MessageKey;
  cancelled: MessageKey;
  failed: MessageKey;
  /** Where to go after signing in. */
  returnTo?: string | undefined;
};

/** A button that only a script can serve (`browser/passkey.ts`), so it is hidden until the script shows it. */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { t } = useTexts();
  return (
    <div
      class="passkey"
      hidden
      data-passkey={props.ceremony}
      data-options={props.options}
      data-answer={props.answer}
      data-return-to={props.returnTo}
      data-cancelled={t(props.cancelled)}
      data-failed={t(props.failed)}
    >
      <button class="button button-quiet" type="button">
        <Icon name="key" /> {t(props.label)}
      </button>
      <p role="status" />
    </div>
  );
}
