import { FormField } from './form-field.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { Section } from './section.tsx';
import { useTexts } from './texts.tsx';

export type HostState = 'asked' | 'connected' | 'ended';

type HostsPageProps = {
  frame: Frame;
  hosts: readonly { readonly url: string; readonly name: string; readonly state: HostState }[];
  typed?: string | undefined;
  error?: string | undefined;
};

/** The hosts that a learner has connected, and the form that connects one. */
export function HostsPage({ frame, hosts, typed, error }: HostsPageProps) {
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('hosts.title')}>
      <PageHead title={t('hosts.title')}>
        <p>{t('hosts.lead')}</p>
      </PageHead>
      <form class="stack" method="post" action={paths.hosts}>
        <FormField
          name="url"
          label={t('hosts.url')}
          hint={t('hosts.url.hint')}
          error={error}
          control={(field) => (
            <input type="text" required maxlength={2000} value={typed} {...field} />
          )}
        />
        <button class="button" type="submit">
          {t('hosts.connect')}
        </button>
      </form>
      <Section id="list" title={t('hosts.list')}>
        {hosts.length === 0 && <p>{t('hosts.none')}</p>}
        <ul class="settings">
          {hosts.map(({ url, name, state }) => (
            <li class="setting">
              <p>
                <a href={url}>{name}</a>
                <span class="facts-more">{t(`hosts.state.${state}`)}</span>
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </Layout>
  );
}
