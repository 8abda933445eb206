/** Structured lines; never a body, an address or a key. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause === undefined ? error.name : `${error.name} < ${describe(error.cause)}`;
}

/** Long base58 that is no Ed25519 public key, private members of a JWK, addresses in any script, and bearer tokens. */
const hiding =
  /"(?:d|p|q|dp|dq|qi)" *: *"[^"]*"?|\bz(?!6Mk)[1-9A-HJ-NP-Za-km-z]{40,}|[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@]+|Bearer \S+/gu;

/** Writes one JSON line for each event. Messages of errors have addresses and keys struck out. */
export function createLog(write: (line: string) => void, clock: () => Date): Log {
  const line = (level: string, event: string, fields: object) =>
    write(JSON.stringify({ at: clock().toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => line('info', event, fields),
    error: (event, error, fields = {}) =>
      line('error', event, {
        ...fields,
        error: describe(error),
        message: (error instanceof Error ? error.message : String(error))
          .replace(hiding, '[hidden]')
          .slice(0, 300),
      }),
  };
}

export const silentLog: Log = { info: () => {}, error: () => {} };
