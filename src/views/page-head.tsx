import type { Child } from 'hono/jsx';

export function PageHead({ title, children }: { title: Child; children?: Child }) {
  return (
    <header class="page-head">
      <h1>{title}</h1>
      {children && <div class="lead">{children}</div>}
    </header>
  );
}
