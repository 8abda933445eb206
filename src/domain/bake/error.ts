/** A picture that no credential can be baked into, or read out of; the message says why. */
export class BakeError extends Error {}
