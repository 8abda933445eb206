import type { JsonObject } from './proof/sign.ts';

/** What machines are told of a learner who has switched their profile on. */
interface DescribedPerson {
  readonly url: string;
  readonly name: string;
  readonly biography?: string | undefined;
  readonly imageUrl?: string | undefined;
  /** Public ones only. */
  readonly credentials: readonly {
    readonly url: string;
    readonly name: string;
    readonly issuer: { readonly name: string; readonly url: string };
  }[];
}

/** Describes a profile for search engines and other machines. @source schema.org, Person https://schema.org/Person */
export function buildPerson(person: DescribedPerson): JsonObject {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': person.url,
    url: person.url,
    name: person.name,
    ...(person.biography && { description: person.biography }),
    ...(person.imageUrl && { image: person.imageUrl }),
    hasCredential: person.credentials.map(({ url, name, issuer }) => ({
      '@type': 'EducationalOccupationalCredential',
      '@id': url,
      url,
      name,
      recognizedBy: { '@type': 'Organization', ...issuer },
    })),
  };
}
