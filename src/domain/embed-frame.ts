/** The class by which `/embed.js` finds the links that it makes more of. */
export const embedClass = 'laurel-embed';

/** A frame may open the credential in a new tab, and nothing else. */
export const frameSandbox = 'allow-popups allow-popups-to-escape-sandbox';
