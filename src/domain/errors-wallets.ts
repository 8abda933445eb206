import { type ErrorRow, row } from './error-row.ts';

/** Errors on the way into a wallet, out to another host, and in from one. */
export const walletErrors = {
  offer_spent: row(
    'conflict',
    'This offer to a wallet has been used already, or its time is over.',
    'Open the credential on this site again and choose "Add to wallet" for a new offer.',
  ),
  holder_unproved: row(
    'invalid',
    'The wallet has not proved that the DID is its own.',
    'Let the wallet sign what it was asked to sign, with the challenge and the address it was given.',
  ),
} as const satisfies Record<string, ErrorRow>;
