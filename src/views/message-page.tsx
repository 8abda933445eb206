import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { Icon, type IconName } from './icons.tsx';
import { Layout } from './layout.tsx';

export type MessagePageProps = {
  frame: Frame;
  title: string;
  icon?: IconName | undefined;
  children: Child;
};

/** A short page that says one thing: what happened, whose move it is, what to do. */
export function MessagePage({ frame, title, icon, children }: MessagePageProps) {
  return (
    <Layout frame={frame} title={title}>
      <div class="message-page">
        {icon && (
          <span class="message-page-icon">
            <Icon name={icon} />
          </span>
        )}
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}
