import { describe, expect, test } from 'vitest';
import { isPrivateAddress, requirePublicUrl } from '#adapters/fetcher.ts';
import { isLaurelError } from '#domain/errors.ts';

const refuses = (url: string): boolean => {
  try {
    requirePublicUrl(new URL(url));
    return false;
  } catch (error) {
    return isLaurelError(error, 'url_refused');
  }
};

describe('what is public', () => {
  test.each([
    'https://example.org',
    'https://example.org/path?query#part',
    'https://8.8.8.8/',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://100.63.0.1/',
    'https://100.128.0.1/',
    'https://169.253.0.1/',
    'https://192.169.0.1/',
    'https://[2606:4700::1111]/',
    'https://localhost.example.org/',
    'https://internal.org/',
    'https://bücher.example/',
  ])('%s may be fetched', (url) => {
    expect(refuses(url)).toBe(false);
  });

  test.each([
    ['another scheme', 'http://example.org/'],
    ['a file', 'file:///etc/passwd'],
    ['a data: URL', 'data:application/json,{}'],
    ['a user', 'https://user@example.org/'],
    ['a password', 'https://:secret@example.org/'],
    ['loopback', 'https://127.0.0.1/'],
    ['all of loopback', 'https://127.255.255.254/'],
    ['loopback by name', 'https://localhost/'],
    ['loopback below a name', 'https://laurel.localhost/'],
    ['loopback in decimal', 'https://2130706433/'],
    ['loopback in hex', 'https://0x7f000001/'],
    ['loopback in octal', 'https://0177.0.0.1/'],
    ['loopback in two parts', 'https://127.1/'],
    ['loopback in full-width digits', 'https://１２７.０.０.１/'],
    ['this host', 'https://0.0.0.0/'],
    ['ten', 'https://10.0.0.1/'],
    ['172.16', 'https://172.16.0.1/'],
    ['172.31', 'https://172.31.255.255/'],
    ['192.168', 'https://192.168.1.1/'],
    ['carrier NAT', 'https://100.64.0.1/'],
    ['link-local', 'https://169.254.1.1/'],
    ['cloud metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['cloud metadata in hex', 'https://0xa9fea9fe/'],
    ['cloud metadata by name', 'https://metadata.google.internal/'],
    ['benchmark networks', 'https://198.18.0.1/'],
    ['multicast', 'https://224.0.0.1/'],
    ['broadcast', 'https://255.255.255.255/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv6 unspecified', 'https://[::]/'],
    ['IPv6 unique local', 'https://[fd00::1]/'],
    ['IPv6 link-local', 'https://[fe80::1]/'],
    ['IPv6 multicast', 'https://[ff02::1]/'],
    ['IPv4-mapped loopback', 'https://[::ffff:127.0.0.1]/'],
    ['IPv4-mapped public', 'https://[::ffff:8.8.8.8]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['6to4', 'https://[2002:7f00:1::]/'],
    ['Teredo', 'https://[2001::1]/'],
    ['a name without a dot', 'https://intranet/'],
    ['a local name', 'https://printer.local/'],
    ['a reserved name', 'https://laurel.test/'],
  ])('%s is refused', (_, url) => {
    expect(refuses(url)).toBe(true);
  });

  test.each([
    ['loopback by name with a dot at the end', 'https://localhost./'],
    ['a private name with a dot at the end', 'https://metadata.google.internal./'],
    ['an IPv6 address that only looks like 2000::/3', 'https://[23::1]/'],
    ['a port that is not the usual one', 'https://example.org:22/'],
  ])('%s is refused', (_, url) => {
    expect(refuses(url)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    'fd12::1',
  ])('a name that resolves to %s leads to a private address', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });
});
