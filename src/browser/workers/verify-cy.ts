import { checks } from '#messages/cy/checks.ts';
import { parts } from '#messages/cy/parts.ts';
import { problemsOfVerifying } from '#messages/cy/problems-verifying.ts';
import { verify } from '#messages/cy/verify.ts';
import { startWorker } from '../lib/verify-worker.ts';

startWorker('cy', { ...checks, ...parts, ...problemsOfVerifying, ...verify });
