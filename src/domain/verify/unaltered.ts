import type { Examined } from './context.ts';
import { type CheckResult, failed, passed, unknown, worst } from './report.ts';

/** Whether every signature of the document is sound; a presentation may have none. */
export async function checkUnaltered({ kind, verifyProofs }: Examined): Promise<CheckResult> {
  const outcomes = await verifyProofs();
  const telling = worst(outcomes, undefined);
  if (!telling) return kind === 'presentation' ? unknown('proof.wrapper') : failed('proof.none');
  const detail = telling.reason;
  if (telling.outcome === 'failed')
    return telling.code === 'altered'
      ? failed('proof.altered')
      : failed('proof.failed', { detail });
  const passing = outcomes.filter(({ outcome }) => outcome === 'passed');
  if (passing.length === 0) return unknown('proof.unknown', { detail });
  return passed('proof.sound', { suites: passing.map(({ suite }) => suite).join(', ') });
}
