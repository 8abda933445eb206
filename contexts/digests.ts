/** The digests of one document, each in base64, as an integrity text writes it after its name. */
export interface PublishedDigests {
  readonly sha256: string;
  readonly sha384: string;
  readonly sha512: string;
}

/**
 * Digests of the pinned files that have the very bytes their publisher serves, so that what a document says
 * of them can be compared. The other files have the content that was published, in a layout of ours or of a package.
 */
export const publishedDigests: ReadonlyMap<string, PublishedDigests> = new Map([
  [
    'https://www.w3.org/ns/credentials/v2',
    {
      sha256: 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
      sha384: 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
      sha512:
        'XVVFK9Lc+KKfWikEc+skKxxft31OaPGgqoe6pNuiaUhS1l7GPUisBKmdlW+fcVO5QG+E0tBMdIabAsI5odgTBQ==',
    },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    {
      sha256: '7y+px4RtziM8wWa0NjkCcni+TuRPALsdRcdd4t0M12E=',
      sha384: 'yFn2wAoeABPuecHlzHVmtt+mwolxxGzhqzIhzfuitsbYbmMOVn0DwMeAvC+a1Rek',
      sha512:
        '77ErJ79hQCyiUeOVYmMQ3Ao9sHak1+Spvb75/vlnZV2bK8c7k+EuqCSMKDkE9NcAcGxzqa1iUv/G65B9l8cLdg==',
    },
  ],
]);
