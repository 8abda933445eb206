/** The frame and the rosette of the web certificate, as lines for a printer. */
import { paper, type Inks } from './inks.ts';
import { a4, type Sheet } from './sheet.ts';

const frames = [
  { inset: 26, width: 1.1 },
  { inset: 32, width: 0.5 },
] as const;
const inner = frames[1].inset + 1;

/** Two lines around the sheet, the outer one stronger. */
export function drawFrame({ pdf, decorate }: Sheet, { accent, accentLine }: Inks): void {
  decorate(() => {
    for (const [i, { inset, width }] of frames.entries())
      pdf
        .rect(inset, inset, a4.width - 2 * inset, a4.height - 2 * inset)
        .lineWidth(width)
        .stroke(i === 0 ? accent : accentLine);
  });
}

const turns = 36;
const flatness = 0.465;

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * A guilloche rosette: one ellipse, turned; faint where the art is, and at its rim.
 *
 * @param top - above which nothing of it is drawn; the frame unless told
 */
export function drawRosette(
  { pdf, decorate }: Sheet,
  { rosette }: Inks,
  { x, y, radius }: Circle,
  top: number = inner,
): void {
  decorate(() => {
    pdf.rect(inner, top, a4.width - 2 * inner, a4.height - inner - top).clip();
    const fade = pdf
      .radialGradient(x, y, 0, x, y, radius)
      .stop(0, paper)
      .stop(0.34, paper)
      .stop(0.47, rosette)
      .stop(1, paper);
    pdf.lineWidth(0.45);
    for (let turn = 0; turn < turns; turn++) {
      pdf.save().rotate((turn * 180) / turns, { origin: [x, y] });
      pdf.ellipse(x, y, radius, radius * flatness).stroke(fade);
      pdf.restore();
    }
  });
}
