/** A sheet of A4 with the one typeface: what is put on it is tagged, in the order it is put there. */
import type { Covers } from '#domain/typeface.ts';
import type { PDFDocument, PDFStructure } from './library.ts';
import type { Ink } from './inks.ts';

/** In points, 72 to the inch. */
export const a4 = { width: 595.28, height: 841.89 } as const;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Style {
  readonly weight: 'regular' | 'bold';
  /** In points, the largest first; the largest at which the text keeps to its lines is taken. */
  readonly sizes: readonly number[];
  readonly maxLines: number;
  readonly ink: Ink;
  readonly align?: 'left' | 'center';
}

/** A text with the size it was given, and how high it is then. */
export interface FittedText {
  readonly text: string;
  readonly style: Style;
  readonly size: number;
  readonly height: number;
  /** Whether all of it is there at this size. */
  readonly fits: boolean;
}

export interface Sheet {
  readonly pdf: PDFDocument;
  readonly root: PDFStructure;
  /** Whether the typeface has every letter of a text. */
  readonly covers: Covers;
  readonly fit: (text: string, width: number, style: Style) => FittedText;
  /** Writes a text, tagged, and gives where the next line would begin. */
  readonly write: (
    tag: string,
    text: FittedText,
    place: Place,
    options?: { link?: string },
  ) => number;
  /** Draws what says nothing. */
  readonly decorate: (draw: () => void) => void;
}

/** Between lines, as a share of the size: large bold letters want less than the typeface gives, small ones more. */
const lineGapShares = { regular: 0.06, bold: -0.12 } as const;

/** Puts the tools for one sheet together. */
export function createSheet(pdf: PDFDocument, covers: Covers): Sheet {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const set = ({ weight }: Style, size: number) => pdf.font(weight).fontSize(size);
  const fit: Sheet['fit'] = (text, width, style) => {
    const measure = (size: number) => {
      const lineGap = size * lineGapShares[style.weight];
      set(style, size);
      const line = pdf.currentLineHeight(true) + lineGap;
      const height = pdf.heightOfString(text, { width, lineGap });
      const widestWord = Math.max(...text.split(/\s/u).map((word) => pdf.widthOfString(word)));
      return {
        size,
        height: Math.min(height, line * style.maxLines),
        fits: Math.round(height / line) <= style.maxLines && widestWord <= width,
      };
    };
    const tried = style.sizes.map(measure);
    return { text, style, ...(tried.find(({ fits }) => fits) ?? tried.at(-1)!) };
  };
  return {
    pdf,
    root,
    covers,
    fit,
    write: (tag, { text, style, size, height }, { x, y, width }, { link } = {}) => {
      const draw = () => {
        set(style, size).fillColor(style.ink);
        pdf.text(text, x, y, {
          width,
          // The library wants room for a whole last line, whatever its gap.
          height: height + size * 0.3,
          ellipsis: true,
          align: style.align ?? 'center',
          lineGap: size * lineGapShares[style.weight],
          ...(link && { link }),
        });
      };
      root.add(pdf.struct(tag, {}, draw));
      return y + height;
    },
    decorate: (draw) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      pdf.save();
      draw();
      pdf.restore();
      pdf.endMarkedContent();
    },
  };
}
