import { describe, expect, test } from 'vitest';
import { buildQrPath } from '#domain/qr.ts';
import { listShareLinks } from '#domain/share.ts';
import { createTexts } from '#messages/texts.ts';
import { CredentialPage } from '#views/credential-page.tsx';
import { renderDocument } from '#views/render.tsx';
import type { PublicShare } from '#views/share-panel.tsx';
import { renderSignature } from '#views/signature.tsx';
import { credential, frame, hostile } from './samples.tsx';

const url = 'https://example.org/credentials/1';
const share: PublicShare = {
  kind: 'public',
  url,
  title: hostile,
  text: hostile,
  links: listShareLinks(
    {
      url,
      text: hostile,
      subject: hostile,
      body: hostile,
      achievementName: hostile,
      issuerName: hostile,
      credentialId: '1',
      awardedAt: new Date(0),
    },
    true,
  ),
  signature: {
    url,
    imageUrl: `${url}.png`,
    imageAlt: hostile,
    line: hostile,
    verifyText: hostile,
    plain: hostile,
  },
  cvLine: hostile,
  qr: buildQrPath(url),
  qrUrl: '/credentials/1/qr.svg',
};
const scripts = { copy: '/assets/copy.js', share: '/assets/share.js' };
const controls = { visibility: 'public', visibilityAction: '/v', walletUrl: '/w' } as const;

const page = (
  <CredentialPage {...credential} frame={{ ...frame, scripts }} controls={controls} share={share} />
);

describe.each(['en', 'cy'] as const)('the share panel in %s', (locale) => {
  const html = renderDocument(page, createTexts(locale));

  test('has an own name for each control, and repeats no id', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const fields = [...html.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([text]) => text);
    const nameless = fields
      .filter((control) => !control.includes('type="hidden"'))
      .filter((control) => !html.includes(`for="${/\sid="([^"]+)"/.exec(control)?.[1]}"`));
    expect(nameless).toEqual([]);
  });

  test('lets in no markup and no inline style', () => {
    expect(html.replaceAll(/<script type="module" src="\/assets\/\w+\.js">/g, '')).not.toMatch(
      /<script|<style|<[^>]+\sstyle=|<[^>]+\son\w+=/i,
    );
  });

  test('loads nothing from another site, without pressing a link', () => {
    expect(html).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
  });

  test('shows buttons that need a script only by that script', () => {
    for (const [button] of html.matchAll(/<div class="copy-action"[^>]*>/g))
      expect(button).toContain('hidden');
    expect(html).toMatch(/<li hidden[^>]*><button[^>]*data-share-url/);
  });
});

test('F2: the signature needs no style, which copying would lose, and escapes names', () => {
  const signature = renderSignature(share.signature);
  expect(signature).not.toMatch(/style=|<script/);
  expect(signature).toContain(`<a href="${url}">`);
  expect(signature).toContain(`src="${url}.png"`);
  expect(signature).toContain('&lt;script&gt;');
});
