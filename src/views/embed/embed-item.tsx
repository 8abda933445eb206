import type { Child } from 'hono/jsx';
import { DateTime } from '../date.tsx';
import { Icon } from '../icons.tsx';
import { Message, useTexts } from '../texts.tsx';
import type { EmbeddedCredential } from './embed-props.ts';

/** A link that leaves the frame, and says so. */
function OutLink({
  href,
  class: name,
  children,
}: {
  href: string;
  class?: string;
  children: Child;
}) {
  const { t } = useTexts();
  return (
    <a href={href} target="_blank" rel="noopener" class={name}>
      {children} <span class="visually-hidden">({t('embed.newTab')})</span>
    </a>
  );
}

function Standing({ status, revokedOn, validUntil }: EmbeddedCredential) {
  const date = () => (validUntil ? <DateTime date={validUntil} /> : '');
  if (status === 'revoked')
    return (
      <p class="status status-revoked">
        <Icon name="cross" />
        <span>
          <Message
            id="embed.revokedOn"
            tags={{ date: () => (revokedOn ? <DateTime date={revokedOn} /> : '') }}
          />
        </span>
      </p>
    );
  if (status === 'expired')
    return (
      <p class="status status-expired">
        <Icon name="clock" />
        <span>
          <Message id="embed.expiredOn" tags={{ date }} />
        </span>
      </p>
    );
  return validUntil ? (
    <p class="fact">
      <Message id="embed.validUntil" tags={{ date }} />
    </p>
  ) : null;
}

/** One credential: what it is, whose, from whom, since when, how it stands, and where to check it. */
export function EmbedItem({ credential }: { credential: EmbeddedCredential }) {
  const { name, recipientName, issuerName, imageUrl, url, verifyUrl, awardedOn } = credential;
  const { t } = useTexts();
  return (
    <li class={`item item-${credential.status}`}>
      <img src={imageUrl} alt="" width="128" height="128" decoding="async" />
      <div class="text">
        <h2 title={name}>
          <OutLink href={url}>{name}</OutLink>
        </h2>
        <p class="recipient" title={recipientName}>
          {t('embed.awardedTo', { name: recipientName })}
        </p>
        <p class="fact issuer" title={issuerName}>
          {issuerName}
        </p>
        <p class="fact">
          <Message id="embed.awardedOn" tags={{ date: () => <DateTime date={awardedOn} /> }} />
        </p>
        <Standing {...credential} />
      </div>
      <p class="verify">
        <OutLink href={verifyUrl} class="button">
          <Icon name="tick" /> {t('embed.verify')}
          <span class="visually-hidden"> {name}</span>
        </OutLink>
      </p>
    </li>
  );
}
