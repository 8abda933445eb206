/** Tells programs where to ask how a public page is embedded. @source oEmbed 1.0, section 4 https://oembed.com/ */
export function OembedLinks({ url, title }: { url: string; title: string }) {
  const question = `${new URL(url).origin}/oembed?url=${encodeURIComponent(url)}`;
  return (
    <>
      <link
        rel="alternate"
        type="application/json+oembed"
        href={`${question}&format=json`}
        title={title}
      />
      <link rel="alternate" type="text/xml+oembed" href={`${question}&format=xml`} title={title} />
    </>
  );
}
