import type { Site } from './frame.ts';
import { paths } from './paths.ts';

export function SiteFooter({ site }: { site: Site }) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <p class="site-footer-statement">
          <strong>{site.name}</strong> issues Open Badges 3.0 credentials, signed with its own key.
          Anyone can <a href={paths.verify}>verify one</a> without an account.
        </p>
        <nav aria-label="About this site">
          <ul>
            <li>
              <a href={paths.privacy}>Privacy</a>
            </li>
            <li>
              <a href={paths.help}>Help</a>
            </li>
            <li>
              <a href={paths.api}>API</a>
            </li>
            {site.supportEmail && (
              <li>
                <a href={`mailto:${site.supportEmail}`}>Contact</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
