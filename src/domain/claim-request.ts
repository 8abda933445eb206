import { LaurelError } from './errors.ts';

/** Where a learner's request for an award is: waiting, or decided. */
export const claimRequestStates = ['open', 'granted', 'refused', 'withdrawn'] as const;

export type ClaimRequestState = (typeof claimRequestStates)[number];

/** Every end a request can come to; the learner withdraws, the issuer or the centre decides. */
const endings = {
  grant: 'granted',
  refuse: 'refused',
  withdraw: 'withdrawn',
} as const satisfies Record<string, ClaimRequestState>;

export type ClaimRequestMove = keyof typeof endings;

/**
 * The state after a move: only an open request can be moved, and only once.
 *
 * @throws `request_closed`
 */
export function moveClaimRequest(
  state: ClaimRequestState,
  move: ClaimRequestMove,
): ClaimRequestState {
  if (state !== 'open') {
    throw new LaurelError('request_closed', { detail: `The request is ${state} already.` });
  }
  return endings[move];
}
