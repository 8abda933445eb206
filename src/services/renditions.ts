import type { Context } from './context.ts';

interface RenditionKey {
  /** The id of the award, or the digest of the badge art. */
  readonly subject: string;
  /** What it is, with everything it depends on beside its subject: `badge-600`, `certificate-cy-1`. */
  readonly kind: string;
  readonly mediaType: string;
}

interface RenditionFile {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * A picture or file that is made once and then kept. Whoever asks must have passed the gate of its
 * subject already; nothing here asks who that is. Of two made at once one is kept.
 *
 * @param make - draws it; what it throws is thrown
 */
export async function readRendition(
  ctx: Context,
  { subject, kind, mediaType }: RenditionKey,
  make: () => Promise<Uint8Array>,
): Promise<RenditionFile> {
  const kept = await ctx.store.renditions.find(subject, kind);
  if (kept) return { mediaType: kept.mediaType, bytes: new Uint8Array(kept.bytes) };
  const bytes = await make();
  const createdAt = ctx.clock();
  // A cache only: whoever asked gets the file, kept or not.
  await ctx.store
    .commit([ctx.store.renditions.insert({ subject, kind, mediaType, bytes, createdAt })])
    .catch((error: unknown) => ctx.log.error('renditions', error));
  return { mediaType, bytes };
}
