import { ActionForm } from './action-form.tsx';
import type { Frame } from './frame.ts';
import type { HostState } from './hosts-page.tsx';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

type Result = {
  readonly name: string;
  readonly outcome: 'pushed' | 'there' | 'refused' | 'unreached' | 'later';
  readonly detail?: string | undefined;
};

type HostPageProps = {
  frame: Frame;
  name: string;
  address: string;
  state: HostState;
  /** Where the learner allows it; left out once that took too long. */
  asking?:
    | { readonly url: string; readonly goesTo: string; readonly others: readonly string[] }
    | undefined;
  badges: readonly {
    readonly id: string;
    readonly name: string;
    readonly whereabouts: 'new' | 'there' | 'changed';
  }[];
  results?: readonly Result[] | undefined;
  pushAction: string;
  disconnectAction: string;
};

/** By a link and not by a form: what forms lead to is this site alone. */
function Asking({ asking }: Pick<HostPageProps, 'asking'>) {
  const { t } = useTexts();
  if (!asking) return <p>{t('hosts.expired')}</p>;
  const { url, goesTo, others } = asking;
  return (
    <>
      <p>{t('hosts.ask', { host: goesTo })}</p>
      {others.length > 0 && <p>{t('hosts.others', { hosts: others.join(', ') })}</p>}
      <p>
        <a class="button" href={url} rel="noreferrer">
          {t('hosts.go', { host: goesTo })}
        </a>
      </p>
    </>
  );
}

function Badges({ badges, pushAction }: Pick<HostPageProps, 'badges' | 'pushAction'>) {
  const { t } = useTexts();
  return (
    <Section id="badges" title={t('hosts.badges')}>
      <form class="stack" method="post" action={pushAction}>
        {badges.map(({ id, name, whereabouts }) => (
          <label>
            <input type="checkbox" name="award" value={id} checked={whereabouts !== 'there'} />{' '}
            {t(`hosts.badge.${whereabouts}`, { name })}
          </label>
        ))}
        <button class="button" type="submit">
          {t('hosts.push')}
        </button>
      </form>
    </Section>
  );
}

/** One host: how to connect it, or what to send there. */
export function HostPage(props: HostPageProps) {
  const { frame, name, address, state, asking, badges, results = [] } = props;
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={name}>
      <PageHead title={name}>
        <p>
          {address}. {t(`hosts.state.${state}`)}
        </p>
      </PageHead>
      {results.length > 0 && (
        <Section id="results" title={t('hosts.results')}>
          <div role="status">
            <ul>
              {results.map((result) => (
                <li>
                  {t(`hosts.result.${result.outcome}`, {
                    name: result.name,
                    detail: result.detail ?? '',
                  })}
                </li>
              ))}
            </ul>
          </div>
        </Section>
      )}
      {state === 'asked' && <Asking asking={asking} />}
      {state === 'connected' && <Badges badges={badges} pushAction={props.pushAction} />}
      <div class="section">
        <p>{t('hosts.disconnect.text')}</p>
        <ActionForm action={props.disconnectAction} kind="danger">
          {t('hosts.disconnect')}
        </ActionForm>
        <p>
          <a href={paths.hosts}>{t('hosts.title')}</a>
        </p>
      </div>
    </Layout>
  );
}
