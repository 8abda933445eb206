import type { Child } from 'hono/jsx';
import { Icon } from './icons.tsx';
import { useTexts } from './texts.tsx';

/** Attributes that tie a control to its label, hint and error; spread them on the control. */
type FieldControl = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
};

type FormFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  control: (attributes: FieldControl) => Child;
};

/** One labelled control. The control is a function, so that no page can forget the wiring. */
export function FormField({ name, label, hint, error, control }: FormFieldProps) {
  const { t } = useTexts();
  const id = `field-${name}`;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-invalid' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="cross" /> <span class="visually-hidden">{t('parts.tone.bad')}: </span>
          {error}
        </p>
      )}
      {control({
        id,
        name,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? 'true' : undefined,
      })}
    </div>
  );
}
