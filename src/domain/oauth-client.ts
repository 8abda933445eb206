import { type ErrorCode, LaurelError } from './errors.ts';
import { knownScopes, listPermissions, parseScopes } from './oauth.ts';

export type ClientAuthMethod = 'none' | 'client_secret_basic' | 'client_secret_post';

/** What is kept of the metadata that a program registers with. */
export interface ClientMetadata {
  readonly name: string;
  readonly redirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly uri: string | null;
  readonly logoUri: string | null;
  readonly tosUri: string | null;
  readonly policyUri: string | null;
  readonly authMethod: ClientAuthMethod;
}

export const clientLimits = { nameLength: 100, uriLength: 1000, redirectUris: 10 } as const;

/** Control characters, line ends, what cannot be seen, and marks that turn the direction of what follows. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]/u;
/** A URI as it is written; what a browser would repair is no URI, and an asterisk stands for nothing here. */
const written = /^[\x21\x23-\x29\x2B-\x3B\x3D\x3F-\x5B\x5D\x5F\x61-\x7A\x7E]+$/;

const refuse = (detail: string, code: ErrorCode = 'oauth_metadata_unsuitable'): never => {
  throw new LaurelError(code, { detail });
};

const loopback = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d{1,5})?(\/.*)?$/;

/** Whether answers may be sent there: https, or a program on the learner's own machine. */
function isRedirectUri(text: string): boolean {
  if (text.length > clientLimits.uriLength || !written.test(text) || !URL.canParse(text))
    return false;
  const { protocol, hostname } = new URL(text);
  const isLocal = hostname === 'localhost' || loopback.test(text);
  return (
    (text.startsWith('https://') || (text.startsWith('http://') && isLocal)) &&
    (protocol === 'https:' || protocol === 'http:') &&
    // An empty user name is gone from what was parsed.
    !text.split('/')[2]?.includes('@') &&
    !text.includes('#')
  );
}

/**
 * Whether an answer may be sent to an address: the very one that was registered, letter for letter. Only
 * the port of a loopback address is free, because the system chooses it when the program starts.
 *
 * @source RFC 9700, section 2.1; RFC 8252, section 7.3
 */
export function matchesRedirectUri(registered: string, asked: string): boolean {
  if (registered === asked) return true;
  const [one, other] = [loopback.exec(registered), loopback.exec(asked)];
  return (
    one !== null &&
    other !== null &&
    isRedirectUri(asked) &&
    one[1] === other[1] &&
    (one[2] ?? '') === (other[2] ?? '')
  );
}

/** Whose address it is, as a learner is told: the host; `undefined` for a program on their own machine. */
export function findHost(redirectUri: string): string | undefined {
  const { protocol, host } = new URL(redirectUri);
  return protocol === 'https:' ? host : undefined;
}

type Members = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

function listTexts(value: unknown, name: string, code?: ErrorCode): readonly string[] {
  return Array.isArray(value) && value.every(isText)
    ? value
    : refuse(`${name} is not an array of strings.`, code);
}

function readName({ client_name: name }: Members): string {
  const text = isText(name) ? name.normalize('NFC').trim() : '';
  if (text === '' || unprintable.test(text) || Array.from(text).length > clientLimits.nameLength)
    refuse(`client_name has to be 1 to ${clientLimits.nameLength} characters that can be seen.`);
  return text;
}

function readRedirectUris({ redirect_uris: value }: Members): readonly string[] {
  const code = 'oauth_redirect_unsuitable';
  const uris = [...new Set(listTexts(value, 'redirect_uris', code))];
  if (uris.length === 0 || uris.length > clientLimits.redirectUris)
    refuse(`redirect_uris has to hold 1 to ${clientLimits.redirectUris}.`, code);
  const wrong = uris.findIndex((uri) => !isRedirectUri(uri));
  if (wrong !== -1)
    refuse(
      `Number ${wrong + 1} of redirect_uris is neither an https address nor http on this machine, or has a fragment, a user name, an asterisk or more than ${clientLimits.uriLength} characters.`,
      code,
    );
  return uris;
}

/** An address that the learner is shown as a link; nothing of it is loaded. */
function readUri(members: Members, name: string): string | null {
  const value = members[name];
  if (value === undefined || value === null || value === '') return null;
  const isGood = isText(value) && value.startsWith('https://') && isRedirectUri(value);
  return isGood ? value : refuse(`${name} is not an https address.`);
}

function readScopes({ scope }: Members): readonly string[] {
  if (scope === undefined) return knownScopes;
  const scopes = isText(scope) ? parseScopes(scope) : [];
  if (!scopes.every((one) => knownScopes.includes(one)) || listPermissions(scopes).length === 0)
    refuse(`scope has to be some of: ${knownScopes.join(' ')}`);
  return scopes;
}

const authMethods: readonly string[] = [
  'none',
  'client_secret_basic',
  'client_secret_post',
] satisfies readonly ClientAuthMethod[];
const isAuthMethod = (value: unknown): value is ClientAuthMethod =>
  isText(value) && authMethods.includes(value);

function readAuthMethod({ token_endpoint_auth_method: value }: Members): ClientAuthMethod {
  if (value === undefined) return 'client_secret_basic';
  return isAuthMethod(value)
    ? value
    : refuse(`token_endpoint_auth_method has to be one of: ${authMethods.join(' ')}`);
}

/** Every list has these values and no others; the first of them has to be there. */
const lists = {
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
} as const;

function checkLists(members: Members): void {
  for (const [name, allowed] of Object.entries<readonly string[]>(lists)) {
    if (members[name] === undefined) continue;
    const values = listTexts(members[name], name);
    if (!values.every((value) => allowed.includes(value)) || !values.includes(allowed[0] ?? ''))
      refuse(`${name} can hold: ${allowed.join(' ')}`);
  }
}

/**
 * What a program says of itself, checked. Members that are not known are left out, as the standard asks.
 *
 * @throws `oauth_metadata_unsuitable`, `oauth_redirect_unsuitable`
 * @source RFC 7591, section 2 https://www.rfc-editor.org/rfc/rfc7591#section-2
 */
export function parseClientMetadata(input: unknown): ClientMetadata {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    refuse('The metadata is not a JSON object.');
  const members = input as Members;
  checkLists(members);
  return {
    name: readName(members),
    redirectUris: readRedirectUris(members),
    scopes: readScopes(members),
    uri: readUri(members, 'client_uri'),
    logoUri: readUri(members, 'logo_uri'),
    tosUri: readUri(members, 'tos_uri'),
    policyUri: readUri(members, 'policy_uri'),
    authMethod: readAuthMethod(members),
  };
}
