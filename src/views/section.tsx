import type { Child } from 'hono/jsx';

/** A part of a page with its own heading, found by that heading in a screen reader's list of regions. */
export function Section({ id, title, children }: { id: string; title: string; children: Child }) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
