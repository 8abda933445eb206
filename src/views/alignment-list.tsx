import { useTexts } from './texts.tsx';

export type Alignment = {
  readonly targetName: string;
  readonly targetUrl: string;
  readonly targetFramework?: string | undefined;
  readonly targetDescription?: string | undefined;
};

export function AlignmentList({ alignments }: { alignments: readonly Alignment[] }) {
  const { t } = useTexts();
  return (
    <ul class="entries">
      {alignments.map(({ targetName, targetUrl, targetFramework, targetDescription }) => (
        <li>
          <a href={targetUrl}>{targetName}</a>
          {targetFramework && (
            <p class="entry-note">{t('credential.framework', { name: targetFramework })}</p>
          )}
          {targetDescription && <p>{targetDescription}</p>}
        </li>
      ))}
    </ul>
  );
}
