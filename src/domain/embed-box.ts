import type { EmbedOptions, EmbedSize, EmbedView } from './embed.ts';

export interface Box {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface Cell extends Box {
  /** The height where it is at least {@link wideFrom} wide. */
  readonly wide?: number;
}

/**
 * Room for one credential, by view and size: no narrower, and as high as its longest text may make it.
 * An embed holds no script that could tell its height, so `styles/embed/looks.css` keeps to this table; a test holds them together.
 */
export const embedCells: Readonly<Record<EmbedView, Readonly<Record<EmbedSize, Cell>>>> = {
  badge: {
    s: { width: 200, height: 340 },
    m: { width: 224, height: 384 },
    l: { width: 272, height: 436 },
  },
  card: {
    s: { width: 300, height: 240 },
    m: { width: 328, height: 252 },
    l: { width: 416, height: 270 },
  },
  list: {
    s: { width: 320, height: 200, wide: 118 },
    m: { width: 360, height: 208, wide: 128 },
    l: { width: 420, height: 228, wide: 144 },
  },
};

/** In CSS pixels. */
export const wideFrom = 560;

/** Between two credentials, and around all of them. */
export const embedGap = 8;
/** The line above the credentials of a profile. */
export const embedHeadHeight = 48;

/** How many columns there is room for. @param width - of the frame, in CSS pixels */
export function countColumns(cell: Cell, columns: number, width: number): number {
  return Math.max(1, Math.min(columns, Math.floor((width - embedGap) / (cell.width + embedGap))));
}

/** The height of so many credentials in a frame of this width; they leave no column empty while they are few. @param count - at least 1 */
export function measureHeight(cell: Cell, columns: number, count: number, width: number): number {
  const across = countColumns(cell, Math.min(columns, count), width);
  const isWide = (width - embedGap) / across - embedGap >= wideFrom;
  const height = (isWide && cell.wide) || cell.height;
  return Math.ceil(count / across) * (height + embedGap) + embedGap;
}

interface EmbedContents {
  readonly count: number;
  readonly hasHead: boolean;
}

/** The frame that an embed fits into, its columns beside each other. */
export function measureEmbed(options: EmbedOptions, contents: EmbedContents): Box {
  const cell = embedCells[options.view][options.size];
  const count = Math.max(contents.count, 1);
  const columns = Math.min(options.columns, count);
  const width = columns * (cell.width + embedGap) + embedGap;
  const height =
    measureHeight(cell, columns, count, width) + (contents.hasHead ? embedHeadHeight : 0);
  return { width, height };
}

const smaller: readonly EmbedSize[] = ['l', 'm', 's'];
const narrower: readonly EmbedView[] = ['card', 'list', 'badge'];

/**
 * The options changed as little as lets the embed fit within bounds: fewer columns, then a smaller size,
 * then another view. Where nothing fits, the smallest is cut to the bounds and its frame scrolls.
 *
 * @param bounds - in CSS pixels
 */
export function fitEmbed(
  options: EmbedOptions,
  contents: EmbedContents,
  bounds: Box,
): { readonly options: EmbedOptions; readonly box: Box } {
  const sizes = smaller.slice(smaller.indexOf(options.size));
  const views = [options.view, ...narrower.filter((view) => view !== options.view)];
  const columns = [4, 3, 2, 1].filter((count) => count <= options.columns);
  const choices = views.flatMap((view) =>
    sizes.flatMap((size) =>
      columns.map((count) => ({ ...options, view, size, columns: count as 1 | 2 | 3 | 4 })),
    ),
  );
  const fits = (wanted: EmbedOptions, check: (box: Box) => boolean) =>
    check(measureEmbed(wanted, contents));
  const chosen =
    choices.find((wanted) =>
      fits(wanted, (box) => box.width <= bounds.width && box.height <= bounds.height),
    ) ??
    choices.find((wanted) => fits(wanted, (box) => box.width <= bounds.width)) ??
    options;
  const box = measureEmbed(chosen, contents);
  return {
    options: chosen,
    box: {
      width: Math.min(box.width, bounds.width),
      height: Math.min(box.height, bounds.height),
    },
  };
}
