import type { parts as english } from '../en/parts.ts';

export const parts = {
  'parts.tone.good': 'Wedi’i wneud',
  'parts.tone.bad': 'Problem',
  'parts.tone.caution': 'Gofal',
  'parts.tone.info': 'Nodyn',
  'parts.previousPage': 'Tudalen flaenorol',
  'parts.nextPage': 'Tudalen nesaf',
  'parts.badge': 'Bathodyn: {name}',
} as const satisfies Record<keyof typeof english, string>;
