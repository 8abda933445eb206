const circle = 'M12 2.75a9.25 9.25 0 1 0 0 18.5 9.25 9.25 0 0 0 0-18.5Z';

const drawings = {
  tick: `${circle}M7.75 12.25l2.9 2.9 5.6-6`,
  cross: 'M8.3 2.75h7.4l5.55 5.55v7.4l-5.55 5.55H8.3L2.75 15.7V8.3ZM9 9l6 6M15 9l-6 6',
  question: 'M12 2 22 12 12 22 2 12ZM9.9 10a2.15 2.15 0 1 1 3.4 1.8c-.9.6-1.3 1-1.3 1.9M12 16.4v.1',
  info: `${circle}M12 11v5.5M12 7.5v.1`,
  caution: 'M12 3.25 22 20.5H2ZM12 9.75v5M12 17.5v.1',
  clock: `${circle}M12 7v5.25l3.5 2`,
  'eye-open':
    'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  'eye-closed':
    'M2.5 9.5c2 3.2 5.3 5 9.5 5s7.5-1.8 9.5-5M5.2 12.6l-1.7 2.6M9.3 14.3l-.8 3.2M14.7 14.3l.8 3.2M18.8 12.6l1.7 2.6',
  search: 'M10.5 3.75a6.75 6.75 0 1 0 0 13.5 6.75 6.75 0 0 0 0-13.5ZM15.5 15.5l5 5',
  download: 'M12 3.5V15M7.5 10.5 12 15l4.5-4.5M4 19.5h16',
  external: 'M9.5 5H5v14h14v-4.5M13.5 5H19v5.5M19 5l-8.5 8.5',
  camera: 'M3 8h4l2-3h6l2 3h4v11.5H3ZM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  mail: 'M3 5.5h18v13H3ZM3.5 6.5l8.5 7 8.5-7',
  trash: 'M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 10.5V17M14 10.5V17',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9',
  key: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM11.25 11.25 20.5 20.5M16.5 16.5l2.75-2.75',
  share: 'M12 15V3M7.5 7.5 12 3l4.5 4.5M6 11H4.5v9.5h15V11H18',
  copy: 'M8.5 8.5V3.5h12v12h-5M3.5 8.5h12v12h-12Z',
  wallet: 'M3.5 6.5h15v3M3.5 6.5v12h17v-9h-17M3.5 6.5 15 3.5v3M16 13.5h1.5v1H16Z',
} as const;

export type IconName = keyof typeof drawings;

/** An icon never stands alone: a word beside it, or a visually hidden one, says the same. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
