import { achievementTypes } from '#domain/achievement.ts';
import type { Texts } from '#messages/texts.ts';

/** `CertificateOfCompletion` as people write it: `Certificate of completion`. */
export function presentType(type: string | null): string | undefined {
  if (!type) return undefined;
  const words = type
    .replace(/^ext:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const knownTypes: ReadonlySet<string> = new Set(achievementTypes);
const isKnownType = (type: string): type is (typeof achievementTypes)[number] =>
  knownTypes.has(type);

/** An achievement type in the reader's language; one that an issuer made up, as it is written. */
export function sayType(texts: Texts, type: string | null): string | undefined {
  return type && isKnownType(type) ? texts.t(`type.${type}`) : presentType(type);
}
