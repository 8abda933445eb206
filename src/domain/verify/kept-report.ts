import type { CheckResult, VerificationReport } from './report.ts';

/** Moments among the values of a reason, which JSON keeps as text. */
const momentPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function reviveResult<T extends CheckResult>(result: T): T {
  const values = Object.entries(result.values).map(([name, value]) => [
    name,
    typeof value === 'string' && momentPattern.test(value) ? new Date(value) : value,
  ]);
  return { ...result, values: Object.fromEntries(values) };
}

/** A report as it was, out of what JSON kept of it; those that stand in it too. */
export function reviveReport(report: VerificationReport): VerificationReport {
  const { parts, endorsements } = report;
  return {
    ...report,
    checks: report.checks.map((check) => ({
      ...reviveResult(check),
      ...(check.details && { details: check.details.map(reviveResult) }),
    })),
    ...(parts && { parts: parts.map(reviveReport) }),
    ...(endorsements && { endorsements: endorsements.map(reviveReport) }),
  };
}
