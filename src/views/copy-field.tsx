import type { Child } from 'hono/jsx';
import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

type CopyFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  /** More than one makes it a text area. */
  rows?: number | undefined;
};

/** A text to take away. Without the script `copy` it is selected by hand; with it there is a button. */
export function CopyField({ name, label, hint, value, rows = 1 }: CopyFieldProps) {
  const { t } = useTexts();
  return (
    <div class={rows > 1 ? 'copy-field' : 'copy-field copy-field-line'}>
      <FormField
        name={name}
        label={label}
        hint={hint}
        control={(field) =>
          rows > 1 ? (
            <textarea readonly rows={rows} spellcheck={false} {...field}>
              {value}
            </textarea>
          ) : (
            <input type="text" readonly value={value} {...field} />
          )
        }
      />
      <CopyButton from={`field-${name}`} about={label}>
        {t('share.copy')}
      </CopyButton>
    </div>
  );
}

type CopyButtonProps = {
  /** The id of the control whose text is copied. */
  from: string;
  /** The id of the control that says the same without markup; the first is then copied as formatted text. */
  plain?: string | undefined;
  about: string;
  children: Child;
};

/** Hidden until the script `copy` shows it. */
export function CopyButton({ from, plain, about, children }: CopyButtonProps) {
  const { t } = useTexts();
  return (
    <div class="copy-action" hidden data-copy={from} data-copy-plain={plain}>
      <button class="button button-quiet" type="button">
        <Icon name="copy" /> {children}
        <span class="visually-hidden">: {about}</span>
      </button>
      <span
        class="copy-status"
        role="status"
        data-done={t('share.copied')}
        data-failed={t('share.copyFailed')}
      />
    </div>
  );
}
