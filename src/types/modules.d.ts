/** Files that the Worker's upload holds as modules of their own; wrangler.toml says which. */

declare module '*.ttf' {
  const bytes: ArrayBuffer;
  export default bytes;
}
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
