import type { AwardState, Visibility } from './award.ts';
import type { IssuerId } from './ids.ts';

export const standings = ['valid', 'expired', 'revoked'] as const;
/** How an accepted credential stands today. */
export type Standing = (typeof standings)[number];

const dashboardSorts = ['newest', 'oldest', 'name', 'issuer'] as const;
type DashboardSort = (typeof dashboardSorts)[number];

const visibilities: readonly Visibility[] = ['public', 'private'];
const maxTextLength = 100;
const maxPage = 10_000;
const combiningMarks = /\p{M}/gu;

/** What a learner wants to see of their credentials, and in which order. */
export interface DashboardQuery {
  readonly text: string;
  readonly state?: Standing | undefined;
  readonly visibility?: Visibility | undefined;
  readonly issuerId?: string | undefined;
  /** Of the award, in UTC. */
  readonly year?: number | undefined;
  readonly sort: DashboardSort;
  /** From 1. */
  readonly page: number;
}

/** What the query asks of a credential. */
export interface DashboardItem {
  readonly name: string;
  readonly issuer: { readonly id: IssuerId; readonly name: string };
  readonly awardedAt: Date;
  readonly standing: Standing;
  readonly visibility: Visibility;
}

/** How a signed award that has been accepted stands at a moment. */
export function findStanding(
  award: { readonly state: AwardState; readonly validUntil: Date | null },
  now: Date,
): Standing {
  if (award.state === 'revoked') return 'revoked';
  return award.validUntil !== null && award.validUntil <= now ? 'expired' : 'valid';
}

const choose = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** Reads a query out of a URL; what it does not know asks for nothing. */
export function parseDashboardQuery(search: URLSearchParams): DashboardQuery {
  const issuer = search.get('issuer') ?? '';
  const year = search.get('year') ?? '';
  const page = Math.trunc(Number(search.get('page'))) || 1;
  return {
    text: (search.get('q') ?? '').normalize('NFC').trim().slice(0, maxTextLength),
    state: choose(standings, search.get('state')),
    visibility: choose(visibilities, search.get('visibility')),
    issuerId: /^iss_\w+$/.test(issuer) ? issuer : undefined,
    year: /^\d{4}$/.test(year) ? Number(year) : undefined,
    sort: choose(dashboardSorts, search.get('sort')) ?? 'newest',
    page: Math.min(Math.max(page, 1), maxPage),
  };
}

/** The query as a URL carries it, without what is usual. */
export function encodeDashboardQuery(query: DashboardQuery): URLSearchParams {
  const entries: readonly (readonly [string, string | number | undefined])[] = [
    ['q', query.text],
    ['state', query.state],
    ['visibility', query.visibility],
    ['issuer', query.issuerId],
    ['year', query.year],
    ['sort', query.sort === 'newest' ? undefined : query.sort],
    ['page', query.page === 1 ? undefined : query.page],
  ];
  const given = entries.flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return new URLSearchParams(given);
}

/** Whether the query leaves anything out. */
export const isFiltered = ({ text, state, visibility, issuerId, year }: DashboardQuery): boolean =>
  [text, state, visibility, issuerId, year].some(Boolean);

const fold = (text: string) => text.normalize('NFD').replace(combiningMarks, '').toLowerCase();

function matches(item: DashboardItem, query: DashboardQuery): boolean {
  const names = fold(`${item.name} ${item.issuer.name}`);
  const words = fold(query.text).split(/\s+/);
  return (
    words.every((word) => names.includes(word)) &&
    (query.state ?? item.standing) === item.standing &&
    (query.visibility ?? item.visibility) === item.visibility &&
    (query.issuerId ?? item.issuer.id) === item.issuer.id &&
    (query.year ?? item.awardedAt.getUTCFullYear()) === item.awardedAt.getUTCFullYear()
  );
}

/**
 * What of these the query asks for, in its order; pages are cut by whoever shows them.
 *
 * @param locale - whose alphabet orders the names
 */
export function arrange<T extends DashboardItem>(
  items: readonly T[],
  query: DashboardQuery,
  locale: string,
): readonly T[] {
  const { compare } = new Intl.Collator(locale);
  const newest = (a: T, b: T) => b.awardedAt.getTime() - a.awardedAt.getTime();
  const orders: Readonly<Record<DashboardSort, (a: T, b: T) => number>> = {
    newest,
    oldest: (a, b) => newest(b, a),
    name: (a, b) => compare(a.name, b.name) || newest(a, b),
    issuer: (a, b) => compare(a.issuer.name, b.issuer.name) || newest(a, b),
  };
  return items.filter((item) => matches(item, query)).toSorted(orders[query.sort]);
}
