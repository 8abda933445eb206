import { type ErrorRow, row } from './error-row.ts';

/** Errors on the way into a wallet, out to another host, and in from one. */
export const walletErrors = {
  offer_spent: row(
    'conflict',
    'This offer to a wallet has been used already, or its time is over.',
    'Open the credential on this site again and choose "Add to wallet" for a new offer.',
  ),
  offer_codes_many: row(
    'conflict',
    'Too many codes have been mailed within a few minutes.',
    'Use the newest code, make an offer without a code, or wait ten minutes.',
  ),
  offer_code_needed: row(
    'conflict',
    'This offer asks for a code, and wallets of this kind have no place to type one.',
    'Take the offer up with an OpenID4VCI wallet, or make an offer without a code.',
  ),
  holder_unproved: row(
    'invalid',
    'The wallet has not proved that the DID is its own.',
    'Let the wallet sign what it was asked to sign, with the challenge and the address it was given.',
  ),
  presentation_unasked: row(
    'invalid',
    'What the wallet sent is not what it was asked for.',
    'Present one Open Badge, as one presentation, in a form that the request names.',
  ),
  presentation_answered: row(
    'conflict',
    'This request to a wallet has been answered already.',
    'Let whoever asks ask again, on the verify page.',
  ),
  host_unusable: row(
    'invalid',
    'There is no host for badges at this address.',
    'Give the https address of a site that has the Open Badges 3.0 API, or the address of that API; ask the site for it.',
  ),
  host_refused: row(
    'unavailable',
    'The host did not go along.',
    'Try again later, or ask the host.',
  ),
  host_answer_strange: row(
    'invalid',
    'This answer of a host does not belong to anything that was asked from this browser.',
    'Connect the host again, and come back from it in the same browser within an hour.',
  ),
  host_disconnected: row('conflict', 'The host no longer lets this site in.', 'Connect it again.'),
  hosts_full: row(
    'conflict',
    'This account is connected to as many hosts as one account can be.',
    'Disconnect one that is no longer needed.',
  ),
  badge_too_large: row(
    'too_large',
    'The badge is larger than what is kept here.',
    'Bring in a smaller file of it, such as its JSON.',
  ),
  badges_full: row(
    'conflict',
    'This account has as many badges from elsewhere as one account can have.',
    'Delete one that is no longer needed, and bring this one in again.',
  ),
  badge_unfit: row(
    'invalid',
    'This is no badge of a learner.',
    'Bring in an Open Badge (version 2.0 or 3.0) or a Comprehensive Learner Record.',
  ),
  badge_unproved: row(
    'invalid',
    'The badge did not pass its checks, so it was not kept.',
    'Verify it on the verify page to see what is wrong with it, and ask its issuer.',
  ),
  badge_of_another: row(
    'invalid',
    'The badge was awarded to an address that is not one of this account.',
    'If the address is yours, add it to your account first; then bring the badge in again.',
  ),
  badge_not_showable: row(
    'conflict',
    'The badge names no address of this account, so it can only be private.',
    'If it was awarded to another address of yours, add that address to your account, and check the badge again.',
  ),
  badge_of_ours: row(
    'conflict',
    'The badge names this site as where it was issued, and is not in this account.',
    'A badge of this site comes into an account by the mail that offers it.',
  ),
  badge_held: row(
    'conflict',
    'Another document of this badge is in the account, and stays there.',
    'Read the credentials of the account: what is there is later, better proved, or the issuer’s own.',
  ),
  oauth_program_unknown: row(
    'invalid',
    'The program that sent you here is not known, or wants its answer at an address it has not registered.',
    'Go back to the program and start again; its makers can register it and its addresses anew.',
  ),
  oauth_client_refused: row(
    'unauthenticated',
    'The client is not known, or has not proved who it is.',
    'Send the client id, and the secret in the way that was registered.',
  ),
  oauth_request_refused: row(
    'invalid',
    'The request to the authorisation server is not acceptable.',
    'Correct what the description names.',
  ),
  oauth_grant_refused: row(
    'invalid',
    'The code or the token is unknown, expired, used already or was given to somebody else.',
    'Ask the learner for permission again.',
  ),
  oauth_scope_refused: row(
    'invalid',
    'The scope is unknown, or goes beyond what was registered or allowed.',
    'Ask for no more than was registered and allowed.',
  ),
  oauth_client_unsuited: row(
    'invalid',
    'The client has not registered for this.',
    'Register with the grant type that is wanted.',
  ),
  oauth_grant_type_unknown: row(
    'invalid',
    'This grant type is not known here.',
    'Use one that the metadata of the authorisation server names.',
  ),
  oauth_response_type_unknown: row(
    'invalid',
    'This response type is not known here.',
    'Ask with response_type=code.',
  ),
  oauth_redirect_unsuitable: row(
    'invalid',
    'A redirect URI cannot be registered.',
    'Use https, or http on 127.0.0.1, [::1] or localhost; without fragment, user name and asterisk.',
  ),
  oauth_metadata_unsuitable: row(
    'invalid',
    'A member of the registration is not acceptable.',
    'Correct the member that the description names.',
  ),
  oauth_registration_full: row(
    'unavailable',
    'Too many programs have registered within the hour.',
    'Register again later.',
  ),
  access_token_missing: row(
    'unauthenticated',
    'The request carries no access token.',
    'Send Authorization: Bearer with an access token for the Open Badges API of this server.',
  ),
  access_token_refused: row(
    'unauthenticated',
    'The access token is unknown, expired or revoked.',
    'Refresh the token, or ask the learner for permission again.',
  ),
  query_invalid: row(
    'invalid',
    'A parameter of the query is not acceptable.',
    'Correct the parameter that the description names.',
  ),
  method_unknown: row(
    'method',
    'This address does not know the method.',
    'Use one of the methods that the header Allow names.',
  ),
  profile_unfit: row(
    'invalid',
    'The profile is not one that can be kept.',
    'Send a Profile with a name of 1 to 200 characters and a description of at most 500.',
  ),
  access_scope_missing: row(
    'forbidden',
    'The learner has not allowed this to the program.',
    'Ask the learner for the scope that the description names.',
  ),
  wallet_token_refused: row(
    'unauthenticated',
    'The access token of the wallet is missing, unknown, or its time is over.',
    'Make a new offer by "Add to wallet", and let the wallet take it up.',
  ),
  wallet_request_refused: row(
    'invalid',
    'The request of the wallet is not acceptable.',
    'Correct what the description names; see OpenID for Verifiable Credential Issuance.',
  ),
  wallet_configuration_unknown: row(
    'invalid',
    'This issuer does not offer this kind of credential.',
    'Ask for one that the metadata of the issuer names.',
  ),
  wallet_identifier_unknown: row(
    'invalid',
    'This credential is not in the offer.',
    'Ask for one that the answer with the token named.',
  ),
  wallet_encryption_unknown: row(
    'invalid',
    'Answers are not encrypted here.',
    'Ask without credential_response_encryption; the answer travels by TLS.',
  ),
  nonce_refused: row(
    'invalid',
    'The nonce is not one of ours, was used before, or its time is over.',
    'Ask for a new nonce, and sign again.',
  ),
  credential_handed_over: row(
    'conflict',
    'The wallet has got this credential of the offer already.',
    'Make a new offer by "Add to wallet" if it was lost.',
  ),
  transaction_unknown: row(
    'invalid',
    'This transaction does not wait: it is unknown, or completed.',
    'Send the transaction_id that the wallet was given, with the same token.',
  ),
  notification_unknown: row(
    'invalid',
    'Nothing was handed over under this name.',
    'Send the notification_id that came with the credential, with the same token.',
  ),
  selection_empty: row(
    'conflict',
    'There is no credential here to hand over.',
    'Accept a credential first, or choose one that is in date.',
  ),
  selection_too_large: row(
    'too_large',
    'These are more credentials than fit into one document.',
    'Choose fewer of them, or download everything: the file holds as many documents as it takes.',
  ),
} as const satisfies Record<string, ErrorRow>;
