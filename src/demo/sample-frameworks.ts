import type { SampleAlignment } from './sample-types.ts';

const coaching = {
  targetFramework: 'Larkmoor Coaching Competences 2024',
  targetType: 'ceasn:Competency',
} as const;
const leadership = {
  targetFramework: 'Larkmoor Leadership Standard',
  targetType: 'CFItem',
} as const;
const base = 'https://larkmoor.example.org/frameworks';

/** The nodes of two invented frameworks with which the sample's achievements align. */
export const sampleAlignments = {
  contracting: {
    ...coaching,
    targetName: 'Agrees and reviews the coaching contract',
    targetCode: 'LCC-1.2',
    targetUrl: `${base}/coaching/lcc-1-2`,
  },
  listening: {
    ...coaching,
    targetName: 'Listens and asks questions that open thinking',
    targetCode: 'LCC-2.1',
    targetUrl: `${base}/coaching/lcc-2-1`,
  },
  ethics: {
    ...coaching,
    targetName: 'Works within ethical and professional boundaries',
    targetCode: 'LCC-3.1',
    targetUrl: `${base}/coaching/lcc-3-1`,
    targetDescription:
      'Recognises an ethical dilemma, takes it to supervision and records the decision.',
  },
  reflection: {
    ...coaching,
    targetName: 'Reflects on practice and acts on what is learned',
    targetCode: 'LCC-4.1',
    targetUrl: `${base}/coaching/lcc-4-1`,
  },
  supervision: {
    ...coaching,
    targetName: 'Supervises the practice of other coaches',
    targetCode: 'LCC-5.3',
    targetUrl: `${base}/coaching/lcc-5-3`,
  },
  mentoring: {
    ...coaching,
    targetName: 'Builds a mentoring relationship and brings it to a good end',
    targetCode: 'LCC-6.1',
    targetUrl: `${base}/coaching/lcc-6-1`,
  },
  people: {
    ...leadership,
    targetName: 'Leads people through objectives, feedback and support',
    targetCode: 'LLS-A2',
    targetUrl: `${base}/leadership/a2`,
  },
  direction: {
    ...leadership,
    targetName: 'Sets strategic direction from evidence',
    targetCode: 'LLS-B1',
    targetUrl: `${base}/leadership/b1`,
  },
  change: {
    ...leadership,
    targetName: 'Leads change and measures its benefit',
    targetCode: 'LLS-B3',
    targetUrl: `${base}/leadership/b3`,
  },
  wellbeing: {
    ...leadership,
    targetName: 'Protects the wellbeing of people at work',
    targetCode: 'LLS-C1',
    targetUrl: `${base}/leadership/c1`,
  },
  facilitation: {
    ...leadership,
    targetName: 'Facilitates groups that learn from real problems',
    targetCode: 'LLS-C4',
    targetUrl: `${base}/leadership/c4`,
  },
  remote: {
    ...leadership,
    targetName: 'Leads people who work in different places',
    targetCode: 'LLS-A5',
    targetUrl: `${base}/leadership/a5`,
  },
} as const satisfies Record<string, SampleAlignment>;
