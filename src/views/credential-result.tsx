import type { Result } from './credential-props.ts';
import { useTexts } from './texts.tsx';

/** One result, with how it is to be read where the achievement says so. */
export function CredentialResult({ result }: { result: Result }) {
  const { t } = useTexts();
  const { name, value, status, required, lowest, highest, allowed = [] } = result;
  const word = status && t(`credential.result.${status}`);
  const notes = [
    required && t('credential.resultRequired', { value: required }),
    lowest && highest && t('credential.resultRange', { lowest, highest }),
    allowed.length > 0 && t('credential.resultAllowed', { values: allowed.join(', ') }),
  ].filter(Boolean);
  return (
    <div>
      <dt>{name ?? t('credential.resultUnnamed')}</dt>
      <dd>
        {value ?? word}
        {value && word && ` (${word})`}
        {notes.map((note) => (
          <span class="facts-more">{note}</span>
        ))}
      </dd>
    </div>
  );
}
