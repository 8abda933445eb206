/** The rasteriser's module and the typeface as Node has them: files of their packages, read once when first asked for. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DrawingSources, Fonts } from './rasterizer.ts';

const { resolve } = createRequire(import.meta.url);

const typeface = '@expo-google-fonts/source-sans-3';

const readPackaged = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(resolve(name)));

/** Makes the sources; each remembers what it has read. */
export function createNodeDrawing(): DrawingSources {
  let module: Promise<WebAssembly.Module> | undefined;
  let fonts: Promise<Fonts> | undefined;
  return {
    loadModule: () =>
      (module ??= readPackaged('@resvg/resvg-wasm/index_bg.wasm').then((bytes) =>
        WebAssembly.compile(new Uint8Array(bytes)),
      )),
    loadFonts: () =>
      (fonts ??= Promise.all([
        readPackaged(`${typeface}/400Regular/SourceSans3_400Regular.ttf`),
        readPackaged(`${typeface}/700Bold/SourceSans3_700Bold.ttf`),
      ])),
  };
}
