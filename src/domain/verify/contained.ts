import { asList, asObject, asString, hasType, type Loose } from '../reading.ts';
import type { Kind } from './report.ts';

/** Documents beyond this number, of one report, are not looked at: each costs signature checks and fetches. */
export const maxContained = 200;
/** A presentation of a record of badges that are endorsed: three documents deep. */
export const maxContainedDepth = 3;

/** Where the credentials stand in the documents that hold some. */
const holders: Partial<Record<Kind, (document: Loose) => unknown>> = {
  presentation: (document) => document['verifiableCredential'],
  clr: (document) => asObject(document['credentialSubject'])?.['verifiableCredential'],
};

/** The credentials in a presentation or a learner record, each a document or a compact JWT. */
export const listContained = (document: Loose, kind: Kind): readonly unknown[] =>
  asList(holders[kind]?.(document));

const envelopes = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'];

/**
 * The JWT in an envelope, or else the content as it is. Nothing else that the envelope says is read.
 *
 * @source VC Data Model 2.0, section 4.13.1 https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials
 */
export function openEnvelope(content: unknown): unknown {
  const envelope = asObject(content);
  if (!envelope || !envelopes.some((type) => hasType(envelope, type))) return content;
  const url = asString(envelope['id']) ?? '';
  return /^data:application\/v[cp]\+jwt,([\w-]+\.[\w-]+\.[\w-]*)$/.exec(url)?.[1] ?? content;
}
