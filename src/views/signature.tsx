export type Signature = {
  readonly url: string;
  /** Absolute, and a format that mail programs show. */
  readonly imageUrl: string;
  readonly imageAlt: string;
  /** What was achieved, and who says so. */
  readonly line: string;
  readonly verifyText: string;
  readonly plain: string;
};

/**
 * The signature as mail programs take it: a table, with its looks in attributes. Styles would be lost,
 * since a browser that copies it applies this page's policy, which has none but our own sheet.
 */
export function renderSignature({ url, imageUrl, imageAlt, line, verifyText }: Signature): string {
  const table = (
    <table border={0} cellpadding={6} cellspacing={0} role="presentation">
      <tr>
        <td valign="middle">
          <a href={url}>
            <img src={imageUrl} alt={imageAlt} width={72} height={72} border={0} />
          </a>
        </td>
        <td valign="middle">
          <font face="Arial, sans-serif" size={2} color="#222222">
            <b>{line}</b>
            <br />
            <a href={url}>{verifyText}</a>
          </font>
        </td>
      </tr>
    </table>
  );
  // oxlint-disable-next-line typescript/no-base-to-string -- a JSX node of hono is its markup as text
  return String(table);
}
