import { findExcess } from '#domain/plain.ts';
import { type JsonObject, formatDateTime, signCredential } from '#domain/proof/sign.ts';
import { asList, asObject, asString } from '#domain/reading.ts';
import { buildStatusEntry } from '#domain/status-list.ts';
import { isVersion1 } from '#domain/verify/data-model.ts';
import type { Bench } from './bench.ts';
import { addContexts } from './contexts.ts';
import { type KindName, kinds } from './kinds.ts';
import { refuse } from './refusal.ts';
import type { StatusList } from './status-list.ts';

/** The members of the request's `options` that change what is issued. */
interface IssueOptions {
  readonly credentialId?: unknown;
}

/** What the caller leaves to the issuer: an id where it names one, and the date that version 1.1 asks for. */
function complete(credential: JsonObject, options: IssueOptions, now: Date): JsonObject {
  const id = credential['id'] ?? asString(options.credentialId);
  return {
    ...credential,
    ...(id === undefined ? {} : { id }),
    ...(isVersion1(credential) && credential['issuanceDate'] === undefined
      ? { issuanceDate: formatDateTime(now) }
      : {}),
  };
}

function addStatus(credential: JsonObject, list: StatusList): JsonObject {
  if (credential['credentialStatus'] !== undefined) return credential;
  return { ...credential, credentialStatus: buildStatusEntry(list.url, list.takeSlot()) };
}

/** Signs what the caller sent, as it is; whatever it names as issuer. */
export async function issueCredential(
  kind: KindName,
  body: JsonObject,
  { bench, list }: { readonly bench: Bench; readonly list: StatusList },
): Promise<JsonObject> {
  const { suite, hasStatus } = kinds[kind];
  const sent = asObject(body['credential']) ?? refuse('The body has no "credential".');
  const excess = findExcess(sent);
  if (excess) refuse(`The credential ${excess}.`);
  const { proof: earlier, ...unsigned } = sent;
  if (
    earlier !== undefined &&
    !asList(earlier).every((proof) => asString(asObject(proof)?.['type']))
  )
    refuse('Every proof must have a type.');
  const now = bench.clock();
  const completed = complete(unsigned, asObject(body['options']) ?? {}, now);
  const credential = hasStatus ? addStatus(completed, list) : completed;
  const contexts = credential['@context'];
  const terms = { integrity: suite === 'eddsa-rdfc-2022', status: hasStatus };
  const signed = await signCredential(
    Array.isArray(contexts)
      ? { ...credential, '@context': addContexts(contexts, terms) }
      : credential,
    { ...bench, created: now, suiteNames: [suite] },
  );
  const proofs = [...asList(earlier), ...asList(signed['proof'])];
  return { ...signed, proof: proofs.length === 1 ? proofs[0] : proofs };
}
