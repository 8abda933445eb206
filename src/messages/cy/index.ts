import type { en } from '../en/index.ts';
import { frame } from './frame.ts';

/** Welsh: complete for what a learner meets; the rest is shown in English. */
export const cy: Readonly<Partial<Record<keyof typeof en, string>>> = { ...frame };
