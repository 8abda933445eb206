import type { Context as HonoContext } from 'hono';
import type { Context } from '#services/context.ts';
import type { Texts } from '#messages/texts.ts';
import type { Frame } from '#views/frame.ts';

/** What the middleware puts beside a request. */
export interface Env {
  Bindings: {
    /** Whether the application asks itself, for a verifier: then nothing more is fetched to answer. */
    isOwn?: boolean;
  };
  Variables: {
    requestId: string;
    /** The dependencies and who is asking. */
    ctx: Context;
    /** The texts of the language to answer in. */
    texts: Texts;
    /** What every page needs; set for pages only. */
    frame: Frame;
  };
}

export type Request = HonoContext<Env>;

/** Static files by path: the style sheet and the pages' scripts, bundled and named by their content. */
export interface Assets {
  readonly stylesheet: string;
  /** Path of each script, by the name of its file in `src/browser/`. */
  readonly scripts: Readonly<Record<string, string>>;
  /** Path of each web worker, by the name of its file in `src/browser/workers/`. */
  readonly workers: Readonly<Record<string, string>>;
  /** Paths of the icons of the verify page as an app, by their size, and the one to be cut to any shape. */
  readonly appIcons: Readonly<Record<string, string>>;
  /** The text of the service worker of the verify page, which keeps its address. */
  readonly serviceWorker: string;
  /** Path of the style sheet of embeds, which stand on other people's pages. */
  readonly embedStylesheet: string;
  /** The text of `/embed.js`, which keeps its address. */
  readonly embedScript: string;
  readonly files: Readonly<
    Record<
      string,
      {
        readonly mediaType: string;
        readonly body: string;
        /** Where the body is base64 of bytes. */
        readonly encoding?: 'base64';
      }
    >
  >;
}
