/**
 * Every surface on which an award could show. A new one adds a row; the test does the rest.
 */
import { publicUrl, type World } from '../world.ts';

/** What a surface is asked about: an award, or one that was never there. */
export interface Target {
  readonly id: string;
  readonly handle: string;
}

type Headers = Readonly<Record<string, string>>;

export interface Surface {
  readonly name: string;
  /** Who can ask it. */
  readonly by: 'browser' | 'key';
  /**
   * To whom it shows what the matrix lets them see: to everybody, to staff alone, or as if everybody
   * were a stranger. What is the learner's own to change shows to nobody else.
   */
  readonly shows: 'matrix' | 'staff' | 'public' | 'own';
  /** Whether asking it may change something: then only those ask who must not see. */
  readonly onlyHidden?: boolean;
  /** Whether it takes long to draw or to verify: then of those who may see it, one of each relation asks. */
  readonly isSlow?: boolean;
  readonly ask: (world: World, target: Target, headers: Headers) => Promise<Response>;
}

const withQuery = (path: string, as?: string) =>
  as ? `${path}${path.includes('?') ? '&' : '?'}as=${as}` : path;

const get =
  (path: (target: Target) => string, more: Headers = {}, method = 'GET'): Surface['ask'] =>
  (world, target, { 'X-As': as, ...headers }) =>
    world.request(withQuery(path(target), as), { method, headers: { ...headers, ...more } });

const post =
  (path: (target: Target) => string, fields: Record<string, string> = {}): Surface['ask'] =>
  (world, target, headers) =>
    world.request(path(target), {
      method: 'POST',
      headers: {
        ...headers,
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: publicUrl,
      },
      body: new URLSearchParams(fields).toString(),
    });

const send =
  (
    method: string,
    path: (target: Target) => string,
    body: (target: Target) => object,
  ): Surface['ask'] =>
  (world, target, headers) =>
    world.request(`/api/v1${path(target)}`, {
      method,
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body(target)),
    });

const page = (end: string) => (target: Target) => `/credentials/${target.id}${end}`;
const urlOf = ({ id }: Target) => `${publicUrl}/credentials/${id}`;
const encoded = (target: Target) => encodeURIComponent(urlOf(target));

const shown = (name: string, ask: Surface['ask']): Surface => ({
  name,
  by: 'browser',
  shows: 'matrix',
  ask,
});
const slow = (surface: Surface): Surface => ({ ...surface, isSlow: true });
const embedded = (name: string, ask: Surface['ask']): Surface => ({
  name,
  by: 'browser',
  shows: 'public',
  ask,
});
const own = (name: string, ask: Surface['ask']): Surface => ({
  name,
  by: 'browser',
  shows: 'own',
  onlyHidden: true,
  ask,
});
const keyed = (name: string, ask: Surface['ask'], onlyHidden = false): Surface => ({
  name,
  by: 'key',
  shows: 'staff',
  onlyHidden,
  ask,
});

