import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icons.tsx';

export type Tone = 'good' | 'bad' | 'caution' | 'info';

const tones: Record<Tone, { icon: IconName; word: string }> = {
  good: { icon: 'tick', word: 'Done' },
  bad: { icon: 'cross', word: 'Problem' },
  caution: { icon: 'caution', word: 'Caution' },
  info: { icon: 'info', word: 'Note' },
};

export type NoticeProps = {
  tone: Tone;
  title: string;
  icon?: IconName | undefined;
  /** `status` for the answer to something the reader has just done. */
  role?: 'status' | 'alert' | undefined;
  children?: Child;
};

export function Notice({ tone, title, icon, role, children }: NoticeProps) {
  const { icon: usual, word } = tones[tone];
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <Icon name={icon ?? usual} />
      <div class="notice-text">
        <p class="notice-title">
          <span class="visually-hidden">{word}: </span>
          {title}
        </p>
        {children}
      </div>
    </div>
  );
}
