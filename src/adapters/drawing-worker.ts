/** The rasteriser's module and the typeface as workerd has them: modules of the upload. */
import bold from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf';
import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
import resvg from '@resvg/resvg-wasm/index_bg.wasm';
import type { DrawingSources } from './rasterizer.ts';

export const workerDrawing: DrawingSources = {
  loadModule: () => resvg,
  loadFonts: () => [new Uint8Array(regular), new Uint8Array(bold)],
};
