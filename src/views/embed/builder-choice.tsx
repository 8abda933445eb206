import { DateTime } from '../date.tsx';
import { FormField } from '../form-field.tsx';
import { Notice } from '../notice.tsx';
import { paths } from '../paths.ts';
import { Message, useTexts } from '../texts.tsx';
import type { EmbedForm, OwnChoice } from './builder-props.ts';

function Credentials({ own }: { own: OwnChoice }) {
  return (
    <ul class="embed-choices">
      {own.credentials.map(({ id, name, awardedOn, chosen }) => (
        <li>
          <label>
            <input type="checkbox" name="credential" value={id} checked={chosen} />
            <span>
              {name}{' '}
              <span class="fine">
                (<DateTime date={awardedOn} />)
              </span>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function OwnCredentials({ own }: { own: OwnChoice }) {
  const { t } = useTexts();
  const isProfile = own.profile?.chosen === true;
  if (own.credentials.length === 0 && !own.profile) {
    return (
      <Notice tone="info" icon="eye-closed" title={t('embedBuilder.none')}>
        <p>
          <Message
            id="embedBuilder.noneRemedy"
            tags={{ link: (text) => <a href={paths.dashboard}>{text}</a> }}
          />
        </p>
      </Notice>
    );
  }
  return (
    <fieldset class="embed-fields">
      <legend>{t('embedBuilder.what')}</legend>
      {own.profile && (
        <ul class="embed-choices">
          <li>
            <label>
              <input type="radio" name="of" value="profile" checked={isProfile} />
              <span>{t('embedBuilder.profile')}</span>
            </label>
          </li>
          {own.credentials.length > 0 && (
            <li>
              <label>
                <input type="radio" name="of" value="chosen" checked={!isProfile} />
                <span>{t('embedBuilder.chosen')}</span>
              </label>
            </li>
          )}
        </ul>
      )}
      {own.credentials.length > 0 && (
        <fieldset class="embed-fields embed-own">
          <legend>{t('embedBuilder.yours')}</legend>
          <Credentials own={own} />
        </fieldset>
      )}
    </fieldset>
  );
}

/** What is embedded: ticked from one's own, or by the address of a credential or a profile. */
export function BuilderChoice({ form }: { form: EmbedForm }) {
  const { t } = useTexts();
  if (form.own) return <OwnCredentials own={form.own} />;
  return (
    <div class="stack">
      <FormField
        name="url"
        label={t('embedBuilder.url')}
        hint={t('embedBuilder.urlHint', { origin: form.origin })}
        error={form.isMissing ? t('embedBuilder.notFound') : undefined}
        control={(field) => (
          <input type="url" value={form.url} autocomplete="off" maxlength={2000} {...field} />
        )}
      />
      {!form.signedIn && (
        <p>
          <Message
            id="embedBuilder.signIn"
            tags={{ link: (text) => <a href={paths.signIn}>{text}</a> }}
          />
        </p>
      )}
    </div>
  );
}
