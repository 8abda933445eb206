/** Words of the small parts that many pages share. */
export const parts = {
  'parts.tone.good': 'Done',
  'parts.tone.bad': 'Problem',
  'parts.tone.caution': 'Caution',
  'parts.tone.info': 'Note',
  'parts.previousPage': 'Previous page',
  'parts.nextPage': 'Next page',
  'parts.badge': 'Badge: {name}',
} as const;
