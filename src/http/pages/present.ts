import type { Check as DomainCheck, Outcome } from '#domain/verify/report.ts';
import type { Context } from '#services/context.ts';
import type { Achievement } from '#store/achievements.ts';

export { presentType, sayType } from '#views/achievement-type.ts';

const dayLength = 'YYYY-MM-DD'.length;

export const presentDay = (date: Date) => ({ iso: date.toISOString().slice(0, dayLength) });
export const presentMoment = (date: Date) => ({ iso: date.toISOString() });

/** The art on our own pages: a path, so it works under whatever name the site is reached. */
export const imagePath = (achievement: Pick<Achievement, 'imageDigest'>) =>
  `/images/${achievement.imageDigest}`;

export const presentAlignments = ({ alignment }: Achievement) =>
  alignment.map((item) => ({ ...item }));

const specificationNames: readonly (readonly [prefix: string, name: string])[] = [
  ['https://www.imsglobal.org/spec/ob/', 'Open Badges 3.0'],
  ['https://www.w3.org/TR/vc-data-integrity/', 'Verifiable Credential Data Integrity 1.0'],
  ['https://www.w3.org/TR/vc-bitstring-status-list/', 'Bitstring Status List 1.0'],
  ['https://www.w3.org/TR/vc-data-model-2.0/', 'Verifiable Credentials Data Model 2.0'],
  ['https://identity.foundation/', 'Well Known DID Configuration'],
];

export function presentReport(report: {
  readonly verdict: Outcome;
  readonly checks: readonly DomainCheck[];
  readonly checkedAt: string;
}) {
  return {
    outcome: report.verdict,
    checkedAt: presentMoment(new Date(report.checkedAt)),
    checks: report.checks.map(({ specification, ...check }) => {
      const name =
        specificationNames.find(([prefix]) => specification.startsWith(prefix))?.[1] ??
        specification;
      return {
        ...check,
        specification: { url: specification, label: name },
      };
    }),
  };
}

/** Where a page under our own origin is; for links that leave the site. */
export const absolute = (ctx: Context, path: string) => `${ctx.config.publicUrl}${path}`;
