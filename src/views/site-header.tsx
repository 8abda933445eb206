import type { Frame } from './frame.ts';
import { Wreath } from './wreath.tsx';
import { paths } from './paths.ts';

const links = [
  { href: paths.catalogue, label: 'Catalogue' },
  { href: paths.verify, label: 'Verify' },
  { href: paths.help, label: 'Help' },
] as const;

export function SiteHeader({ frame }: { frame: Frame }) {
  const { site, viewer, path } = frame;
  const shown = viewer ? [...links, { href: paths.dashboard, label: 'Dashboard' }] : links;
  return (
    <header class="site-header">
      <div class="site-header-top">
        <a class="site-name" href={paths.catalogue}>
          <Wreath />
          <span>{site.name}</span>
        </a>
        <div class="site-account">
          {viewer ? (
            <>
              <span class="site-viewer">
                <span class="visually-hidden">Signed in as </span>
                {viewer.name}
              </span>
              <form method="post" action={paths.signOut}>
                <button class="link-button" type="submit">
                  Sign out
                </button>
              </form>
            </>
          ) : (
            <a href={paths.signIn} aria-current={path === paths.signIn ? 'page' : undefined}>
              Sign in
            </a>
          )}
        </div>
      </div>
      <nav class="site-nav" aria-label="Main">
        <ul>
          {shown.map(({ href, label }) => (
            <li>
              <a href={href} aria-current={path === href ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
