import { HostPage } from '#views/host-page.tsx';
import { HostsPage } from '#views/hosts-page.tsx';
import { DeleteImportPage, OwnImportPage, PublicImportPage } from '#views/import-page.tsx';
import { ImportsPage } from '#views/imports-page.tsx';
import { checks, date, frame, hostile } from './samples.tsx';

const facts = {
  id: 'imp_1',
  name: hostile,
  issuerName: hostile,
  awardedOn: date,
  checkedOn: date,
  outcome: 'unknown',
  url: '/dashboard/imports/imp_1',
  pictureUrl: '/imports/imp_1/picture',
} as const;

const badge = {
  ...facts,
  recipient: 'own',
  visibility: 'private',
  visibilityAction: '/dashboard/imports/imp_1/visibility',
  fileUrl: '/imports/imp_1/file',
  deleteUrl: '/dashboard/imports/imp_1/delete',
} as const;

const nameless = {
  ...badge,
  id: 'imp_2',
  name: '',
  recipient: 'unnamed',
  awardedOn: undefined,
  outcome: 'failed',
} as const;

const report = {
  outcome: 'unknown',
  checks,
  kind: 'clr',
  facts: { name: hostile },
  parts: [],
  endorsements: [],
  checkedAt: date,
  place: 'site',
  contacts: [],
} as const;

const own = { frame, badge, checkAction: '/dashboard/imports/imp_1/check', report } as const;

const host = {
  frame,
  name: hostile,
  address: hostile,
  badges: [
    { id: 'awd_1', name: hostile, whereabouts: 'new' },
    { id: 'awd_2', name: hostile, whereabouts: 'there' },
    { id: 'awd_3', name: hostile, whereabouts: 'changed' },
  ],
  pushAction: '/account/hosts/hst_1/push',
  disconnectAction: '/account/hosts/hst_1/disconnect',
} as const;

const outcomes = ['pushed', 'there', 'refused', 'unreached', 'later'] as const;

/** Pages of badges from elsewhere, and of the hosts that a learner sends theirs to. */
export const importPages = {
  imports: (
    <ImportsPage
      frame={frame}
      badges={[badge, nameless]}
      max={100}
      typedUrl={hostile}
      errors={{ file: hostile, url: hostile }}
      done="imports.done.checked"
    />
  ),
  'no imports': <ImportsPage frame={frame} badges={[]} max={100} />,
  'own import': <OwnImportPage {...own} arrival={{ on: date, host: hostile, byProgram: false }} />,
  'own import by a program': <OwnImportPage {...own} arrival={{ on: date, byProgram: true }} />,
  'own import without a name': (
    <OwnImportPage {...own} badge={nameless} arrival={{ on: date, byProgram: false }} />
  ),
  'public import': (
    <PublicImportPage
      frame={frame}
      learner={{ name: hostile, profileUrl: '/people/ann' }}
      badge={facts}
      fileUrl="/imports/imp_1/file"
      report={report}
    />
  ),
  'deletion of an import': (
    <DeleteImportPage frame={frame} name="" action="/delete" backUrl="/dashboard/imports" />
  ),
  hosts: (
    <HostsPage
      frame={frame}
      hosts={[
        { url: '/account/hosts/hst_1', name: hostile, state: 'asked' },
        { url: '/account/hosts/hst_2', name: hostile, state: 'connected' },
        { url: '/account/hosts/hst_3', name: hostile, state: 'ended' },
      ]}
      typed={hostile}
      error={hostile}
    />
  ),
  'no hosts': <HostsPage frame={frame} hosts={[]} />,
  'host that is asked': (
    <HostPage
      {...host}
      state="asked"
      asking={{ url: 'https://example.org/authorize', goesTo: hostile, others: [hostile] }}
    />
  ),
  'host that was asked too long ago': <HostPage {...host} state="asked" />,
  'host that is connected': (
    <HostPage
      {...host}
      state="connected"
      results={outcomes.map((outcome) => ({ name: hostile, outcome, detail: hostile }))}
    />
  ),
  'host that is disconnected': <HostPage {...host} state="ended" />,
};
