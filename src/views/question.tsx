import type { Child } from 'hono/jsx';

export function Question({ title, children }: { title: string; children: Child }) {
  return (
    <div class="question">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
