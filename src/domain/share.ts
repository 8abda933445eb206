/** What a share link tells another service. */
export interface Shared {
  /** The permanent address of the credential. */
  readonly url: string;
  /** One sentence to go with the address. */
  readonly text: string;
  readonly subject: string;
  /** A whole message, with the address in it; its lines end in `\n`. */
  readonly body: string;
  readonly achievementName: string;
  readonly issuerName: string;
  readonly credentialId: string;
  readonly awardedAt: Date;
  readonly validUntil?: Date | undefined;
}

interface ShareTarget {
  readonly id: string;
  /** Whether it says “I”, and so is for the credential's own learner only. */
  readonly ownOnly: boolean;
  readonly buildUrl: (shared: Shared) => string;
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** A lone half of a surrogate pair has no encoding, so it becomes U+FFFD; a space is `%20`, which mail programs read too. */
function encodeQuery(query: Query): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`)
    .join('&');
}

/** Lines of a mail end in CRLF. @source RFC 6068, section 5 https://www.rfc-editor.org/rfc/rfc6068#section-5 */
const endLines = (text: string) => text.replaceAll(/\r?\n/g, '\r\n');

const yearOf = (date?: Date) => date?.getUTCFullYear();
const monthOf = (date?: Date) => date && date.getUTCMonth() + 1;

/** Where a credential can be shared to, by a plain link. Adding a service adds a row. */
export const shareTargets = [
  {
    id: 'linkedin-profile',
    ownOnly: true,
    buildUrl: (shared) =>
      `https://www.linkedin.com/profile/add?${encodeQuery({
        startTask: 'CERTIFICATION_NAME',
        name: shared.achievementName,
        organizationName: shared.issuerName,
        issueYear: yearOf(shared.awardedAt),
        issueMonth: monthOf(shared.awardedAt),
        expirationYear: yearOf(shared.validUntil),
        expirationMonth: monthOf(shared.validUntil),
        certUrl: shared.url,
        certId: shared.credentialId,
      })}`,
  },
  {
    id: 'linkedin',
    ownOnly: false,
    buildUrl: ({ url }) =>
      `https://www.linkedin.com/sharing/share-offsite/?${encodeQuery({ url })}`,
  },
  {
    id: 'facebook',
    ownOnly: false,
    buildUrl: ({ url }) => `https://www.facebook.com/sharer/sharer.php?${encodeQuery({ u: url })}`,
  },
  {
    id: 'x',
    ownOnly: false,
    buildUrl: ({ text, url }) => `https://x.com/intent/post?${encodeQuery({ text, url })}`,
  },
  {
    id: 'whatsapp',
    ownOnly: false,
    buildUrl: ({ text, url }) => `https://wa.me/?${encodeQuery({ text: `${text} ${url}` })}`,
  },
  {
    id: 'mail',
    ownOnly: false,
    buildUrl: ({ subject, body }) =>
      `mailto:?${encodeQuery({ subject: subject.replaceAll(/\s+/g, ' '), body: endLines(body) })}`,
  },
] as const satisfies readonly ShareTarget[];

export type ShareTargetId = (typeof shareTargets)[number]['id'];

/** The share links for whoever looks at a credential. @param own - whether it is their own */
export function listShareLinks(
  shared: Shared,
  own: boolean,
): readonly { readonly id: ShareTargetId; readonly url: string }[] {
  return shareTargets
    .filter(({ ownOnly }) => own || !ownOnly)
    .map(({ id, buildUrl }) => ({ id, url: buildUrl(shared) }));
}
