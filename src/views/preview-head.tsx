import { encodeForScript } from '#domain/schema-org.ts';
import { useTexts } from './texts.tsx';

/** What others are told of a page before they open it: link previews, and search engines. */
export type Preview = {
  readonly title: string;
  readonly description: string;
  readonly siteName: string;
  readonly url: string;
  readonly image: {
    readonly url: string;
    readonly alt: string;
    readonly width: number;
    readonly height: number;
  };
  /** The same for machines. @source https://schema.org */
  readonly data: Readonly<Record<string, unknown>>;
};

const territories = { en: 'en_GB', cy: 'cy_GB' } as const;

/** Elements for a page's head. @source The Open Graph protocol https://ogp.me */
export function PreviewHead({ preview }: { preview: Preview }) {
  const { title, description, siteName, url, image, data } = preview;
  const { locale } = useTexts();
  const properties = {
    'og:type': 'website',
    'og:site_name': siteName,
    'og:locale': territories[locale],
    'og:title': title,
    'og:description': description,
    'og:url': url,
    'og:image': image.url,
    'og:image:type': 'image/png',
    'og:image:width': String(image.width),
    'og:image:height': String(image.height),
    'og:image:alt': image.alt,
  };
  const names = {
    'twitter:card': 'summary_large_image',
    'twitter:title': title,
    'twitter:description': description,
    'twitter:image': image.url,
    'twitter:image:alt': image.alt,
  };
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      {Object.entries(names).map(([name, content]) => (
        <meta name={name} content={content} />
      ))}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: encodeForScript(data) }}
      />
    </>
  );
}
