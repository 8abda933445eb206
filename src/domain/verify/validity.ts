import { parseInstant } from '../reading.ts';
import { isSelection } from './disclosure.ts';
import type { Examined, VerifyContext } from './context.ts';
import { type CheckResult, failed, passed, unknown } from './report.ts';

/** The one among dates that decides, or `undefined` where there is none. */
function pick(
  choose: (...moments: number[]) => number,
  ...dates: readonly unknown[]
): number | undefined {
  const moments = dates.map(parseInstant).filter((moment) => moment !== undefined);
  return moments.length === 0 ? undefined : choose(...moments);
}

/** Whether the document is in date now. */
export async function checkValidity(
  examined: Pick<Examined, 'document' | 'verifyProofs'>,
  { now }: Pick<VerifyContext, 'now'>,
): Promise<CheckResult> {
  const { document } = examined;
  // A document may bear the dates of both versions; it is in date when it is so by each.
  const from = pick(Math.max, document['validFrom'], document['issuanceDate']);
  const until = pick(Math.min, document['validUntil'], document['expirationDate']);
  if (from !== undefined && now.getTime() < from)
    return failed('validity.not-yet', { from: new Date(from) });
  if (until !== undefined && now.getTime() > until)
    return failed('validity.over', { until: new Date(until) });
  if (until !== undefined) return passed('validity.until', { until: new Date(until) });
  return (await isSelection(examined))
    ? unknown('validity.undisclosed')
    : passed('validity.unending');
}
