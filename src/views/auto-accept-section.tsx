import { ActionForm } from './action-form.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Section } from './section.tsx';
import { Message, useTexts } from './texts.tsx';

/** Where the switch posts to: `issuer`, and `on` as `yes` or `no`. */
export const autoAcceptAction = '/account/auto-accept';

type AutoAcceptIssuer = {
  readonly id: string;
  readonly name: string;
  /** Since when the switch is on. */
  readonly since?: DateText | undefined;
};

export type AutoAcceptSectionProps = {
  issuers: readonly AutoAcceptIssuer[];
  /** Under a guardian there is no switch; the section says why. */
  underGuardian: boolean;
};

export function AutoAcceptSection({ issuers, underGuardian }: AutoAcceptSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="auto-accept" title={t('autoAccept.title')}>
      <p>{t(underGuardian ? 'autoAccept.guardian' : 'autoAccept.lead')}</p>
      {!underGuardian && issuers.length === 0 && <p>{t('autoAccept.none')}</p>}
      {!underGuardian && issuers.length > 0 && (
        <ul class="settings">
          {issuers.map((issuer) => (
            <IssuerRow issuer={issuer} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function IssuerRow({ issuer: { id, name, since } }: { issuer: AutoAcceptIssuer }) {
  const { t } = useTexts();
  return (
    <li class="setting">
      <div class="setting-text">
        <h3>{name}</h3>
        <p class="row-facts">
          {since ? (
            <Message id="autoAccept.on" tags={{ day: () => <DateTime date={since} /> }} />
          ) : (
            t('autoAccept.off')
          )}
        </p>
      </div>
      <div class="setting-actions">
        <ActionForm
          action={autoAcceptAction}
          kind="quiet"
          about={name}
          fields={{ issuer: id, on: since ? 'no' : 'yes' }}
        >
          {t(since ? 'autoAccept.turnOff' : 'autoAccept.turnOn')}
        </ActionForm>
      </div>
    </li>
  );
}
