import {
  getCredentialConfigurationsMatchingRequestFormat,
  type IssuerMetadataResult,
} from '@openid4vc/openid4vci';
import { Oauth2ServerErrorResponseError } from '@openid4vc/oauth2';
import { LaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import { asList, asObject, asString, type Loose } from '#domain/reading.ts';
import { findConfiguredForm, readDataset } from '#domain/wallet-configuration.ts';
import type { CredentialForm } from '#domain/wallet-offer.ts';
import type { Deps } from './context.ts';
import { buildMetadataResult, createIssuer } from './openid-issuer.ts';

/** What a wallet asks for, whichever version of the specification it speaks. */
export interface CredentialRequest {
  readonly form: CredentialForm;
  /** One award of the offer, where the wallet names it. */
  readonly awardId?: AwardId;
  /** The proof that a key is the wallet's own, a compact JWT. */
  readonly proof: string;
  /** Whether it is asked as up to draft 14, by format: such a wallet reads one credential from an answer. */
  readonly isByFormat: boolean;
  /** Whether the proof came as in the drafts; then the answer has what the drafts look for. */
  readonly isDraft: boolean;
}

type Parsed = ReturnType<ReturnType<typeof createIssuer>['parseCredentialRequest']>;

/** What the library says of a request, or of an answer, in one line. */
const describe = (error: Oauth2ServerErrorResponseError): string =>
  (error.errorResponse.error_description ?? 'The request cannot be read.').replaceAll(/\s+/g, ' ');

const compactJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Proofs as they were sent, in 1.0 or in a draft. */
const listSent = ({ proof, proofs }: Loose): readonly unknown[] => [
  ...asList(asObject(proofs)?.['jwt']),
  ...asList(asObject(proof)?.['jwt']),
];

/** What the library would call by a more general name. */
function refuseKnown(ctx: Deps, body: Loose): void {
  if (body['credential_response_encryption'] !== undefined)
    throw new LaurelError('wallet_encryption_unknown');
  const id = asString(body['credential_configuration_id']);
  if (id !== undefined && !findConfigured(ctx, id))
    throw new LaurelError('wallet_configuration_unknown');
  if (!listSent(body).every((jwt) => typeof jwt === 'string' && compactJwt.test(jwt)))
    throw new LaurelError('holder_unproved', { detail: 'The proof is not a signed JWT.' });
}

function findConfigured(ctx: Deps, id: string): CredentialForm | undefined {
  const known = Object.hasOwn(
    buildMetadataResult(ctx).credentialIssuer.credential_configurations_supported,
    id,
  );
  return known ? findConfiguredForm(id) : undefined;
}

function parse(ctx: Deps, issuerMetadata: IssuerMetadataResult, body: Loose): Parsed {
  try {
    return createIssuer(ctx).parseCredentialRequest({
      issuerMetadata,
      credentialRequest: { ...body },
    });
  } catch (cause) {
    if (!(cause instanceof Oauth2ServerErrorResponseError)) throw cause;
    throw new LaurelError('wallet_request_refused', { detail: describe(cause), cause });
  }
}

function findWanted(
  issuerMetadata: IssuerMetadataResult,
  { credentialConfigurationId, credentialIdentifier, format }: Parsed,
): Pick<CredentialRequest, 'form' | 'awardId'> {
  if (credentialIdentifier !== undefined) {
    const dataset = readDataset(credentialIdentifier);
    if (!dataset) throw new LaurelError('wallet_identifier_unknown');
    return dataset;
  }
  const matching = format
    ? getCredentialConfigurationsMatchingRequestFormat({ requestFormat: format, issuerMetadata })
    : {};
  const id = credentialConfigurationId ?? Object.keys(matching)[0];
  const form = id === undefined ? undefined : findConfiguredForm(id);
  if (!form) throw new LaurelError('wallet_configuration_unknown');
  return { form };
}

/** One proof for one request: the badge of a learner has one holder. */
function findProof({ proofs }: Parsed): string {
  const [jwt, ...others] = proofs?.jwt ?? [];
  if (others.length > 0)
    throw new LaurelError('wallet_request_refused', {
      detail: 'One proof is taken in one request; the metadata names no batch_credential_issuance.',
    });
  if (jwt === undefined)
    throw new LaurelError('holder_unproved', {
      detail: 'The request has no proof of the type "jwt" in it.',
    });
  return jwt;
}

/**
 * Reads a credential request of version 1.0 or of the drafts 13 to 15.
 *
 * @param sent - the body, as it was parsed from JSON
 * @throws `wallet_request_refused`, `wallet_configuration_unknown`, `wallet_identifier_unknown`,
 *   `wallet_encryption_unknown`, `holder_unproved` when there is no proof
 * @source OpenID4VCI 1.0, section 8.2
 */
export function parseCredentialRequest(ctx: Deps, sent: unknown): CredentialRequest {
  const body = asObject(sent);
  if (!body)
    throw new LaurelError('wallet_request_refused', { detail: 'The body is not a JSON object.' });
  refuseKnown(ctx, body);
  const metadata = buildMetadataResult(ctx);
  const parsed = parse(ctx, metadata, body);
  return {
    ...findWanted(metadata, parsed),
    proof: findProof(parsed),
    isByFormat: parsed.format !== undefined,
    isDraft: body['proof'] !== undefined,
  };
}
