import ipaddr from 'ipaddr.js';
import { LaurelError } from '#domain/errors.ts';

/** Names that are never public, whatever they resolve to. */
const privateNames =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|lan|home|corp|test|invalid|onion|arpa)$/;

/** IPv6 that is given out to networks; everything else is special or not yet in use. */
const globalIpv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by their range, and yet the metadata service of a cloud for the machines in it (Azure). */
const metadataAddresses = new Set(['168.63.129.16']);

/**
 * Whether an address lies in the public internet: unicast, and in none of the ranges kept for private,
 * local, shared, documentation or transition use. An IPv6 address with an IPv4 address inside is not.
 *
 * @param address - as a URL or a resolver writes it, with or without brackets
 * @source IANA special-purpose address registries https://www.iana.org/assignments/iana-ipv4-special-registry
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  if (!ipaddr.isValid(bare) || metadataAddresses.has(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(globalIpv6);
}

const isAddress = (host: string) => host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);

const isPublicName = (host: string) => host.includes('.') && !privateNames.test(host);

/** What a URL must be to be fetched for somebody, one row each, in the order in which they are asked. */
const rules: readonly (readonly [reason: string, isBroken: (url: URL, host: string) => boolean])[] =
  [
    ['it is not https', (url) => url.protocol !== 'https:'],
    ['it contains credentials', (url) => Boolean(url.username || url.password)],
    ['it names a port', (url) => url.port !== ''],
    [
      'it does not lead to the public internet',
      (_, host) => !(isAddress(host) ? isPublicAddress(host) : isPublicName(host)),
    ],
  ];

/** The refusal of a URL, with its reason. */
export const refuseUrl = (reason: string): LaurelError =>
  new LaurelError('url_refused', { detail: `The URL is not fetched: ${reason}.` });

/**
 * Requires a URL that anybody may have fetched; odd spellings of an address are one spelling by then,
 * because a parsed URL has only one.
 *
 * @throws `url_refused` unless it is https, to a public name or address, on the usual port, without credentials
 */
export function requirePublicUrl(url: URL): void {
  const host = url.hostname.replace(/\.+$/, '');
  const broken = rules.find(([, isBroken]) => isBroken(url, host));
  if (broken) throw refuseUrl(broken[0]);
}
