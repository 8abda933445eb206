import { checks } from '#messages/en/checks.ts';
import { parts } from '#messages/en/parts.ts';
import { verify } from '#messages/en/verify.ts';
import { startWorker } from '../lib/verify-worker.ts';

startWorker('en', { ...checks, ...parts, ...verify });
