import type { CredentialPageProps } from './credential-props.ts';
import { DateTime } from './date.tsx';
import { Notice } from './notice.tsx';
import { VisibilityButton } from './visibility-button.tsx';

/** What a reader must know before anything else: withdrawn, out of date, or seen by nobody else. */
export function CredentialBanners(props: CredentialPageProps) {
  const { revoked, expired, expiresOn, owner, message, issuer, achievement } = props;
  if (!revoked && !expired && !owner && !message) return null;
  return (
    <div class="credential-banners">
      {message && <Notice tone="good" title={message} role="status" />}
      {revoked && (
        <Notice tone="bad" title="This credential has been revoked">
          <p>
            {issuer.name} revoked it on <DateTime date={revoked.on} />.{' '}
            {revoked.reason ? `Reason: ${revoked.reason}` : 'No reason was given.'}
          </p>
        </Notice>
      )}
      {expired && expiresOn && (
        <Notice tone="caution" icon="clock" title="This credential has expired">
          <p>
            It was valid until <DateTime date={expiresOn} />. The achievement was earned; it may
            need renewing.
          </p>
        </Notice>
      )}
      {owner && (
        <Notice
          tone="info"
          icon={owner.visibility === 'public' ? 'eye-open' : 'eye-closed'}
          title={
            owner.visibility === 'public'
              ? 'Public: anyone with the address can see this page'
              : 'Private: only you, the issuer and your centre can see this credential'
          }
        >
          <VisibilityButton
            name={achievement.name}
            visibility={owner.visibility}
            action={owner.visibilityAction}
          />
        </Notice>
      )}
    </div>
  );
}
