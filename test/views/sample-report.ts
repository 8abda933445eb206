import { checks, date, hostile } from './samples.tsx';

const part = {
  outcome: 'failed',
  checks,
  kind: 'badge',
  facts: { name: hostile },
  parts: [],
  endorsements: [],
} as const;

/** What was found out about a document in which everything is hostile. */
export const report = {
  ...part,
  parts: [part, { ...part, parts: [part], endorsements: [part] }],
  endorsements: [part],
  checkedAt: date,
  taken: 'png',
  place: 'site',
  contacts: [
    { url: `https://example.org/${hostile}`, purpose: 'status-list', answered: false },
    { url: 'https://example.org/did.json', purpose: 'did-document', answered: true },
  ],
} as const;
