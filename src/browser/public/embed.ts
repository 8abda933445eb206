/**
 * Turns links of the class `laurel-embed` on anybody's page into frames. It may be loaded `async`, `defer`
 * or with an integrity hash; it keeps nothing, asks nobody, and leaves the links where frames are refused.
 */
import { embedCells, embedHeadHeight, measureHeight } from '#domain/embed-box.ts';
import { embedClass, frameSandbox } from '#domain/embed-frame.ts';

const options = ['view', 'theme', 'size', 'accent', 'columns', 'lang'] as const;

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src$="/embed.js"]');
/** Links elsewhere stay links. A page with a copy of the script names the issuer's origin itself. */
const home = script && (script.dataset['issuer'] ?? new URL(script.src).origin);

const framed = new Map<HTMLIFrameElement, HTMLAnchorElement>();

function findCell({ view, size }: DOMStringMap) {
  const cells = embedCells[view as 'card'] ?? embedCells.card;
  return cells[size as 'm'] ?? cells.m;
}

function embed(link: HTMLAnchorElement): void {
  if (link.origin !== home) return;
  const url = new URL(link.href);
  const { dataset } = link;
  const ids = url.searchParams.get('ids');
  const isProfile = url.pathname.includes('/people/');
  if (!url.pathname.startsWith('/embed/')) url.pathname = `/embed${url.pathname}`;
  const page = link.closest<HTMLElement>('[lang]')?.lang.slice(0, 2);
  for (const name of options) {
    const value = dataset[name] ?? (name === 'lang' ? page : undefined);
    if (value) url.searchParams.set(name, value);
  }
  const frame = document.createElement('iframe');
  const count = Number(dataset['count']) || (ids ? ids.split(',').length : 1);
  const fit = () => {
    const cell = findCell(dataset);
    const height = measureHeight(cell, Number(dataset['columns']) || 1, count, frame.clientWidth);
    frame.height = String(height + (isProfile ? embedHeadHeight : 0));
  };
  frame.src = url.href;
  frame.title = link.textContent.trim() || link.querySelector('img')?.alt || 'Open Badges';
  frame.width = '100%';
  frame.loading = 'lazy';
  frame.setAttribute('sandbox', frameSandbox);
  // By property, not by attribute: a strict policy for styles allows it.
  frame.style.border = '0';
  framed.set(frame, link);
  link.replaceWith(frame);
  fit();
  new ResizeObserver(fit).observe(frame);
}

// A policy of the page that refuses the frame gets its link back.
document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
  if (effectiveDirective !== 'frame-src' || !home || !blockedURI.startsWith(home)) return;
  for (const [frame, link] of framed) frame.replaceWith(link);
});

const start = () => document.querySelectorAll<HTMLAnchorElement>(`a.${embedClass}`).forEach(embed);
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
