const maxLength = 100_000;

/**
 * What a link to this page asks to verify: `#url=` an address, `#credential=` the text of a credential.
 * What stands behind the `#` never reaches a server.
 */
export function readLink(hash: string): string | undefined {
  if (hash.length > maxLength) return undefined;
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  return asked.get('url') ?? asked.get('credential') ?? undefined;
}
