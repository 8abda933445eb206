import { useTexts } from './texts.tsx';

/** A day (`2026-11-03`) or a moment, ISO 8601; the page's language says it in words. */
export type DateText = { readonly iso: string };

const dayLength = 'YYYY-MM-DD'.length;

export function DateTime({ date: { iso } }: { date: DateText }) {
  const { day, moment } = useTexts();
  return <time datetime={iso}>{iso.length === dayLength ? day(iso) : moment(iso)}</time>;
}
