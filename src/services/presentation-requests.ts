import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import type { PresentationRequestId } from '#domain/ids.ts';
import {
  findRequestStanding,
  maxOpenRequests,
  type PresentationAnswer,
  requestMinutes,
  type RequestStanding,
} from '#domain/presentation-request.ts';
import { createSecret } from '#domain/token.ts';
import { reviveReport } from '#domain/verify/kept-report.ts';
import { isConflict } from '#store/errors.ts';
import type { PresentationRequest } from '#store/presentation-requests.ts';
import { type Context, newId } from './context.ts';
import { mainIssuerHandle, requireJwtSigner } from './issuers.ts';

const requestMs = requestMinutes * 60 * 1000;

/** A request to a wallet, as whoever asked sees it. */
export interface OwnRequest {
  readonly request: PresentationRequest;
  readonly standing: RequestStanding;
  readonly answer: PresentationAnswer | undefined;
}

export interface StartedRequest {
  readonly id: PresentationRequestId;
  /** What the browser that asks keeps: nobody else sees the answer. */
  readonly secret: string;
}

/**
 * Starts to ask a wallet for a badge. Needs no account.
 *
 * Neither this nor the answer has a row in the audit: nobody here is known, and nothing of anybody's changes.
 *
 * @throws `signing_key_missing` while this site has no key that signs requests, `busy` when too many are open
 */
export async function startRequest(ctx: Context): Promise<StartedRequest> {
  const now = ctx.clock();
  requireJwtSigner(ctx, { handle: mainIssuerHandle }, now);
  const { presentationRequests } = ctx.store;
  if ((await presentationRequests.countOpen(now)) >= maxOpenRequests)
    throw new LaurelError('busy', { detail: 'Too many wallets are being asked at the moment.' });
  const id = newId(ctx, 'presentationRequest');
  const secret = createSecret(ctx.random);
  await ctx.store.commit([
    presentationRequests.insert({
      id,
      nonce: createSecret(ctx.random),
      browserDigest: await digestHex(secret),
      createdAt: now,
      expiresAt: new Date(now.getTime() + requestMs),
    }),
  ]);
  return { id, secret };
}

function readAnswer({ answer }: PresentationRequest): PresentationAnswer | undefined {
  if (answer === null) return undefined;
  const kept = JSON.parse(answer) as PresentationAnswer;
  return 'report' in kept ? { report: reviveReport(kept.report) } : kept;
}

/**
 * A request and what came of it, for the browser that asked.
 *
 * @param secret - what that browser keeps
 * @throws `not_found` for every other browser, as if there were no such request
 */
export async function readOwnRequest(
  ctx: Context,
  id: PresentationRequestId,
  secret: string | undefined,
): Promise<OwnRequest> {
  const request = await ctx.store.presentationRequests.find(id);
  if (!request || secret === undefined || (await digestHex(secret)) !== request.browserDigest)
    throw new LaurelError('not_found');
  const answer = readAnswer(request);
  const standing = findRequestStanding(answer, request.expiresAt, ctx.clock());
  return { request, standing, answer: standing === 'expired' ? undefined : answer };
}

/**
 * A request, for the wallet that was given its address.
 *
 * @throws `not_found` when it is over or never was, `presentation_answered`
 */
export async function requireOpenRequest(
  ctx: Context,
  id: PresentationRequestId,
): Promise<PresentationRequest> {
  const request = await ctx.store.presentationRequests.find(id);
  if (!request || request.expiresAt <= ctx.clock()) throw new LaurelError('not_found');
  if (request.answer !== null) throw new LaurelError('presentation_answered');
  return request;
}

/** Keeps what came of a request, and spends its nonce: of two answers at once only one is kept. @throws `presentation_answered` */
export async function keepAnswer(
  ctx: Context,
  { id, nonce, expiresAt }: PresentationRequest,
  answer: PresentationAnswer,
): Promise<void> {
  try {
    await ctx.store.commit([
      ctx.store.spentNonces.spend(await digestHex(nonce), expiresAt),
      ctx.store.presentationRequests.answer(id, JSON.stringify(answer)),
    ]);
  } catch (error) {
    if (isConflict(error, 'spent_nonces')) throw new LaurelError('presentation_answered');
    throw error;
  }
}
