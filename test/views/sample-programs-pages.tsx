import { obPermissions } from '#domain/oauth.ts';
import { ProgramsAskPage } from '#views/programs-ask-page.tsx';
import { ProgramsPage } from '#views/programs-page.tsx';
import { date, frame, hostile } from './samples.tsx';

const asked = {
  frame,
  program: { name: hostile, uri: hostile, tosUri: hostile, policyUri: hostile },
  answerTo: 'backpack.example',
  learnerName: hostile,
  permissions: obPermissions,
  days: 90,
  action: '/x',
  fields: { client_id: hostile, state: hostile },
} as const;

const program = { name: hostile, permissions: obPermissions, since: date };

/** Pages of the programs that a learner connects. */
export const programPages = {
  'program that asks': <ProgramsAskPage {...asked} />,
  'program on the device that asks': (
    <ProgramsAskPage {...asked} program={{ name: hostile }} answerTo={undefined} />
  ),
  programs: (
    <ProgramsPage
      frame={frame}
      disconnected
      programs={[
        { ...program, id: 'grt_1', hosts: ['backpack.example', undefined], usedOn: date },
        { ...program, id: 'grt_2', hosts: [undefined] },
      ]}
    />
  ),
  'no programs': <ProgramsPage frame={frame} disconnected={false} programs={[]} />,
};
