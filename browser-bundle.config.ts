/** What the verifier's bundle for browsers does without, and why it may: decision 32. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const instead = (name: string, ending = 'ts') => here(`src/browser/instead/${name}.${ending}`);

/** One row for each module that is replaced: how it is asked for, from where, and what stands in. */
const replaced: readonly {
  readonly asked: RegExp;
  readonly from?: RegExp;
  readonly by: string;
}[] = [
  { asked: /^@noble\/ed25519$/, by: instead('ed25519') },
  { asked: /^@digitalbazaar\/ecdsa-multikey$/, by: instead('ecdsa-multikey') },
  { asked: /^lru-cache$/, by: instead('lru-cache', 'cjs') },
  { asked: /^setimmediate$/, by: instead('setimmediate', 'cjs') },
  { asked: /^intl-messageformat$/, by: instead('message-format') },
  { asked: /^key-did-resolver$/, by: instead('key-did-resolver') },
  // The package names its own stand-in for browsers, in a way that bundlers pass over.
  {
    asked: /^base64url-universal$/,
    by: here('node_modules/base64url-universal/lib/browser.js'),
  },
  // The package's index holds every hook of its client side in one object.
  { asked: /^hono\/jsx$/, by: here('node_modules/hono/dist/jsx/context.js') },
  { asked: /^\.\/fromRdf$/, from: /\/jsonld\/lib$/, by: instead('nothing', 'cjs') },
  { asked: /^\.\/documentLoaders\/xhr$/, from: /\/jsonld\/lib$/, by: instead('nothing', 'cjs') },
  { asked: /^\.\/RDFC10Sync$/, from: /\/rdf-canonize\/lib$/, by: instead('nothing', 'cjs') },
];

export const replaceModules: Plugin = {
  name: 'replace-modules',
  setup(bundle) {
    for (const { asked, from, by } of replaced)
      bundle.onResolve({ filter: asked }, ({ resolveDir }) =>
        !from || from.test(resolveDir) ? { path: by } : undefined,
      );
  },
};
