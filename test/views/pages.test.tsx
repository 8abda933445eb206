import { describe, expect, test } from 'vitest';
import { createTexts } from '#messages/texts.ts';
import { renderDocument } from '#views/render.tsx';
import { pages } from './sample-pages.tsx';

const english = createTexts('en');
const welsh = createTexts('cy');

/** Whether a label is open at this place. */
const standsInLabel = (html: string, index: number) =>
  html.lastIndexOf('<label', index) > html.lastIndexOf('</label>', index);

describe.each(Object.entries(pages))('the %s page', (_name, page) => {
  const html = renderDocument(page, english);

  test('is a whole document with one main heading', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en" data-accent="laurel">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  test('has neither inline script nor inline style, and escapes what people typed', () => {
    const bare = html
      .replaceAll(/<script type="module"( src="[^"]*")?><\/script>/g, '')
      .replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
    expect(bare).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
  });

  test('is the same page in Welsh', () => {
    const shape = (text: string) => text.match(/<h[1-6]|<(?:a|form|button|input|img)[ >]/g);
    const inWelsh = renderDocument(page, welsh);
    expect(inWelsh).toContain('<html lang="cy"');
    expect(shape(inWelsh)).toEqual(shape(html));
  });

  test('loads nothing from another site', () => {
    expect(html).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
    expect(html.match(/<link rel="stylesheet" href="[^"]*"/g)).toEqual([
      '<link rel="stylesheet" href="/style.css"',
    ]);
  });

  test('labels every control and repeats no id', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { 0: control, index } of html.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
      if (control.includes('type="hidden"') || standsInLabel(html, index)) continue;
      expect(html).toContain(`for="${/\sid="([^"]+)"/.exec(control)?.[1]}"`);
    }
  });
});
