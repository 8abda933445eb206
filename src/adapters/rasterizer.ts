import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LaurelError } from '#domain/errors.ts';
import { type Covers, keepCovered, readCoverage } from '#domain/typeface.ts';
import { encodeOpaquePng } from './opaque-png.ts';

interface RasterOptions {
  /** Of the picture, in pixels, 1 to 2400; the height follows from the drawing. */
  readonly width: number;
  /** A CSS colour to draw over. The PNG then has no alpha, as a PDF wants it; transparent when left out. */
  readonly background?: string;
  /** Refuses a drawing of which nothing is to be seen: what cannot be decoded draws nothing. */
  readonly refuseBlank?: boolean;
}

/**
 * Draws an SVG that Laurel wrote as a PNG. Nothing outside is loaded: pictures are `data:` URLs of
 * PNG or JPEG, whose header was read first: at most about four megapixels, since decoding takes up to
 * twelve bytes for each, and the memory of the module never shrinks. Characters that the typeface has
 * not got are left out.
 */
export type Rasterizer = (svg: string, options: RasterOptions) => Promise<Uint8Array>;

/** What each runtime brings: the rasteriser's module, and the one typeface as TTF files. */
export interface DrawingSources {
  readonly loadModule: () => WebAssembly.Module | Promise<WebAssembly.Module>;
  /** Regular and bold. */
  readonly loadFonts: () => Fonts | Promise<Fonts>;
}

export type Fonts = readonly [regular: Uint8Array, bold: Uint8Array];

const family = 'Source Sans 3';
const maxWidth = 2400;

/**
 * Instantiates the module. No promise is shared between requests, for workerd: two that begin at once
 * do it twice, and the later instance stays. That is safe because a drawing is begun and ended without waiting.
 */
async function start(module: WebAssembly.Module): Promise<void> {
  try {
    await initWasm(module);
  } catch (error) {
    // The package refuses once anybody is done, be it a moment ago.
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
}

/** What stands between the tags of a text. */
const textContent = /(<text\b[^>]*>)([^<]*)/g;

const cleanTexts = (svg: string, covers: Covers): string =>
  svg.replace(textContent, (_, tag: string, text: string) => tag + keepCovered(covers, text));

const isBlank = (rgba: Uint8Array) => !rgba.some((value, i) => i % 4 === 3 && value > 0);

/**
 * The rasteriser, the same bytes in workerd and on Node.
 *
 * @throws RangeError for a width out of bounds; `image_invalid` for a blank drawing, where that is asked for
 */
export function createRasterizer({ loadModule, loadFonts }: DrawingSources): Rasterizer {
  let isReady = false;
  let covers: Covers | undefined;
  return async (svg, { width, background, refuseBlank }) => {
    if (!(width >= 1 && width <= maxWidth)) throw new RangeError(`A width of ${width} pixels.`);
    if (!isReady) await start(await loadModule());
    isReady = true;
    const fontBuffers = svg.includes('<text') ? [...(await loadFonts())] : [];
    const [regular] = fontBuffers;
    if (regular) covers ??= readCoverage(regular);
    // From here to the end nothing waits: two requests never share a drawing.
    const drawing = new Resvg(covers ? cleanTexts(svg, covers) : svg, {
      fitTo: { mode: 'width', value: width },
      font: {
        fontBuffers,
        defaultFontFamily: family,
        sansSerifFamily: family,
        serifFamily: family,
      },
      ...(background && { background }),
    });
    // Not in a `finally`: after a trap, `free` throws an error of its own that hides the first.
    const image = drawing.render();
    const { width: columns, height: rows } = image;
    const blank = refuseBlank === true && isBlank(image.pixels);
    const png = background
      ? encodeOpaquePng({ rgba: image.pixels, width: columns, height: rows })
      : image.asPng();
    image.free();
    drawing.free();
    if (blank) throw new LaurelError('image_invalid', { detail: 'The picture cannot be decoded.' });
    return png;
  };
}