export const surfaces: readonly Surface[] = [
  shown('the page', get(page(''), { Accept: 'text/html' })),
  slow(
    shown('the page, in Welsh', get(page(''), { Accept: 'text/html', 'Accept-Language': 'cy' })),
  ),
  slow(shown('the page, for HEAD', get(page(''), {}, 'HEAD'))),
  slow(shown('the page, with a message', get(page('?now=public'), { Accept: 'text/html' }))),
  shown('the JSON file', get(page('.json'))),
  shown('the JSON file, for browsers', get(page('.json'), { Accept: 'text/html' })),
  shown('JSON by Accept', get(page(''), { Accept: 'application/json' })),
  shown('a credential by Accept', get(page(''), { Accept: 'application/vc' })),
  shown('JSON-LD by Accept', get(page(''), { Accept: 'application/ld+json' })),
  slow(shown('any media type', get(page(''), { Accept: '*/*' }))),
  shown('a known ETag', get(page('.json'), { 'If-None-Match': '*' })),
  shown('the PNG', get(page('.png'))),
  shown('the SVG', get(page('.svg'))),
  shown('the JWT', get(page('.jwt'))),
  shown('the JWT by Accept', get(page(''), { Accept: 'application/vc+jwt' })),
  slow(shown('the PNG with a JWT', get(page('.png?proof=jwt')))),
  slow(shown('the SVG with a JWT', get(page('.svg?proof=jwt')))),
  slow(shown('the PDF', get(page('.pdf')))),
  slow(shown('the preview card', get(page('/card.png')))),
  shown('the QR code', get(page('/qr.svg'))),
  embedded(
    'the embed',
    get((target) => `/embed${page('')(target)}`),
  ),
  embedded(
    'the embed of several',
    get(({ id }) => `/embed/credentials?ids=${id}`),
  ),
  embedded(
    'the badge on another site, SVG',
    get((target) => `/embed${page('/badge.svg')(target)}`),
  ),
  embedded(
    'the badge on another site, PNG',
    get((target) => `/embed${page('/badge.png')(target)}`),
  ),
  embedded(
    'oEmbed',
    get((target) => `/oembed?url=${encoded(target)}`),
  ),
  embedded(
    'oEmbed, XML',
    get((target) => `/oembed?format=xml&url=${encoded(target)}`),
  ),
  embedded(
    'verification by URL',
    send(
      'POST',
      () => '/verify',
      (target) => ({ url: urlOf(target) }),
    ),
  ),
  embedded(
    'the verification page',
    get((target) => `/verify?url=${encoded(target)}`),
  ),
  embedded('the form of the verification page', (world, target, headers) =>
    post(() => '/verify', { credential: urlOf(target) })(world, target, headers),
  ),
  own('the eye on the credential page', post(page('/visibility'), { visibility: 'public' })),
  own(
    'the eye on the dashboard',
    post(({ id }) => `/dashboard/${id}/visibility`, { visibility: 'public' }),
  ),
  own(
    'the question before deleting',
    get(({ id }) => `/dashboard/${id}/delete`),
  ),
  own(
    'the form that deletes',
    post(({ id }) => `/dashboard/${id}/delete`),
  ),
  own(
    'the form that takes back',
    post(({ id }) => `/dashboard/${id}/restore`),
  ),
  own(
    'the form that thinks over',
    post(({ id }) => `/dashboard/${id}/reconsider`),
  ),
  own('the way into a wallet', get(page('/wallet'))),
  own('the form that offers to a wallet', post(page('/wallet'))),
  own('the form that offers several to a wallet', (world, target, headers) =>
    post(() => '/dashboard/wallet', { award: target.id })(world, target, headers),
  ),
  own(
    'the dashboard after a deletion',
    get(({ id }) => `/dashboard?deleted=${id}`),
  ),
  keyed(
    'the award, by API',
    get(({ id }) => `/api/v1/awards/${id}`),
  ),
  keyed(
    'the credential, by API',
    get(({ id }) => `/api/v1/awards/${id}/credential`),
  ),
  keyed(
    'revoking, by API',
    send(
      'POST',
      ({ id }) => `/awards/${id}/revoke`,
      () => ({ reason: 'x' }),
    ),
    true,
  ),
  keyed(
    'mailing again, by API',
    send(
      'POST',
      ({ id }) => `/awards/${id}/resend`,
      () => ({}),
    ),
    true,
  ),
  keyed(
    'an address, by API',
    send(
      'POST',
      ({ id }) => `/awards/${id}/address`,
      () => ({ email: 'eve@example.com' }),
    ),
    true,
  ),
  keyed(
    'another address, by API',
    send(
      'PUT',
      ({ id }) => `/awards/${id}/address`,
      () => ({ email: 'eve@example.com' }),
    ),
    true,
  ),
];

/** Pages of many things, on which an award must not be named at all unless it may be seen there. */
export const lists: Readonly<Record<string, Surface['ask']>> = {
  'the catalogue': get(() => '/'),
  'a search for the name': get(() => '/?q=Subject'),
  'the catalogue, for crawlers': get(() => '/sitemaps/catalogue.xml'),
  'the sitemap': get(() => '/sitemap.xml'),
  robots: get(() => '/robots.txt'),
  'their own dashboard': get(() => '/dashboard'),
  'their own requests': get(() => '/requests'),
  'the embed builder': get(() => '/embed'),
};

/** What a profile shows, and where it is named. */
export const profileSurfaces: Readonly<Record<string, Surface['ask']>> = {
  'the profile': get(({ handle }) => `/people/${handle}`, { Accept: 'text/html' }),
  'the profile as JSON': get(({ handle }) => `/people/${handle}`, { Accept: 'application/json' }),
  'the embed of the profile': get(({ handle }) => `/embed/people/${handle}`),
  'oEmbed of the profile': get(
    ({ handle }) => `/oembed?url=${encodeURIComponent(`${publicUrl}/people/${handle}`)}`,
  ),
};
