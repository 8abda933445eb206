import { describe, expect, test } from 'vitest';
import { isPublicAddress, requirePublicUrl } from '#adapters/public-url.ts';
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
    ['loopback with a dot at the end', 'https://127.0.0.1./'],
    ['loopback by name with two dots at the end', 'https://localhost../'],
    ['loopback by name in capitals', 'https://LOCALHOST/'],
    ['loopback by name in circled letters', 'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/'],
    ['loopback by name in full-width letters', 'https://ｌｏｃａｌｈｏｓｔ/'],
    ['loopback by a name with a soft hyphen', 'https://local\u00ADhost/'],
    ['a Cyrillic twin of localhost', 'https://lоcalhost/'],
    ['loopback by name behind an ideographic full stop', 'https://laurel。localhost/'],
    ['loopback in one octal number', 'https://017700000001/'],
    ['loopback in three parts', 'https://127.0.1/'],
    ['loopback in hex parts', 'https://0x7f.0x0.0x0.0x1/'],
    ['loopback in circled digits', 'https://①②⑦.0.0.1/'],
    ['loopback with its name percent-encoded', 'https://%6c%6f%63alhost/'],
    ['mapped loopback in hex', 'https://[::ffff:7f00:1]/'],
    ['mapped loopback in full', 'https://[0:0:0:0:0:ffff:127.0.0.1]/'],
    ['translated loopback', 'https://[::ffff:0:127.0.0.1]/'],
    ['loopback that is IPv4-compatible', 'https://[::127.0.0.1]/'],
    ['NAT64 of a local network', 'https://[64:ff9b:1::7f00:1]/'],
    ['site-local', 'https://[fec0::1]/'],
    ['IPv6 documentation', 'https://[2001:db8::1]/'],
    ['the newer IPv6 documentation', 'https://[3fff::1]/'],
    ['IPv6 benchmarks', 'https://[2001:2::1]/'],
    ['what is thrown away', 'https://[100::1]/'],
    ['documentation', 'https://192.0.2.1/'],
    ['the second documentation', 'https://198.51.100.7/'],
    ['the third documentation', 'https://203.0.113.7/'],
    ['relays of 6to4', 'https://192.88.99.1/'],
    ['reserved', 'https://240.0.0.1/'],
    ['protocol assignments', 'https://192.0.0.192/'],
    ['metadata of a cloud in IPv6', 'https://[fd00:ec2::254]/'],
    ['metadata of a cloud in shared space', 'https://100.100.100.200/'],
    ['metadata of a cloud in public space', 'https://168.63.129.16/'],
    ['an intranet', 'https://wiki.intranet/'],
    ['a home', 'https://router.home.arpa/'],
  ])('%s is refused', (_, url) => {
    expect(refuses(url)).toBe(true);
  });

  test.each([
    'https://[fe80::1%25eth0]/',
    'https://[fe80::1%eth0]/',
    'https://256.1.1.1/',
    'https://1.2.3.4.5/',
  ])('%s is no URL in the first place', (url) => {
    expect(URL.canParse(url)).toBe(false);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    'fd12::1',
    '',
    'localhost',
    '0x7f.1',
  ])('a name that resolves to %j does not lead to the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '168.63.129.17'])(
    'a name that resolves to %s does',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
