import type { ObPermission } from '#domain/oauth.ts';
import type { DateText } from './date.tsx';
import type { Frame } from './frame.ts';
import { Layout } from './layout.tsx';
import { Notice } from './notice.tsx';
import { PageHead } from './page-head.tsx';
import { paths } from './paths.ts';
import { PermissionList } from './programs-permissions.tsx';
import { RemoveDetails } from './remove-details.tsx';
import { useTexts } from './texts.tsx';

export type ConnectedProgram = {
  readonly id: string;
  /** What it calls itself. */
  readonly name: string;
  /** Where its answers go; `undefined` for a device of the learner's. */
  readonly hosts: readonly (string | undefined)[];
  readonly permissions: readonly ObPermission[];
  readonly since: DateText;
  readonly usedOn?: DateText | undefined;
};

function ProgramRow({ program }: { program: ConnectedProgram }) {
  const { t, day } = useTexts();
  const { id, name, hosts, permissions, since, usedOn } = program;
  return (
    <li class="setting">
      <div class="setting-text">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p class="row-facts">{hosts.map((host) => host ?? t('programs.device')).join(', ')}</p>
        <p class="row-facts">
          {t('programs.since', { date: day(since.iso) })},{' '}
          {usedOn ? t('programs.used', { date: day(usedOn.iso) }) : t('programs.unused')}
        </p>
        <PermissionList permissions={permissions} />
      </div>
      <div class="setting-actions">
        <RemoveDetails
          label={t('programs.disconnect')}
          about={name}
          text={t('programs.disconnect.text')}
          confirm={t('programs.disconnect.confirm')}
          action={`${paths.programs}/${id}/disconnect`}
        />
      </div>
    </li>
  );
}

type ProgramsPageProps = {
  frame: Frame;
  programs: readonly ConnectedProgram[];
  /** Whether one has just been disconnected. */
  disconnected: boolean;
};

/** The programs that can do something for a learner, each with a way to end that. */
export function ProgramsPage({ frame, programs, disconnected }: ProgramsPageProps) {
  const { t } = useTexts();
  return (
    <Layout frame={frame} title={t('programs.title')}>
      <PageHead title={t('programs.title')}>
        <p>{t('programs.lead')}</p>
      </PageHead>
      {disconnected && <Notice tone="good" title={t('programs.disconnected')} role="status" />}
      {programs.length === 0 ? (
        <p>{t('programs.none')}</p>
      ) : (
        <ul class="settings">
          {programs.map((program) => (
            <ProgramRow program={program} />
          ))}
        </ul>
      )}
    </Layout>
  );
}
