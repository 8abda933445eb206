/** As many bytes as a call may have arguments, with room to spare. */
const sliceLength = 0x8000;

/** Bytes in base64, with padding; a picture of some megabytes is no trouble. */
export function encodeBase64(bytes: Uint8Array): string {
  const slices: string[] = [];
  for (let at = 0; at < bytes.length; at += sliceLength)
    slices.push(String.fromCharCode(...bytes.subarray(at, at + sliceLength)));
  return btoa(slices.join(''));
}
