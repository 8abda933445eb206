const base = 'https://purl.imsglobal.org/spec/ob/v3p0/scope';

/**
 * What a program may be allowed to do for a learner, by what Laurel calls it.
 *
 * @source Open Badges 3.0, section 6.2.1 https://www.imsglobal.org/spec/ob/v3p0#scopes
 */
export const obScopes = {
  'read-credentials': `${base}/credential.readonly`,
  'write-credentials': `${base}/credential.upsert`,
  'read-profile': `${base}/profile.readonly`,
  'write-profile': `${base}/profile.update`,
} as const;

export type ObPermission = keyof typeof obScopes;

export const obPermissions = Object.keys(obScopes) as readonly ObPermission[];

/** Asked for by the examples of the standard; refresh tokens are given with and without it. */
export const offlineAccess = 'offline_access';

/** Every scope that a program can register. */
export const knownScopes: readonly string[] = [...Object.values(obScopes), offlineAccess];

/** How long each thing lasts, in seconds. */
export const oauthSeconds = {
  code: 60,
  accessToken: 60 * 60,
  /** From the last time it was exchanged for the next. */
  refreshToken: 90 * 24 * 60 * 60,
} as const;

/** Programs that can register within an hour, all together. */
export const maxNewClients = 60;

/** How many credentials an answer of the Open Badges API holds, unless fewer are asked for. */
export const maxPageSize = 50;

/** What a list of scopes allows; what is no permission is left out. */
export const listPermissions = (scopes: readonly string[]): readonly ObPermission[] =>
  obPermissions.filter((permission) => scopes.includes(obScopes[permission]));

/** The scopes in a parameter, each once. @source RFC 6749, section 3.3 */
export const parseScopes = (text: string): readonly string[] => [
  ...new Set(text.split(' ').filter((scope) => scope !== '')),
];
