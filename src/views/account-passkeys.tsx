import type { DateText } from './date.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { paths } from './paths.ts';
import { RemoveDetails } from './remove-details.tsx';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

export type AccountPasskey = {
  readonly id: string;
  readonly name: string;
  readonly addedOn: DateText;
  readonly usedOn?: DateText | undefined;
};

const base = `${paths.account}/passkeys`;

function RenameForm({ passkey: { id, name } }: { passkey: AccountPasskey }) {
  const { t } = useTexts();
  const field = `passkey-${id}`;
  return (
    <details class="setting-edit">
      <summary>
        {t('account.passkey.rename')}
        <span class="visually-hidden">: {name}</span>
      </summary>
      <form class="stack" method="post" action={`${base}/${id}/rename`}>
        <div class="field">
          <label for={field}>{t('account.passkey.name')}</label>
          <input id={field} type="text" name="name" required value={name} autocomplete="off" />
        </div>
        <button class="button button-quiet" type="submit">
          {t('account.save')}
        </button>
      </form>
    </details>
  );
}

function PasskeyRow({ passkey }: { passkey: AccountPasskey }) {
  const { t, day } = useTexts();
  const { id, name, addedOn, usedOn } = passkey;
  return (
    <li class="setting">
      <div class="setting-text">
        <h3>{name}</h3>
        <p class="row-facts">
          {t('account.passkey.added', { date: day(addedOn.iso) })},{' '}
          {usedOn
            ? t('account.passkey.used', { date: day(usedOn.iso) })
            : t('account.passkey.unused')}
        </p>
      </div>
      <div class="setting-actions">
        <RenameForm passkey={passkey} />
        <RemoveDetails
          label={t('account.passkey.remove')}
          about={name}
          text={t('account.passkey.remove.text')}
          confirm={t('account.passkey.remove.confirm')}
          action={`${base}/${id}/remove`}
        />
      </div>
    </li>
  );
}

export function PasskeySection({ passkeys }: { passkeys: readonly AccountPasskey[] }) {
  const { t } = useTexts();
  return (
    <Section id="passkeys" title={t('account.passkeys')}>
      <p>{t('account.passkeys.lead')}</p>
      {passkeys.length === 0 ? (
        <p class="fine">{t('account.passkeys.none')}</p>
      ) : (
        <ul class="settings">
          {passkeys.map((passkey) => (
            <PasskeyRow passkey={passkey} />
          ))}
        </ul>
      )}
      <p class="fine" data-passkey-unavailable>
        {t('account.passkeys.unavailable')}
      </p>
      <PasskeyButton
        ceremony="add"
        options={`${base}/options`}
        answer={base}
        label="account.passkey.add"
        cancelled="account.passkey.cancelled"
        failed="account.passkey.failed"
      />
    </Section>
  );
}
