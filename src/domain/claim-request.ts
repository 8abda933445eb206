/** Where a learner's request for an award is: waiting, or decided. */
export const claimRequestStates = ['open', 'granted', 'refused', 'withdrawn'] as const;

export type ClaimRequestState = (typeof claimRequestStates)[number];
