/** What the certificate says: from the achievement to who decided, as high as it turns out to be. */
import type { Certificate } from '#domain/certificate.ts';
import type { Texts } from '#messages/texts.ts';
import { sayType } from '../achievement-type.ts';
import type { Inks } from './inks.ts';
import { printName, printText } from './printable.ts';
import { type FittedText, a4, type Sheet, type Style } from './sheet.ts';

const side = 64;
const width = a4.width - 2 * side;
const columnGap = 18;
const labelSize = 9.5;

interface Line {
  readonly tag: string;
  readonly text: FittedText;
  /** Above it, in points. */
  readonly gap: number;
}

interface Fact {
  readonly label: FittedText;
  readonly value: FittedText;
}

type Row = readonly Fact[];

/** The lines and the rows of facts, measured. */
interface Face {
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
}

const columnWidth = (count: number) => (width - columnGap * (count - 1)) / count;
const heightOfRow = (row: Row) =>
  Math.max(...row.map(({ label, value }) => label.height + value.height));
const gaps = { rule: 24, row: 18 } as const;

function fitLines(
  sheet: Sheet,
  certificate: Certificate,
  texts: Texts,
  inks: Inks,
): readonly Line[] {
  const { t } = texts;
  const fit = (text: string, style: Style) => sheet.fit(text, width, style);
  const line = (size: number, ink: string): Style => ({
    weight: 'regular',
    sizes: [size],
    maxLines: 2,
    ink,
  });
  const achievementType = sayType(texts, certificate.achievementType);
  return [
    {
      tag: 'H1',
      text: fit(printText(sheet, certificate.achievementName, t('pdf.textElsewhere')), {
        weight: 'bold',
        sizes: [31, 28, 25, 22, 19],
        maxLines: 3,
        ink: inks.ink,
      }),
      gap: 0,
    },
    ...(achievementType
      ? [{ tag: 'P', text: fit(achievementType, line(13, inks.soft)), gap: 5 }]
      : []),
    { tag: 'P', text: fit(t('credential.awardedTo'), line(12.5, inks.soft)), gap: 22 },
    {
      tag: 'P',
      text: printName(sheet, certificate.recipientName, t('pdf.nameElsewhere'), {
        width,
        ink: inks.accent,
        softInk: inks.ink,
      }),
      gap: 3,
    },
  ];
}

type Words = readonly [label: string, value: string];

function listFacts(certificate: Certificate, { t, day }: Texts) {
  const { issuerName, awardedOn, validUntil, assessor } = certificate;
  const issuer: Words = [t('credential.issuer'), issuerName];
  const awarded: Words = [t('credential.awarded'), day(awardedOn)];
  return {
    issuer,
    dates: validUntil ? [awarded, [t('credential.expires'), day(validUntil)] as const] : [awarded],
    decision: assessor.length > 0 ? [[t('credential.assessor'), assessor.join(', ')] as const] : [],
  };
}

function fitRows(sheet: Sheet, certificate: Certificate, texts: Texts, inks: Inks): readonly Row[] {
  const fitRow = (row: readonly Words[]): Row =>
    row.map(([label, value]) => {
      const fit = (text: string, sizes: readonly number[], maxLines: number, ink: string) =>
        sheet.fit(text, columnWidth(row.length), { weight: 'regular', sizes, maxLines, ink });
      const printable = printText(sheet, value, texts.t('pdf.textElsewhere'));
      return {
        label: fit(label, [labelSize], 2, inks.soft),
        value: fit(printable, [13.5, 12, 11], 2, inks.ink),
      };
    });
  const { issuer, dates, decision } = listFacts(certificate, texts);
  const narrow = fitRow([issuer, ...dates]);
  // A long name gets a row of its own.
  const first = narrow.every(({ value }) => value.fits)
    ? [narrow]
    : [fitRow([issuer]), fitRow(dates)];
  return [...first, fitRow(decision)].filter((row) => row.length > 0);
}

/** Measures what is said. */
export function fitFace(sheet: Sheet, certificate: Certificate, texts: Texts, inks: Inks): Face {
  return {
    lines: fitLines(sheet, certificate, texts, inks),
    rows: fitRows(sheet, certificate, texts, inks),
  };
}

/** How high it is in all, in points. */
export function measureFace({ lines, rows }: Face): number {
  const said = lines.reduce((sum, { gap, text }) => sum + gap + text.height, 0);
  const facts = rows.reduce((sum, row) => sum + heightOfRow(row) + gaps.row, 0);
  return said + gaps.rule + facts;
}

/** Writes it from `top` down. */
export function writeFace(sheet: Sheet, { lines, rows }: Face, inks: Inks, top: number): void {
  let y = top;
  for (const { tag, text, gap } of lines)
    y = sheet.write(tag, text, { x: side, y: y + gap, width });
  y += gaps.rule;
  const rule = y;
  sheet.decorate(() =>
    sheet.pdf
      .moveTo(side + width * 0.14, rule)
      .lineTo(side + width * 0.86, rule)
      .lineWidth(0.6)
      .stroke(inks.accentLine),
  );
  for (const row of rows) {
    y += gaps.row;
    const each = columnWidth(row.length);
    for (const [i, { label, value }] of row.entries()) {
      const x = side + i * (each + columnGap);
      const below = sheet.write('P', label, { x, y, width: each });
      sheet.write('P', value, { x, y: below, width: each });
    }
    y += heightOfRow(row);
  }
}
