/** In this order: most browsers say in their user agent that they are others as well. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|HeadlessChrome|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * A browser as its owner would recognise it, such as "Firefox, Linux"; no version, nothing that
 * tells one machine from another.
 *
 * @param userAgent - as the browser sent it
 * @returns `undefined` when neither browser nor system is known
 */
export function describeDevice(userAgent: string): string | undefined {
  const names = [browsers, systems].flatMap(
    (table) => table.find(([sign]) => sign.test(userAgent))?.[1] ?? [],
  );
  return names.length > 0 ? names.join(', ') : undefined;
}

/** Whether a browser says that it runs on a phone or a tablet. @param userAgent - as the browser sent it */
export const isHandheld = (userAgent: string): boolean =>
  /\b(iPhone|iPad|iPod|Android|Mobile)\b/.test(userAgent);
