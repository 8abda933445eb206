import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** Loaded when the first passkey is asked for: it is large, and most requests need none. */
const loadLibrary = () => import('@simplewebauthn/server');
const loadHelpers = () => import('@simplewebauthn/server/helpers');

/** EdDSA, ES256 and RS256: what every runtime here can verify. */
const algorithms = [-8, -7, -257];

/** What is kept of a passkey to know it again. */
interface PasskeyRecord {
  /** base64url. */
  readonly id: string;
  /** COSE key. */
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
}

/** Whose passkey is being made. */
interface PasskeyUser {
  readonly id: string;
  /** What the authenticator shows to tell accounts apart. */
  readonly account: string;
  readonly name: string;
}

export type RegistrationResponse = RegistrationResponseJSON;
export type SignInResponse = AuthenticationResponseJSON;

/** The two ceremonies of WebAuthn. @source https://www.w3.org/TR/webauthn-3/#sctn-rp-operations */
export interface Passkeys {
  /** The challenge that an answer says it answers. @param clientData - base64url */
  readonly readChallenge: (clientData: string) => Promise<string | undefined>;
  /** @param timeoutMs - how long the browser waits for its user */
  readonly describeRegistration: (
    user: PasskeyUser,
    known: readonly PasskeyRecord[],
    challenge: Uint8Array,
    timeoutMs: number,
  ) => Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** The new passkey, or `undefined` when the answer is not good for this challenge and site. */
  readonly checkRegistration: (
    response: RegistrationResponse,
    challenge: string,
  ) => Promise<PasskeyRecord | undefined>;
  readonly describeSignIn: (
    challenge: Uint8Array,
    timeoutMs: number,
  ) => Promise<PublicKeyCredentialRequestOptionsJSON>;
  /** What changed of the passkey, or `undefined` when the answer is not good. */
  readonly checkSignIn: (
    response: SignInResponse,
    challenge: string,
    passkey: PasskeyRecord,
  ) => Promise<Pick<PasskeyRecord, 'counter' | 'backedUp'> | undefined>;
}

const bytesOf = (bytes: Uint8Array) => Uint8Array.from(bytes);

/** The library says by throwing that an answer is not good, and why; whoever sent it is not told. */
async function orNothing<T>(check: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await check();
  } catch {
    return undefined;
  }
}

/**
 * Passkeys of one site.
 *
 * @param site.origin - as browsers say it; its host is what passkeys are bound to
 */
export function createPasskeys(site: { readonly origin: string; readonly name: string }): Passkeys {
  const rpID = new URL(site.origin).hostname;
  const expected = (challenge: string) => ({
    expectedChallenge: challenge,
    expectedOrigin: new URL(site.origin).origin,
    expectedRPID: rpID,
    // Preferred: an authenticator without a PIN is as good as a mailbox, which signs in as well.
    requireUserVerification: false,
  });
  return {
    readChallenge: (clientData) =>
      orNothing(async () => {
        const { challenge } = (await loadHelpers()).decodeClientDataJSON(clientData);
        return typeof challenge === 'string' ? challenge : undefined;
      }),
    describeRegistration: async (user, known, challenge, timeout) =>
      (await loadLibrary()).generateRegistrationOptions({
        rpName: site.name,
        rpID,
        userID: new TextEncoder().encode(user.id),
        userName: user.account,
        userDisplayName: user.name,
        challenge: bytesOf(challenge),
        timeout,
        excludeCredentials: known.map(({ id, transports }) => ({
          id,
          transports: [...transports],
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
        supportedAlgorithmIDs: algorithms,
      }),
    checkRegistration: (response, challenge) =>
      orNothing(async () => {
        const { verified, registrationInfo } = await (
          await loadLibrary()
        ).verifyRegistrationResponse({
          response,
          ...expected(challenge),
          supportedAlgorithmIDs: algorithms,
        });
        if (!verified) return undefined;
        const { credential, credentialBackedUp } = registrationInfo;
        return {
          id: credential.id,
          publicKey: credential.publicKey,
          counter: credential.counter,
          transports: credential.transports ?? [],
          backedUp: credentialBackedUp,
        };
      }),
    describeSignIn: async (challenge, timeout) =>
      (await loadLibrary()).generateAuthenticationOptions({
        rpID,
        challenge: bytesOf(challenge),
        timeout,
        userVerification: 'preferred',
      }),
    checkSignIn: (response, challenge, passkey) =>
      orNothing(async () => {
        const { verified, authenticationInfo } = await (
          await loadLibrary()
        ).verifyAuthenticationResponse({
          response,
          ...expected(challenge),
          credential: {
            id: passkey.id,
            publicKey: bytesOf(passkey.publicKey),
            counter: passkey.counter,
            transports: [...passkey.transports],
          },
        });
        if (!verified) return undefined;
        const { newCounter, credentialBackedUp } = authenticationInfo;
        return { counter: newCounter, backedUp: credentialBackedUp };
      }),
  };
}
