import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findStrayWords, listTexts, pseudoTexts } from '#test/support/pseudo-texts.ts';
import { Layout } from '#views/layout.tsx';
import { renderDocument } from '#views/render.tsx';
import { createMailRenderer } from '#views/mail/render.tsx';
import { EmbedDocument } from '#views/embed/embed-document.tsx';
import { EmbedMissing } from '#views/embed/embed-missing.tsx';
import { listMailSamples, site } from './mail-samples.ts';
import { pages } from './sample-pages.tsx';
import { date, frame, hostile } from './samples.tsx';

/** Pages of developers, which are in English, and the frame that others are made of. */
const notForLearners = ['ApiPage', 'MailboxPage', 'MessagePage'];

const findStray = (page: Parameters<typeof renderDocument>[0]) =>
  findStrayWords(renderDocument(page, pseudoTexts), listTexts(page));

describe('every word of a page', () => {
  test.each(Object.keys(pages) as (keyof typeof pages)[])(
    'comes from the catalogue, or is data: %s',
    (name) => {
      expect(findStray(pages[name])).toEqual([]);
    },
  );

  test('is looked at: no page of the views is left out', () => {
    const folder = fileURLToPath(new URL('../../src/views', import.meta.url));
    const views = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => [
        ...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/export function (\w+Page)\(/g),
      ])
      .map(([, name = '']) => name);
    const samples = readdirSync(new URL('.', import.meta.url))
      .filter((name) => /^sample-.*\.tsx$/.test(name))
      .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
      .join();
    const missing = views.filter((name) => !samples.includes(`<${name}`));
    expect(missing.toSorted()).toEqual(notForLearners);
  });

  test('is found when it does not, in a text as in an attribute', () => {
    const page = (
      <Layout frame={frame} title={pseudoTexts.t('help.title')}>
        <p>Forgotten words</p>
        <nav aria-label="Forgotten label" />
        <p>{pseudoTexts.t('help.lead')}</p>
      </Layout>
    );
    const html = renderDocument(page, pseudoTexts);
    expect(findStrayWords(html, listTexts(frame))).toEqual(['Forgotten label', 'Forgotten words']);
  });
});

const embedFrame = {
  options: { view: 'card', theme: 'auto', size: 'm', accent: 'issuer', columns: 1, lang: 'en' },
  stylesheet: '/embed.css',
} as const;
const embedded = {
  name: hostile,
  recipientName: hostile,
  issuerName: hostile,
  imageUrl: '/badge.png',
  url: '/c/1',
  verifyUrl: '/verify',
  awardedOn: date,
  revokedOn: date,
  validUntil: date,
} as const;

test.each(['valid', 'expired', 'revoked'] as const)(
  'every word of an embed comes from the catalogue, or is data: %s',
  (status) => {
    const person = { name: hostile, url: '/people/ann' };
    const credentials = [{ ...embedded, status }];
    const props = { frame: embedFrame, title: hostile, person, credentials };
    expect(findStray(<EmbedDocument {...props} />)).toEqual([]);
    expect(findStray(<EmbedDocument {...props} credentials={[]} />)).toEqual([]);
    expect(findStray(<EmbedMissing frame={embedFrame} />)).toEqual([]);
  },
);

test.each(Object.entries(listMailSamples({ bytes: new Uint8Array() })))(
  'every word of a mail comes from the catalogue, or is data: %s',
  (_, content) => {
    const render = createMailRenderer({ en: pseudoTexts, cy: pseudoTexts });
    const { subject, text, html } = render(content, site);
    const data = listTexts({ content, site });
    expect(findStrayWords(html, data)).toEqual([]);
    const oneLine = (lines: string) => lines.replaceAll(/\s+/g, ' ');
    expect(findStrayWords(oneLine(`${subject} ${text}`), data.map(oneLine))).toEqual([]);
  },
);
