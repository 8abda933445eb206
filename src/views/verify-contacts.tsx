import { useTexts } from './texts.tsx';
import type { VerifyReportProps } from './verify-report.tsx';

type ContactListProps = Pick<VerifyReportProps, 'contacts' | 'place'>;

/** Every address that was asked and why; or that none was. Whose address they are is shown, not linked: looking at a report asks nobody. */
export function ContactList({ contacts, place }: ContactListProps) {
  const { t } = useTexts();
  if (contacts.length === 0) return <p>{t(`verify.contactsNone.${place}`)}</p>;
  return (
    <>
      <p>{t(`verify.contactsLead.${place}`)}</p>
      <ul class="contacts">
        {contacts.map(({ url, purpose, answered }) => (
          <li>
            <code>{url}</code>
            <span class="fine">
              {t(`verify.purpose.${purpose}`)}
              {!answered && <> {t('verify.unanswered')}</>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
