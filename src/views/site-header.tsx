import type { Frame } from './frame.ts';
import { paths } from './paths.ts';
import { useTexts } from './texts.tsx';
import { Wreath } from './wreath.tsx';

const everyone = [
  { href: paths.catalogue, label: 'frame.catalogue' },
  { href: paths.verify, label: 'frame.verify' },
  { href: paths.help, label: 'frame.help' },
] as const;

const signedIn = [
  { href: paths.dashboard, label: 'frame.dashboard' },
  { href: paths.account, label: 'frame.account' },
] as const;

export function SiteHeader({ frame }: { frame: Frame }) {
  const { site, viewer, path } = frame;
  const { t } = useTexts();
  const shown = viewer ? [...everyone, ...signedIn] : everyone;
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
                <span class="visually-hidden">{t('frame.signedInAs')} </span>
                {viewer.name}
              </span>
              <form method="post" action={paths.signOut}>
                <button class="link-button" type="submit">
                  {t('frame.signOut')}
                </button>
              </form>
            </>
          ) : (
            <a href={paths.signIn} aria-current={path === paths.signIn ? 'page' : undefined}>
              {t('frame.signIn')}
            </a>
          )}
        </div>
      </div>
      <nav class="site-nav" aria-label={t('frame.navigation')}>
        <ul>
          {shown.map(({ href, label }) => (
            <li>
              <a href={href} aria-current={path === href ? 'page' : undefined}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
