/** What a specification is called, by how its address begins. */
const names: readonly (readonly [prefix: string, name: string])[] = [
  ['https://www.imsglobal.org/spec/ob/v2p', 'Open Badges 2.0'],
  ['https://www.imsglobal.org/spec/ob/', 'Open Badges 3.0'],
  ['https://www.imsglobal.org/spec/clr/', 'Comprehensive Learner Record 2.0'],
  ['https://www.w3.org/TR/vc-data-integrity/', 'Verifiable Credential Data Integrity 1.0'],
  ['https://www.w3.org/TR/vc-bitstring-status-list/', 'Bitstring Status List 1.0'],
  ['https://www.w3.org/TR/vc-data-model-2.0/', 'Verifiable Credentials Data Model 2.0'],
  ['https://www.w3.org/TR/vc-jose-cose/', 'Securing Verifiable Credentials using JOSE and COSE'],
  ['https://www.w3.org/TR/cid', 'Controlled Identifiers 1.0'],
  ['https://www.w3.org/TR/did', 'Decentralized Identifiers'],
  ['https://identity.foundation/', 'Well Known DID Configuration'],
];

/** A link to the specification of a check, with its name. */
export const linkSpecification = (url: string) => ({
  url,
  label: names.find(([prefix]) => url.startsWith(prefix))?.[1] ?? url,
});
