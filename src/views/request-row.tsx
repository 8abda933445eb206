import { ActionForm } from './action-form.tsx';
import { BadgeArt } from './badge-art.tsx';
import { DateTime, type DateText } from './date.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { Tone } from './notice.tsx';
import { Message, useTexts } from './texts.tsx';

type RequestState = 'open' | 'granted' | 'refused' | 'withdrawn';

export type OwnRequest = {
  readonly id: string;
  readonly name: string;
  readonly achievementUrl: string;
  readonly imageUrl?: string | undefined;
  readonly state: RequestState;
  readonly askedOn: DateText;
  /** The centre that was named, or the issuer. */
  readonly decider: string;
  /** Why it was refused, in the decider's words. */
  readonly reason?: string | undefined;
  /** Where what was granted can be answered or seen. */
  readonly awardUrl?: string | undefined;
  readonly requestUrl: string;
  readonly withdrawAction: string;
};

const signs: Readonly<Record<RequestState, { tone: Tone; icon: IconName }>> = {
  open: { tone: 'info', icon: 'clock' },
  granted: { tone: 'good', icon: 'tick' },
  refused: { tone: 'bad', icon: 'cross' },
  withdrawn: { tone: 'info', icon: 'undo' },
};

type RequestRowProps = {
  request: OwnRequest;
  /** One below the heading that the row stands under. */
  heading: 'h2' | 'h3';
};

export function RequestRow({ request, heading: Heading }: RequestRowProps) {
  const { t } = useTexts();
  const { name, state, reason, awardUrl } = request;
  const { tone, icon } = signs[state];
  return (
    <li class="row">
      <BadgeArt name={name} imageUrl={request.imageUrl} size="small" decorative />
      <div class="row-text">
        <Heading class="row-name">
          <a href={request.achievementUrl}>{name}</a>
        </Heading>
        <p class="row-facts">
          <Message id="requests.asked" tags={{ day: () => <DateTime date={request.askedOn} /> }} />
          {' · '}
          {t('requests.decidedBy', { decider: request.decider })}
        </p>
        <p class={`state state-${tone}`}>
          <Icon name={icon} /> {t(`requests.state.${state}`)}
        </p>
        {reason && <p class="request-reason">{t('requests.reason', { reason })}</p>}
      </div>
      <div class="row-actions">
        {state === 'open' && (
          <ActionForm action={request.withdrawAction} kind="quiet" about={name}>
            {t('requests.withdraw')}
          </ActionForm>
        )}
        {awardUrl && (
          <a class="button" href={awardUrl}>
            {t('requests.see')}
            <span class="visually-hidden">: {name}</span>
          </a>
        )}
        {(state === 'refused' || state === 'withdrawn') && (
          <a class="button button-quiet" href={request.requestUrl}>
            {t('requests.again')}
            <span class="visually-hidden">: {name}</span>
          </a>
        )}
      </div>
    </li>
  );
}
