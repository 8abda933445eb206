import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { PresentationRequestId } from '#domain/ids.ts';
import { parseJson } from '#domain/json.ts';
import { findPresentation, holdsOneBadge, readRefusal } from '#domain/presentation-request.ts';
import { asObject } from '#domain/reading.ts';
import type { PresentationRequest } from '#store/presentation-requests.ts';
import type { Context } from './context.ts';
import { nameVerifier } from './openid-verifier.ts';
import { keepAnswer, requireOpenRequest } from './presentation-requests.ts';
import { verifyPresentation } from './verification.ts';
import { requireHolder } from './wallet-proofs.ts';

/** The parameters of a wallet's answer. */
type AnswerFields = Readonly<Record<string, string>>;

const refuse = (detail: string, cause?: unknown) =>
  new LaurelError('presentation_unasked', { detail, cause });

function readToken(text: string | undefined): unknown {
  if (text === undefined) throw refuse('The parameter vp_token is missing.');
  try {
    return parseJson(text);
  } catch (cause) {
    if (!isLaurelError(cause)) throw cause;
    throw refuse(`The parameter vp_token: ${cause.message}`, cause);
  }
}

function requirePresentation(fields: AnswerFields): unknown {
  const presentation = findPresentation(asObject(readToken(fields['vp_token'])) ?? {});
  if (presentation === undefined)
    throw refuse('The vp_token has to hold one presentation, under the id of one query.');
  return presentation;
}

/** Judges what a wallet showed; what it did not prove is not kept, and the request stays open. */
async function showBadge(
  ctx: Context,
  request: PresentationRequest,
  fields: AnswerFields,
): Promise<void> {
  const report = await verifyPresentation(ctx, requirePresentation(fields), {
    challenge: request.nonce,
    domain: nameVerifier(ctx),
  });
  requireHolder(report);
  if (!holdsOneBadge(report)) throw refuse('The presentation has to hold one Open Badge.');
  await keepAnswer(ctx, request, { report });
}

/**
 * Takes the answer of a wallet: a badge that it shows, or that it shows none.
 *
 * @throws `not_found`, `presentation_answered`, `presentation_unasked`, `holder_unproved`
 * @source OpenID4VP 1.0, sections 8.2, 8.5 and 8.6
 */
export async function takeAnswer(
  ctx: Context,
  id: PresentationRequestId,
  fields: AnswerFields,
): Promise<void> {
  const request = await requireOpenRequest(ctx, id);
  if (fields['state'] !== request.id)
    throw refuse('The parameter state is not that of the request.');
  const { error } = fields;
  if (error === undefined) await showBadge(ctx, request, fields);
  else await keepAnswer(ctx, request, { refusal: readRefusal(error) });
}
