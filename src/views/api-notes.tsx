import { paths } from './paths.ts';
import { Section } from './section.tsx';

/** The conventions that hold for every operation. */
export function ApiNotes() {
  return (
    <div class="api-notes">
      <Section id="authentication" title="Authentication">
        <p>
          Send an API key with every request. A key belongs to the issuer or to one centre and
          carries scopes; an operation that needs a scope names it below.
        </p>
        <pre tabindex={0} role="region" aria-label="Header with an API key">
          <code>Authorization: Bearer YOUR_API_KEY</code>
        </pre>
      </Section>
      <Section id="errors" title="Errors">
        <p>
          Errors are <code>application/problem+json</code> (RFC 9457): <code>type</code> leads to a
          page that explains the code, <code>detail</code> says what happened, and{' '}
          <code>status</code> repeats the HTTP status. <a href={paths.problems}>All error codes</a>.
        </p>
      </Section>
      <Section id="idempotency" title="Safe retries">
        <p>
          Send an <code>Idempotency-Key</code> of your choosing when you make an award. The same key
          with the same body gets the first answer again and awards nothing twice; the same key with
          another body is refused.
        </p>
      </Section>
      <Section id="paging" title="Paging">
        <p>
          Lists come in pages. An answer with more to follow carries a <code>nextCursor</code>; send
          it back as <code>cursor</code> for the next page. Treat it as opaque: it has no meaning of
          its own.
        </p>
      </Section>
    </div>
  );
}
