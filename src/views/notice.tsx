import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icons.tsx';
import { useTexts } from './texts.tsx';

export type Tone = 'good' | 'bad' | 'caution' | 'info';

const icons: Record<Tone, IconName> = {
  good: 'tick',
  bad: 'cross',
  caution: 'caution',
  info: 'info',
};

type NoticeProps = {
  tone: Tone;
  title: Child;
  icon?: IconName | undefined;
  /** `status` for the answer to something the reader has just done. */
  role?: 'status' | 'alert' | undefined;
  children?: Child;
};

export function Notice({ tone, title, icon, role, children }: NoticeProps) {
  const { t } = useTexts();
  return (
    <div class={`notice notice-${tone}`} role={role}>
      <Icon name={icon ?? icons[tone]} />
      <div class="notice-text">
        <p class="notice-title">
          <span class="visually-hidden">{t(`parts.tone.${tone}`)}: </span>
          {title}
        </p>
        {children}
      </div>
    </div>
  );
}
