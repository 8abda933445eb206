import { type EmbedOptions, parseEmbedOptions } from '#domain/embed.ts';
import type { Request } from '../env.ts';

/** How an embed is to look, by the parameters of its URL; what cannot be read is as usual. */
export const readEmbedOptions = (c: Request): EmbedOptions =>
  parseEmbedOptions((name) => c.req.query(name)).options;
