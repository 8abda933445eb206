/** A request to somebody else's server that may change something there. */
export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/**
 * Sends a request to a public https address: without cookies, and never on to where a redirect leads.
 *
 * @returns the answer, whatever its status, read to its end
 * @throws `url_refused`, `fetch_failed`
 */
export type SendRequest = (url: string, request: Outgoing) => Promise<Response>;
