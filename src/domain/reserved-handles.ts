/** Words that would look like part of the site, like its staff, or like nobody in particular. */
const reserved = {
  /** The first part of every path, and what browsers and crawlers ask for by themselves. */
  paths: `account achievements api assets claim console credentials dashboard dev embed favicon
    healthz help hosts images ims imports index language mail oauth oembed openapi openid people privacy problems programs
    public requests robots share sign-in sign-out sitemap sitemaps static status unsubscribe verify verify-service-worker wallet
    well-known www`,
  staff: `abuse admin administrator assessor award awards awarding-body badge badges billing center
    centre contact editor helpdesk host hostmaster info issuer laurel learner legal moderator
    no-reply noreply officer official owner postmaster registrar root safety security service staff
    support sysadmin system team trust verified verifier webmaster`,
  welsh: `canolfan corff-dyfarnu cyfrif cymorth dangosfwrdd gweinyddwr gwirio preifatrwydd proffil
    swyddogol`,
  nobody: `anonymous deleted delete edit erased everyone example false login logout me new nobody
    null picture profile profiles self settings someone test true undefined unknown user users you`,
} as const;

export const reservedHandles: readonly string[] = Object.values(reserved).flatMap((words) =>
  words.split(/\s+/),
);
