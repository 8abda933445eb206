import { ActionForm } from './action-form.tsx';
import { type DateText, DateTime } from './date.tsx';
import { FormField } from './form-field.tsx';
import { Icon } from './icons.tsx';
import { paths } from './paths.ts';
import { RemindersButton } from './reminders-page.tsx';
import { RemoveDetails } from './remove-details.tsx';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

export type AccountAddress = {
  readonly id: string;
  readonly email: string;
  readonly provedOn: DateText;
  readonly isPrimary: boolean;
  readonly bouncedOn?: DateText | undefined;
  readonly remindersWanted: boolean;
  /** The last one cannot be removed. */
  readonly canRemove: boolean;
};

export type PendingAddress = { readonly email: string; readonly until: DateText };

const base = `${paths.account}/addresses`;

function AddressRow({ address }: { address: AccountAddress }) {
  const { t, day } = useTexts();
  const { id, email, provedOn, isPrimary, bouncedOn, remindersWanted, canRemove } = address;
  return (
    <li class="setting">
      <div class="setting-text">
        <h3>{email}</h3>
        <p class="state state-good">
          <Icon name="tick" /> {t('account.address.proved', { date: day(provedOn.iso) })}
        </p>
        {isPrimary && (
          <p class="state">
            <Icon name="mail" /> {t('account.address.primary')}
          </p>
        )}
        {bouncedOn && (
          <p class="state state-caution">
            <Icon name="caution" /> {t('account.address.bounced', { date: day(bouncedOn.iso) })}
          </p>
        )}
        {!remindersWanted && (
          <p class="state">
            <Icon name="info" /> {t('reminders.stopped')}
          </p>
        )}
      </div>
      <div class="setting-actions">
        {!isPrimary && (
          <ActionForm action={`${base}/${id}/primary`} kind="quiet" about={email}>
            {t('account.address.makePrimary')}
          </ActionForm>
        )}
        <RemindersButton
          action={`${base}/${id}/reminders`}
          wanted={remindersWanted}
          about={email}
        />
        {canRemove && (
          <RemoveDetails
            label={t('account.address.remove')}
            about={email}
            text={t('account.address.remove.text')}
            confirm={t('account.address.remove.confirm')}
            action={`${base}/${id}/remove`}
          />
        )}
      </div>
    </li>
  );
}

function PendingRow({ address: { email, until } }: { address: PendingAddress }) {
  const { t } = useTexts();
  return (
    <li class="setting">
      <div class="setting-text">
        <h3>{email}</h3>
        <p class="state state-caution">
          <Icon name="clock" />
          <span>
            {t('account.address.pending')} <DateTime date={until} />
          </span>
        </p>
      </div>
      <div class="setting-actions">
        <ActionForm action={base} kind="quiet" about={email} fields={{ email }}>
          {t('account.address.again')}
        </ActionForm>
      </div>
    </li>
  );
}

type AddressSectionProps = {
  addresses: readonly AccountAddress[];
  pending: readonly PendingAddress[];
  typed?: string | undefined;
  error?: string | undefined;
};

export function AddressSection({ addresses, pending, typed, error }: AddressSectionProps) {
  const { t } = useTexts();
  return (
    <Section id="addresses" title={t('account.addresses')}>
      <p>{t('account.addresses.lead')}</p>
      <ul class="settings">
        {addresses.map((address) => (
          <AddressRow address={address} />
        ))}
        {pending.map((address) => (
          <PendingRow address={address} />
        ))}
      </ul>
      <form class="stack settings-form" method="post" action={base}>
        <FormField
          name="email"
          label={t('account.address.add')}
          hint={t('account.address.add.hint')}
          error={error}
          control={(field) => (
            <input type="email" autocomplete="off" required value={typed} {...field} />
          )}
        />
        <button class="button button-quiet" type="submit">
          <Icon name="mail" /> {t('account.address.add.button')}
        </button>
      </form>
    </Section>
  );
}
