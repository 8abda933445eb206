/**
 * Every error Laurel can answer with, in one table.
 * Those of wallets, of programs that ask for badges and of what learners bring along are in
 * `errors-wallets.ts`.
 */
import { type ErrorRow, row } from './error-row.ts';
import { walletErrors } from './errors-wallets.ts';

export type { ErrorKind } from './error-row.ts';

export const errorTable = {
  body_malformed: row(
    'invalid',
    'The request body cannot be read.',
    'Send the form from its page again; a program sends UTF-8 JSON with Content-Type: application/json.',
  ),
  body_too_large: row(
    'too_large',
    'The request body is larger than this address accepts.',
    'Send less at a time; the limit is named in the detail.',
  ),
  media_type_unsupported: row(
    'unsupported',
    'The request body has a media type that this address does not read.',
    'Use one of the media types named in the detail.',
  ),
  input_invalid: row(
    'invalid',
    'A member of the request is not acceptable.',
    'Correct the members listed under "problems" and send the request again.',
  ),
  address_invalid: row(
    'invalid',
    'This is not an email address that mail can be sent to.',
    'Give one address in the form name@example.org.',
  ),
  date_order: row(
    'invalid',
    'The dates are in the wrong order.',
    'The end of validity must lie after the date of the award.',
  ),
  cursor_invalid: row(
    'invalid',
    'The cursor was not made by this server.',
    'Start again without a cursor.',
  ),
  credential_malformed: row(
    'invalid',
    'The document breaks a rule of the Verifiable Credentials data model, so it is not signed.',
    'Correct the member that the detail names and sign the document again.',
  ),
  credential_unreadable: row(
    'invalid',
    'What was sent is not a credential in a form that can be read.',
    'Send the credential as JSON, JWT, PNG, SVG or PDF, or its URL.',
  ),
  url_refused: row(
    'invalid',
    'This URL is not one that is fetched for anybody.',
    'Use a public https URL, or send the document itself.',
  ),
  fetch_failed: row(
    'invalid',
    'The document behind the URL could not be fetched.',
    'Check the URL, or send the document itself.',
  ),
  image_invalid: row(
    'invalid',
    'The image is not one that can be used.',
    'Send a PNG of at most 1 MiB as a data: URL, or a badge design.',
  ),

  key_missing: row(
    'unauthenticated',
    'The request carries no API key.',
    'Send Authorization: Bearer with an API key of this server.',
  ),
  key_refused: row(
    'unauthenticated',
    'The API key is not known, or has been revoked.',
    'Ask the owner of the issuer for a new API key.',
  ),
  scope_missing: row(
    'forbidden',
    'This API key does not have the scope that the call needs.',
    'Use a key with the scope named in the detail.',
  ),
  cross_site: row(
    'forbidden',
    'The form was sent from another site.',
    'Open the page on this site and send the form from there.',
  ),
  passkey_refused: row(
    'unauthenticated',
    'The passkey was not accepted.',
    'Try again, or sign in by a mailed link.',
  ),
  sign_in_required: row(
    'unauthenticated',
    'This page is for people who are signed in.',
    'Sign in with your email address.',
  ),

  not_found: row(
    'missing',
    'There is nothing here.',
    'Check the address; what you look for may be private or may never have existed.',
  ),

  achievement_not_published: row(
    'conflict',
    'The achievement is not published.',
    'Publish the achievement first; a retired one can no longer be awarded.',
  ),
  achievement_transition: row(
    'conflict',
    'The achievement cannot go from its present state to that one.',
    'Only a draft can be published, and only a published achievement retired.',
  ),
  award_transition: row(
    'conflict',
    'The award cannot go from its present state to that one.',
    'Read the award again; its state decides what can follow.',
  ),
  award_unsigned: row(
    'conflict',
    'The award has no credential yet.',
    'Add an email address for the learner; the credential is signed then.',
  ),
  address_present: row(
    'conflict',
    'The award already has an email address.',
    'Nothing needs to be done; the offer goes to the address it has.',
  ),
  address_claimed: row(
    'conflict',
    'The offer belongs to an account already.',
    'Its address can no longer be corrected; if it went to the wrong person, revoke the award and make another.',
  ),
  guardian: row(
    'conflict',
    'The account is under a guardian, so nothing is accepted for it beforehand.',
    'Accept each award when it arrives.',
  ),
  request_needless: row(
    'conflict',
    'There is nothing to ask for: the achievement is held or offered already.',
    'Look at the dashboard, where what is held and what is offered stands.',
  ),
  request_open: row(
    'conflict',
    'This has been asked for already, and the request waits for an answer.',
    'Wait for the answer, or withdraw the request and ask again.',
  ),
  request_closed: row(
    'conflict',
    'The request has been decided or withdrawn.',
    'Read the request again; what was decided stays as it is.',
  ),
  last_owner: row(
    'conflict',
    'This account is the only owner of the issuer.',
    'Appoint another owner first, with "npx laurel user owner EMAIL", and erase the account then.',
  ),
  erasure_unconfirmed: row(
    'invalid',
    'The address does not confirm the erasure.',
    'Type one of the email addresses of your account, as it stands on the account page.',
  ),
  handle_taken: row(
    'conflict',
    'This handle, or one that looks like it, is taken or reserved.',
    'Choose another handle.',
  ),
  handle_limit: row(
    'conflict',
    'Too many new handles were chosen lately.',
    'Keep the handle you have for now; after 30 days you can choose again.',
  ),
  picture_invalid: row(
    'invalid',
    'The picture is not one that can be used.',
    'Choose a PNG or a JPEG of at most 2 MiB, no side longer than 4096 pixels.',
  ),
  address_last: row(
    'conflict',
    'This is the only proved address of the account.',
    'Add another address and prove it; then this one can be removed.',
  ),
  idempotency_mismatch: row(
    'conflict',
    'This idempotency key was used before with a different request.',
    'Use a new key for a new request.',
  ),
  changed_meanwhile: row(
    'conflict',
    'Somebody else changed this at the same moment.',
    'Read it again and repeat the change if it is still wanted.',
  ),

  ...walletErrors,

  context_unknown: row(
    'invalid',
    'The document uses a JSON-LD context that is not pinned here.',
    'Use the published contexts of Open Badges 3.0 and Verifiable Credentials only.',
  ),
  did_unresolvable: row(
    'invalid',
    'The DID could not be resolved.',
    'Check the DID and its method.',
  ),

  format_unavailable: row(
    'unimplemented',
    'The answer is not available in this format.',
    'Ask for one of the formats named in the detail.',
  ),
  not_configured: row(
    'unavailable',
    'The server is not configured.',
    'The owner corrects the variables that the detail names.',
  ),
  signing_key_missing: row(
    'unavailable',
    'This issuer has no signing key in use.',
    'The owner makes one with "laurel keys new", for JSON Web Tokens with "--algorithm ES256", and starts the server again with it.',
  ),
  slot_exhausted: row(
    'unavailable',
    'No free slot could be reserved in a status list.',
    'Try again; if it persists, the owner should look at the log.',
  ),
  busy: row(
    'unavailable',
    'As much is being verified here as this server takes on at once.',
    'Try again in a few seconds, or verify on your own machine with "npx laurel verify".',
  ),
  store_unavailable: row(
    'unavailable',
    'The database cannot be reached.',
    'Try again in a moment. A change is made whole or not at all; an Idempotency-Key keeps it from being made twice.',
  ),

  internal: row(
    'internal',
    'Something went wrong on this server.',
    'Try again; if it persists, tell the issuer and give the request id.',
  ),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof errorTable;

/** One thing wrong with an input: where, as a JSON pointer (RFC 6901), and what to do. */
interface InputProblem {
  readonly pointer: string;
  readonly detail: string;
}

interface ErrorOptions {
  /** What happened this time, naming the member or value where that helps and leaks nothing. */
  readonly detail?: string;
  readonly problems?: readonly InputProblem[];
  readonly cause?: unknown;
}

/** The one error class: a code from {@link errorTable} and what was particular about this time. */
export class LaurelError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly InputProblem[];

  constructor(code: ErrorCode, options: ErrorOptions = {}) {
    super(options.detail ?? errorTable[code].title, { cause: options.cause });
    this.name = 'LaurelError';
    this.code = code;
    this.problems = options.problems ?? [];
  }
}

/** Whether `error` is a {@link LaurelError}, with this code if one is given. */
export function isLaurelError(error: unknown, code?: ErrorCode): error is LaurelError {
  return error instanceof LaurelError && (code === undefined || error.code === code);
}
