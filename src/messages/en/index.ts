import { frame } from './frame.ts';

/** Every message, in English: the catalogue that defines which there are. */
export const en = { ...frame } as const;
