import type { Context as HonoContext } from 'hono';
import type { Context } from '#services/context.ts';
import type { Frame } from '#views/frame.ts';

/** What the middleware puts beside a request. */
export interface Env {
  Variables: {
    requestId: string;
    /** The dependencies and who is asking. */
    ctx: Context;
    /** What every page needs; set for pages only. */
    frame: Frame;
  };
}

export type Request = HonoContext<Env>;

/** Static files by path: the style sheet, bundled and named by its content. */
export interface Assets {
  readonly stylesheet: string;
  readonly files: Readonly<Record<string, { readonly mediaType: string; readonly body: string }>>;
}
