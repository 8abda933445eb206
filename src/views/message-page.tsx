import type { Child } from 'hono/jsx';
import type { Frame } from './frame.ts';
import { Icon, type IconName } from './icons.tsx';
import { Layout } from './layout.tsx';

type MessagePageProps = {
  frame: Frame;
  title: string;
  /** The title as it stands on the page, where it is more than text. */
  heading?: Child;
  icon?: IconName | undefined;
  /** See {@link Layout}. */
  scripts?: readonly string[] | undefined;
  children: Child;
};

/** A short page that says one thing: what happened, whose move it is, what to do. */
export function MessagePage({ frame, title, heading, icon, scripts, children }: MessagePageProps) {
  return (
    <Layout frame={frame} title={title} scripts={scripts}>
      <div class="message-page">
        {icon && (
          <span class="message-page-icon">
            <Icon name={icon} />
          </span>
        )}
        <h1>{heading ?? title}</h1>
        {children}
      </div>
    </Layout>
  );
}
