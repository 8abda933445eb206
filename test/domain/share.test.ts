import { describe, expect, test } from 'vitest';
import { listShareLinks, type Shared, shareTargets } from '#domain/share.ts';

const url = 'https://badges.example.org/credentials/awd_1';
const shared: Shared = {
  url,
  text: 'I have been awarded Coaching by Example Awards.',
  subject: 'Coaching, awarded to Ann',
  body: `See it here:\n${url}\n`,
  achievementName: 'Coaching',
  issuerName: 'Example Awards',
  credentialId: 'awd_1',
  awardedAt: new Date('2026-10-31T23:59:59Z'),
};

const findLink = (id: string, patch: Partial<Shared> = {}) =>
  listShareLinks({ ...shared, ...patch }, true).find((link) => link.id === id)?.url ?? '';
const queryOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

test('F2: LinkedIn’s form for a profile is filled in, month and year as they are in UTC', () => {
  expect(queryOf(findLink('linkedin-profile'))).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Coaching',
    organizationName: 'Example Awards',
    issueYear: '2026',
    issueMonth: '10',
    certUrl: url,
    certId: 'awd_1',
  });
});

test('F2: an end date goes into LinkedIn’s form where there is one', () => {
  const validUntil = new Date('2029-01-01T00:00:00Z');
  expect(queryOf(findLink('linkedin-profile', { validUntil }))).toMatchObject({
    expirationYear: '2029',
    expirationMonth: '1',
  });
});

test('F2: each service is handed the permanent address, and nothing else leads anywhere', () => {
  const hosts = listShareLinks(shared, true).map((link) => new URL(link.url).host);
  expect(hosts).toEqual([
    'www.linkedin.com',
    'www.linkedin.com',
    'www.facebook.com',
    'x.com',
    'wa.me',
    '',
  ]);
  for (const { url: link } of listShareLinks(shared, true))
    expect(decodeURIComponent(link)).toContain(url);
});

test('F2: only its own learner is offered to add it to a profile', () => {
  const others = listShareLinks(shared, false).map(({ id }) => id);
  expect(others).not.toContain('linkedin-profile');
  expect(listShareLinks(shared, true)).toHaveLength(others.length + 1);
});

/** What breaks a link that forgets to encode. */
const awkward = {
  'an ampersand and an equals sign': 'Health & Safety = 100 %?#',
  quotes: `“Best” "quoted" 'name' <b>`,
  emoji: 'Coach 🎓👩‍🏫',
  Welsh: 'Tŷ Gwyrdd, Llŷn – Cydymdeimlâd',
  'a line break': 'Two\r\nBcc: everyone@example.org',
  'half of a character': 'Broken \uD83D end',
};

describe.each(Object.entries(awkward))('a name with %s', (_, name) => {
  const wellFormed = name.toWellFormed();

  test('comes through every service whole, and adds no parameter', () => {
    const patch = { achievementName: name, text: name, issuerName: name };
    expect(queryOf(findLink('linkedin-profile', patch))).toMatchObject({
      name: wellFormed,
      organizationName: wellFormed,
    });
    expect(queryOf(findLink('x', patch))).toEqual({ text: wellFormed, url });
    expect(queryOf(findLink('whatsapp', patch))).toEqual({ text: `${wellFormed} ${url}` });
  });

  test('adds no header to a mail', () => {
    const link = findLink('mail', { subject: name, body: name });
    expect(link).toMatch(/^mailto:\?subject=[^&]*&body=[^&]*$/);
    const [subject, body] = link
      .slice('mailto:?'.length)
      .split('&')
      .map((part) => decodeURIComponent(part.slice(part.indexOf('=') + 1)));
    expect(subject).toBe(wellFormed.replaceAll(/\s+/g, ' '));
    expect(body?.replaceAll('\r\n', '\n')).toBe(wellFormed.replaceAll('\r\n', '\n'));
  });

  test('makes links of plain ASCII', () => {
    for (const { buildUrl } of shareTargets)
      expect(
        buildUrl({ ...shared, achievementName: name, text: name, subject: name, body: name }),
      ).toMatch(/^[\w:/?=&.%!~*'()-]+$/);
  });
});

test('the lines of a mail end as mail wants it', () => {
  expect(findLink('mail')).toContain('here%3A%0D%0Ahttps');
});
