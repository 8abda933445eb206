import { obScopes } from '#domain/oauth.ts';
import type { Context } from '#services/context.ts';
import { findMainIssuer } from '#services/issuers.ts';

const schemas = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0';
const refTo = (name: string) => ({ $ref: `${schemas}_${name}_schema.json` });

/** What each scope lets a program do, as programmers read it. */
const scopeWords = {
  [obScopes['read-credentials']]:
    'Permission to read AchievementCredentials for the authenticated entity.',
  [obScopes['write-credentials']]:
    'Permission to create or update AchievementCredentials for the authenticated entity.',
  [obScopes['read-profile']]: 'Permission to read the profile for the authenticated entity.',
  [obScopes['write-profile']]: 'Permission to update the profile for the authenticated entity.',
};

const json = (name: string) => ({ 'application/json': { schema: refTo(name) } });
const jws = { 'text/plain': { schema: { type: 'string' } } };
const failure = { description: 'What was wrong.', content: json('imsx_statusinfo') };
const integer = (name: string, minimum: number) => ({
  name,
  in: 'query',
  schema: { type: 'integer', format: 'int32', minimum },
});

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  /** None for what anybody may read. */
  readonly scope?: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

const describeOperation = ({ operationId, summary, scope, responses, more }: Operation) => ({
  operationId,
  summary,
  ...more,
  responses: { ...responses, default: failure },
  ...(scope === undefined ? {} : { security: [{ OAuth2ACG: [scope] }] }),
});

const upserted = (description: string) => ({
  description,
  content: { ...json('achievementcredential'), ...jws },
});

const operations = {
  '/credentials': {
    get: describeOperation({
      operationId: 'getCredentials',
      summary: 'The credentials in the account of the learner, in the order they came into it.',
      scope: obScopes['read-credentials'],
      more: {
        parameters: [
          integer('limit', 1),
          integer('offset', 0),
          { name: 'since', in: 'query', schema: { type: 'string', format: 'date-time' } },
        ],
      },
      responses: {
        200: {
          description: 'A page of them.',
          headers: { 'X-Total-Count': { schema: { type: 'integer', format: 'int32' } } },
          content: json('getopenbadgecredentialsresponse'),
        },
      },
    }),
    post: describeOperation({
      operationId: 'upsertCredential',
      summary: 'Puts a credential into the account of the learner, or a newer one in its place.',
      scope: obScopes['write-credentials'],
      more: {
        requestBody: { required: true, content: { ...json('achievementcredential'), ...jws } },
      },
      responses: { 200: upserted('It was there.'), 201: upserted('It is there now.') },
    }),
  },
  '/profile': {
    get: describeOperation({
      operationId: 'getProfile',
      summary: 'The profile of the learner.',
      scope: obScopes['read-profile'],
      responses: { 200: { description: 'The profile.', content: json('profile') } },
    }),
    put: describeOperation({
      operationId: 'putProfile',
      summary: 'Changes name and description of the learner; other members are not taken over.',
      scope: obScopes['write-profile'],
      more: { requestBody: { required: true, content: json('profile') } },
      responses: { 200: { description: 'The profile as it is kept.', content: json('profile') } },
    }),
  },
  '/discovery': {
    get: describeOperation({
      operationId: 'getServiceDescription',
      summary: 'This document.',
      responses: {
        200: {
          description: 'This document.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    }),
  },
};

/** What this Open Badges API offers, and how a program gets access. @source Open Badges 3.0, section 6.3 ServiceDescriptionDocument */
export async function buildServiceDescription(ctx: Context) {
  const { publicUrl, issuerName } = ctx.config;
  const issuer = await findMainIssuer(ctx);
  return {
    openapi: '3.0.1',
    info: {
      title: issuer?.name ?? issuerName,
      description: 'Open Badges 3.0 API of this site.',
      version: '3.0',
      termsOfService: `${publicUrl}/privacy`,
      'x-imssf-privacyPolicyUrl': `${publicUrl}/privacy`,
    },
    servers: [{ url: `${publicUrl}/ims/ob/v3p0` }],
    paths: operations,
    components: {
      securitySchemes: {
        OAuth2ACG: {
          type: 'oauth2',
          description: 'OAuth 2.0 authorization code grant, with PKCE S256',
          'x-imssf-registrationUrl': `${publicUrl}/oauth/register`,
          flows: {
            authorizationCode: {
              authorizationUrl: `${publicUrl}/oauth/authorize`,
              tokenUrl: `${publicUrl}/oauth/token`,
              refreshUrl: `${publicUrl}/oauth/token`,
              scopes: scopeWords,
            },
          },
        },
      },
    },
  };
}
