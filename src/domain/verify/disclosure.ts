import type { Examined } from './context.ts';

/** Suites by which a holder shows a part of what was signed. */
const selective: ReadonlySet<string> = new Set(['ecdsa-sd-2023']);

/**
 * Whether nothing but a selection of what the issuer signed is vouched for: what is not there may have been
 * left out by whoever shows it, unless another sound proof covers the whole.
 *
 * @source ECDSA Cryptosuites 1.0, section 3.5 https://www.w3.org/TR/vc-di-ecdsa/#ecdsa-sd-2023
 */
export async function isSelection({
  verifyProofs,
}: Pick<Examined, 'verifyProofs'>): Promise<boolean> {
  const sound = (await verifyProofs()).filter(({ outcome }) => outcome === 'passed');
  return sound.length > 0 && sound.every(({ suite }) => selective.has(suite));
}
