export type Accent = 'laurel' | 'navy' | 'plum' | 'rust' | 'teal' | 'slate';

export type Site = {
  readonly name: string;
  readonly supportContact?: string | undefined;
  readonly accent?: Accent | undefined;
};

/** What every page gets from its request: made once by a middleware, handed on untouched. */
export type Frame = {
  /** Path of the request, without its query; marks the current link in the navigation. */
  readonly path: string;
  /** Where the language form leads back to: the page itself, or the one a form was sent from. */
  readonly returnTo?: string | undefined;
  readonly site: Site;
  /** `href` of the bundled style sheet. */
  readonly stylesheet: string;
  /** `src` of each bundled script and web worker, by its name. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly viewer?: { readonly name: string } | undefined;
  /** Set where a page is shown to somebody signed in as others see it: the way back. */
  readonly asOthers?: { readonly backUrl: string } | undefined;
  readonly canonical?: string | undefined;
  readonly noIndex?: boolean | undefined;
};
