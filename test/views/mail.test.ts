import { describe, expect, test } from 'vitest';
import { mailKinds } from '#domain/mail.ts';
import { createTexts } from '#messages/texts.ts';
import { createMailRenderer } from '#views/mail/render.tsx';
import { listMailSamples, site } from './mail-samples.ts';

const render = createMailRenderer({ en: createTexts('en'), cy: createTexts('cy') });
const samples = Object.entries(listMailSamples());

/** What a reader of the HTML sees, as words. */
const readHtml = (html: string) =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const words = (text: string) => text.split(/[\s=:]+/).filter((word) => /\w/.test(word));

test('F20: there is a sample of every kind of mail', () => {
  expect(new Set(samples.map(([, { kind }]) => kind))).toEqual(new Set(mailKinds));
});

describe.each(samples)('F20: the mail "%s"', (_, content) => {
  const { subject, text, html, attachments } = render(content, site);

  test('says the same as text and as HTML', () => {
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) =>
      url!.replaceAll('&amp;', '&'),
    );
    const seen = new Set(words([readHtml(html), ...links].join(' ')));
    expect(words(text).filter((word) => !seen.has(word))).toEqual([]);
    expect(links.filter((url) => !text.includes(url))).toEqual([]);
  });

  test('names its language, has one heading and no empty words, and fetches nothing', () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<body class="mail-body" lang="en"');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|<script|<link|<iframe|src="(?!cid:)|url\(/);
    expect(text).not.toMatch(/undefined|\[object|[<>]/);
    expect(subject).not.toMatch(/undefined|[\r\n]/);
  });

  test('carries its picture, with words for it', () => {
    const ids = [...html.matchAll(/src="cid:([^"]+)" alt="([^"]+)"/g)];
    expect(ids.map(([, id]) => id)).toEqual(attachments.map(({ contentId }) => contentId));
    expect(ids.every(([, , alt]) => alt?.startsWith('Badge: '))).toBe(true);
  });

  test('is written in Welsh for who reads Welsh', () => {
    const welsh = render({ ...content, locale: 'cy' }, site);
    expect(welsh.html).toContain('<html lang="cy">');
    expect(welsh.subject).not.toBe(subject);
    const english = new Set(text.split('\n').filter((line) => / \w+ \w+ \w+/.test(line)));
    const own = [content].flatMap((mail) =>
      Object.values(mail).map((value) => JSON.stringify(value)),
    );
    const left = welsh.text
      .split('\n')
      .filter((line) => english.has(line) && !own.some((value) => value.includes(line.trim())));
    expect(left.filter((line) => !line.includes('Level 5 Certificate'))).toEqual([]);
  });
});

test('F20: a name with a line break adds no header, and one with markup no element', () => {
  const name = 'Welding\r\nBcc: everyone@example.org <img src=x onerror=alert(1)> {0} \u2028x';
  for (const content of Object.values(listMailSamples({ name }))) {
    const { subject, html } = render(content, site);
    expect(subject).not.toMatch(/[\r\n\u2028]/);
    expect(html).not.toContain('<img src=x');
  }
});

test('F20: a reminder alone carries the address that stops it', () => {
  const carried = samples.map(([kind, content]) => [kind, render(content, site).unsubscribeUrl]);
  const expected = samples.map(([kind, content]) => [
    kind,
    content.kind === 'reminder' ? content.unsubscribeUrl : undefined,
  ]);
  expect(carried).toEqual(expected);
  expect(carried.filter(([, url]) => url)).toHaveLength(1);
});

test('F10: what was accepted beforehand says so, and leads to the switch; what a learner accepted does not', () => {
  const mails = listMailSamples();
  const automatic = render(mails['accepted beforehand']!, site).text;
  expect(automatic).toContain('you switched that on');
  expect(automatic).toContain('https://example.org/account\n');
  expect(render(mails['accepted']!, site).text).not.toContain('https://example.org/account\n');
});

test('F20: who had not accepted is told that an offer was withdrawn, who had that a credential was revoked', () => {
  const mails = listMailSamples();
  expect(render(mails['revoked']!, site).text).toContain('has revoked this credential');
  expect(render(mails['revoked']!, site).text).toContain('    Entered by mistake.');
  expect(render(mails['revoked']!, site).text).toContain('awards@example.org');
  expect(render(mails['withdrawn']!, site).text).toContain('has withdrawn this award');
  expect(render(mails['withdrawn']!, site).text).toContain('    Wrong\n    person.');
});

test.each(['en', 'cy'] as const)('a notice (%s) says what changed, when and whose', (locale) => {
  const mails = listMailSamples({ locale });
  const names = ['added', 'removed'].flatMap((what) => [`address ${what}`, `passkey ${what}`]);
  const texts = [...names, 'accounts merged'].map((name) => render(mails[name]!, site).text);
  for (const text of texts) {
    expect(text).toContain(locale === 'en' ? '3 November 2026' : '3 Tachwedd 2026');
    expect(text).toContain('Ann Example');
    expect(text).toContain('https://example.org/account\n');
    expect(text).toContain('help@example.org');
  }
  const paragraphs = texts.map((text) => text.split('\n\n')[2]);
  expect(new Set(paragraphs).size).toBe(texts.length);
});

test('a notice to the address that was removed names neither the account nor the way to it', () => {
  const { text, html } = render(listMailSamples()['own address removed']!, site);
  expect(text).toContain('ann@example.com was removed from an account');
  for (const said of [text, html]) expect(said).not.toMatch(/Ann Example|org\/account/);
});

test('a notice of an address that is no longer known says so much less', () => {
  const { text } = render(listMailSamples()['address added that is no longer known']!, site);
  expect(text).toContain('On 3 November 2026 an address was added to the account of Ann Example.');
});

test('a notice of a site without a contact leads to its help', () => {
  const { text } = render(listMailSamples()['passkey added']!, { name: site.name, url: site.url });
  expect(text).toContain('Then ask for help: https://example.org/help');
});
