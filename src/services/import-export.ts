import { importedFiles } from '#domain/imported-badge.ts';
import type { LearnerId } from '#domain/ids.ts';
import type { ZipFile } from '#domain/zip.ts';
import type { ImportedBadgeRow } from '#store/imports.ts';
import type { Context } from './context.ts';

const endingOf = (mediaType: string) =>
  Object.values(importedFiles).find((file) => file.mediaType === mediaType)?.ending ?? 'txt';

/** A name that every system can unpack: letters, digits and hyphens, and the badge's own id at the end. */
function nameFile({ id, name, mediaType }: ImportedBadgeRow): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return `imported/${[words, id.slice(-6)].filter(Boolean).join('-')}.${endingOf(mediaType)}`;
}

/** Every badge that a learner brought in, as it was received; one is read at a time. */
export async function* listImportFiles(
  ctx: Context,
  learnerId: LearnerId,
): AsyncGenerator<ZipFile> {
  for (const row of await ctx.store.importedBadges.listOfLearner(learnerId)) {
    const badge = await ctx.store.importedBadges.find(row.id);
    if (badge) yield { name: nameFile(row), bytes: new Uint8Array(badge.bytes) };
  }
}
