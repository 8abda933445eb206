/**
 * The service worker of the verify page: keeps the page and what it is made of, so that it opens without a
 * connection. It keeps nothing that is verified, and answers for no other page.
 */
import { isLocale, locales } from '#domain/locale.ts';

/** Put in by the build: the paths of the files, whose names change with their content. */
declare const FILES: readonly string[];
/** Put in by the build: changes with any of the files. */
declare const BUILD: string;

const prefix = 'verify-';
const cacheName = `${prefix}${BUILD}`;
const pagePath = '/verify';
/** Where the manifest has other apps send what they share. */
const sharePath = `${pagePath}?share`;
const lastLanguage = `${pagePath}?last-language`;

interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface AskingEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface TellingEvent extends WaitingEvent {
  readonly data: { readonly keep?: unknown; readonly takeShared?: unknown } | null;
  readonly source: { postMessage(message: unknown): void } | null;
}
interface ServiceScope {
  readonly location: { readonly origin: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listen: (event: TellingEvent) => void): void;
}

/** The types of a page do not know a service worker's scope. */
const scope = globalThis as unknown as ServiceScope;

const keyOf = (language: string) => `${pagePath}?language=${language}`;

/** Keeps the page as it is for somebody who is not signed in: nobody's name lies in the cache. */
async function keepPage(language: string): Promise<void> {
  const response = await fetch(pagePath, {
    credentials: 'omit',
    cache: 'no-store',
    headers: { 'Accept-Language': language },
  });
  if (response.ok) await (await caches.open(cacheName)).put(keyOf(language), response);
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([...FILES]);
  await Promise.all(locales.map(keepPage));
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function readPage(): Promise<Response> {
  const cache = await caches.open(cacheName);
  const language = (await (await cache.match(lastLanguage))?.text()) ?? locales[0];
  return (await cache.match(keyOf(language))) ?? Response.error();
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));

/** What another app has shared, until the page that it leads to asks for it; it goes nowhere else. */
let shared: File | string | undefined;

async function takeShare(request: Request): Promise<Response> {
  const form = await request.formData();
  const file = form.get('file');
  const text = form.get('credential');
  shared = file instanceof File && file.size > 0 ? file : typeof text === 'string' ? text : '';
  return Response.redirect(`${pagePath}#shared`, 303);
}

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'POST' && `${url.pathname}${url.search}` === sharePath)
    event.respondWith(takeShare(request));
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname === pagePath) event.respondWith(fetch(request).catch(readPage));
  } else if (FILES.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
  }
});

/** An open page says in which language it is read; it is told whether the site could be reached. */
async function remember(language: string): Promise<'kept' | 'away'> {
  const cache = await caches.open(cacheName);
  await cache.put(lastLanguage, new Response(language));
  // Another name or colour of the site is taken over; without a connection the kept page stays.
  return keepPage(language).then(
    () => 'kept',
    () => 'away',
  );
}

scope.addEventListener('message', (event) => {
  if (event.data?.takeShared) {
    event.source?.postMessage({ shared });
    shared = undefined;
  }
  const language = event.data?.keep;
  if (typeof language !== 'string' || !isLocale(language)) return;
  event.waitUntil(remember(language).then((answer) => event.source?.postMessage(answer)));
});
