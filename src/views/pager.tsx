import { Icon } from './icons.tsx';

export type PagerProps = {
  label: string;
  previousUrl?: string | undefined;
  nextUrl?: string | undefined;
};

export function Pager({ label, previousUrl, nextUrl }: PagerProps) {
  if (!previousUrl && !nextUrl) return null;
  return (
    <nav class="pager" aria-label={label}>
      {previousUrl && (
        <a class="button button-quiet" href={previousUrl} rel="prev">
          <Icon name="previous" /> Previous page
        </a>
      )}
      {nextUrl && (
        <a class="button button-quiet pager-next" href={nextUrl} rel="next">
          Next page <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
