import type { Child } from 'hono/jsx';

type ActionFormProps = {
  action: string;
  kind?: 'main' | 'quiet' | 'danger' | undefined;
  /** Extra words for a screen reader where several buttons on a page read alike. */
  about?: string | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
  children: Child;
};

const classes = { main: 'button', quiet: 'button button-quiet', danger: 'button button-danger' };

/** One button that changes something: always a POST, so that no link, prefetch or preview can do it. */
export function ActionForm({ action, kind = 'main', about, fields, children }: ActionFormProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={classes[kind]} type="submit">
        {children}
        {about && <span class="visually-hidden">: {about}</span>}
      </button>
    </form>
  );
}
