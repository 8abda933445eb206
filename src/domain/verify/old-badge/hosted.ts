import { asList, asObject, idOf, type Loose } from '../../reading.ts';
import { addressOf } from './badge.ts';
import { type CheckResult, failed, passed } from '../report.ts';

/** The host of an address; a text that is no address as it stands. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** Whether two values say the same; an object says the same as its address. */
function saysSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const [a, b] = [asObject(one), asObject(other)];
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => saysSame(item, other[at]));
  if (a && b) return Object.keys({ ...a, ...b }).every((name) => saysSame(a[name], b[name]));
  return Boolean((a && a['id'] === other) || (b && b['id'] === one));
}

/** Whether a copy of an assertion says nothing but what is said at its address. */
export function compareHosted(given: Loose, hosted: Loose): CheckResult {
  const member = Object.keys(given).find((name) => !saysSame(given[name], hosted[name]));
  const host = hostOf(addressOf(given) ?? '');
  return member === undefined
    ? passed('old.hosted', { host })
    : failed('old.differs', { host, member });
}

/** Whether an issuer says that its badges may stand at an address; unless it says more, on its own website. */
export function mayHost(issuer: Loose, url: string): boolean {
  const policy = asObject(issuer['verification']) ?? {};
  const starts = asList(policy['startsWith']);
  const origins = asList(policy['allowedOrigins']);
  if (!URL.canParse(url)) return false;
  const { host, href, origin } = new URL(url);
  if (starts.length > 0) return starts.some((start) => isStart(start, href));
  if (origins.length > 0) return origins.includes(host) || origins.includes(origin);
  const own = idOf(issuer) ?? '';
  return URL.canParse(own) && new URL(own).origin === origin;
}

/** The beginning of an address must hold its whole host, or the host could be continued into another. */
const isStart = (start: unknown, url: string): boolean =>
  typeof start === 'string' && /^https?:\/\/[^/]+\//.test(start) && url.startsWith(start);
