import type { SampleCentre } from './sample-types.ts';

/** Two approved centres, in towns that do not exist. */
export const sampleCentres = [
  {
    key: 'aberlwyd',
    name: 'Aberlwyd Coaching Academy',
    url: 'https://aberlwyd.example.net',
    email: 'centre@aberlwyd.example.net',
    town: 'Aberlwyd, Ceredigion',
    description:
      'A bilingual centre for coaching, mentoring and supervision on the west coast of Wales.',
    officer: { name: 'Eleri Pugh', email: 'eleri.pugh@aberlwyd.example.net' },
  },
  {
    key: 'harrowmere',
    name: 'Harrowmere College of Leadership',
    url: 'https://harrowmere.example.com',
    email: 'assessment@harrowmere.example.com',
    town: 'Harrowmere, Staffordshire',
    description:
      'A further education college whose part-time leadership courses serve employers across the Midlands.',
    officer: { name: 'Desmond Achebe-Clarke', email: 'd.achebe-clarke@harrowmere.example.com' },
  },
] as const satisfies readonly SampleCentre[];

/** The key of a centre of the sample. */
export type SampleCentreKey = (typeof sampleCentres)[number]['key'];
