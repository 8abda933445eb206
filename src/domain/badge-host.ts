import { LaurelError } from './errors.ts';
import { asList, asObject, asString, type Loose } from './reading.ts';

/** Where the Open Badges API of a host is, under its origin. */
const apiPath = '/ims/ob/v3p0';

/** How many hosts an account can have, and how much goes to one of them at once. */
export const hostLimits = {
  maxHosts: 10,
  maxPushes: 20,
  /** From asking a host until its learner is back from there. */
  askMinutes: 60,
} as const;

/** Where a host's authorisation server does what. */
export interface HostEndpoints {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly registrationUrl: string;
  readonly revocationUrl?: string | undefined;
  /** Whether its answers name it, so that no other host's answer is taken for its. */
  readonly namesItself: boolean;
}

/** What a host says of itself. */
export interface HostDescription {
  readonly name: string;
  readonly endpoints: HostEndpoints;
}

/**
 * The address of a host's API, out of what somebody typed: the API itself, its discovery document, or the site.
 *
 * @throws `host_unusable`
 */
export function parseHostUrl(text: string): string {
  const typed = text.trim();
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) throw new LaurelError('host_unusable');
  const { origin, pathname, protocol } = new URL(address);
  if (protocol !== 'https:')
    throw new LaurelError('host_unusable', {
      detail: 'The address of a host begins with https://. Ask the host for its address.',
    });
  const path = pathname.replace(/\/(?:discovery\/?)?$/, '');
  return origin + (path.endsWith(apiPath) ? path : `${path}${apiPath}`);
}

const maxNameLength = 100;

function findScheme(document: Loose): Loose | undefined {
  const schemes = asObject(asObject(document['components'])?.['securitySchemes']) ?? {};
  return Object.values(schemes)
    .map(asObject)
    .find((scheme) => scheme?.['type'] === 'oauth2' && asObject(scheme['flows']));
}

/** An https address in other people's JSON; a relative one is under the host. */
function readUrl(value: unknown, base: string): string | undefined {
  const text = asString(value);
  if (text === undefined || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return url.protocol === 'https:' ? url.href : undefined;
}

/**
 * Reads a host's description of its service.
 *
 * @param base - where its API is
 * @throws `host_unusable` when it does not say how to connect
 * @source Open Badges 3.0, section 6.3 https://www.imsglobal.org/spec/ob/v3p0#servicedescriptiondocument
 */
export function readServiceDescription(value: unknown, base: string): HostDescription {
  const document = asObject(value) ?? {};
  const scheme = findScheme(document) ?? {};
  const flow = asObject(asObject(scheme['flows'])?.['authorizationCode']) ?? {};
  const authorizationUrl = readUrl(flow['authorizationUrl'], base);
  const tokenUrl = readUrl(flow['tokenUrl'], base);
  const registrationUrl = readUrl(
    scheme['x-imssf-registrationUrl'] ?? flow['x-imssf-registrationUrl'],
    base,
  );
  if (!authorizationUrl || !tokenUrl || !registrationUrl)
    throw new LaurelError('host_unusable', {
      detail:
        'The host does not say where programs register and connect (OAuth 2.0, authorization code). Ask it for the address of its Open Badges 3.0 API.',
    });
  const title = asString(asObject(document['info'])?.['title']) ?? '';
  return {
    name: title.trim().slice(0, maxNameLength) || new URL(base).host,
    endpoints: {
      issuer: new URL(authorizationUrl).origin,
      authorizationUrl,
      tokenUrl,
      registrationUrl,
      namesItself: false,
    },
  };
}

/**
 * What an authorisation server's metadata adds, if it is of the same server.
 *
 * @source RFC 8414, section 2 https://www.rfc-editor.org/rfc/rfc8414#section-2; RFC 9207, section 3
 */
export function addServerMetadata(endpoints: HostEndpoints, value: unknown): HostEndpoints {
  const metadata = asObject(value) ?? {};
  const isSame =
    metadata['issuer'] === endpoints.issuer &&
    metadata['authorization_endpoint'] === endpoints.authorizationUrl &&
    metadata['token_endpoint'] === endpoints.tokenUrl;
  if (!isSame) return endpoints;
  return {
    ...endpoints,
    revocationUrl: readUrl(metadata['revocation_endpoint'], endpoints.issuer),
    namesItself: metadata['authorization_response_iss_parameter_supported'] === true,
  };
}

/** The other sites that have a part in connecting: whoever connects is told of them first. */
export function listOtherHosts(base: string, endpoints: HostEndpoints): readonly string[] {
  const { authorizationUrl, tokenUrl, registrationUrl, revocationUrl } = endpoints;
  const urls = asList([authorizationUrl, tokenUrl, registrationUrl, revocationUrl]);
  const hosts = urls.flatMap((url) => (typeof url === 'string' ? [new URL(url).host] : []));
  return [...new Set(hosts)].filter((host) => host !== new URL(base).host);
}
