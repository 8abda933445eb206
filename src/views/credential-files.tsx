import type { CredentialFile } from './credential-props.ts';
import { Icon } from './icons.tsx';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

/** What can be taken away, and what each file is for. */
export function CredentialFiles({ files }: { files: readonly CredentialFile[] }) {
  const { t } = useTexts();
  return (
    <Section id="files" title={t('credential.files')}>
      <p>{t('credential.filesText')}</p>
      <ul class="files">
        {files.map(({ kind, url }) => (
          <li>
            <a href={url} download>
              <Icon name="download" />
              <span class="visually-hidden">{t('credential.download')}: </span>
              {t(`credential.file.${kind}`)}
            </a>
            <p class="fine">{t(`credential.file.${kind}For`)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
