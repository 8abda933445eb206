import type { CredentialPageProps } from './credential-props.ts';
import { DateTime } from './date.tsx';
import { Icon } from './icons.tsx';
import { Notice } from './notice.tsx';
import { Message, useTexts } from './texts.tsx';
import { VisibilityButton } from './visibility-button.tsx';

/** What a reader must know before anything else: withdrawn, out of date, or seen by nobody else. */
export function CredentialBanners(props: CredentialPageProps) {
  const { revoked, expired, expiresOn, controls, message, replacesUrl } = props;
  const { t } = useTexts();
  if (!revoked && !expired && !controls && !message && !replacesUrl) return null;
  return (
    <div class="credential-banners">
      {message && <Notice tone="good" title={message} role="status" />}
      <RevokedNotice {...props} />
      {expired && expiresOn && (
        <Notice tone="caution" icon="clock" title={t('credential.expiredTitle')}>
          <p>
            <Message
              id="credential.expiredText"
              tags={{ day: () => <DateTime date={expiresOn} /> }}
            />
          </p>
        </Notice>
      )}
      {replacesUrl && (
        <p class="fine">
          <Message
            id="credential.replaces"
            tags={{ link: (text) => <a href={replacesUrl}>{text}</a> }}
          />
        </p>
      )}
      <ControlsNotice {...props} />
    </div>
  );
}

function RevokedNotice({ revoked, issuer }: CredentialPageProps) {
  const { t } = useTexts();
  if (!revoked) return null;
  return (
    <Notice tone="bad" title={t('credential.revokedTitle')}>
      <p>
        <Message
          id="credential.revokedText"
          values={{ issuer: issuer.name }}
          tags={{ day: () => <DateTime date={revoked.on} /> }}
        />{' '}
        {revoked.reason
          ? t('credential.revokedReason', { reason: revoked.reason })
          : t('credential.revokedNoReason')}
      </p>
    </Notice>
  );
}

function ControlsNotice({ controls, achievement, share }: CredentialPageProps) {
  const { t } = useTexts();
  if (!controls) return null;
  const isPublic = controls.visibility === 'public';
  return (
    <Notice
      tone="info"
      icon={isPublic ? 'eye-open' : 'eye-closed'}
      title={t(isPublic ? 'credential.isPublic' : 'credential.isPrivate')}
    >
      <div class="button-row">
        <VisibilityButton
          name={achievement.name}
          visibility={controls.visibility}
          action={controls.visibilityAction}
        />
        <a class="button button-quiet" href={controls.walletUrl}>
          <Icon name="wallet" /> {t('wallet.add')}
        </a>
        {share && (
          <a class="button button-quiet" href="#share">
            <Icon name="share" /> {t('share.title')}
          </a>
        )}
      </div>
    </Notice>
  );
}
