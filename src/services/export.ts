import { LaurelError } from '#domain/errors.ts';
import type { LearnerId } from '#domain/ids.ts';
import type { Locale } from '#domain/locale.ts';
import { writeZip, type ZipFile } from '#domain/zip.ts';
import type { Texts } from '#messages/texts.ts';
import type { AwardDetail } from './awards.ts';
import type { Context } from './context.ts';
import { type CredentialFileKind, credentialFiles } from './credential-files.ts';
import { readCredentialJwt } from './credential-jwt.ts';
import { listOwn } from './credentials.ts';
import { listImportFiles } from './import-export.ts';
import { requireLearner } from './permissions.ts';
import { listPacked } from './profile-export.ts';
import { credentialUrl } from './urls.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const toJson = (name: string, value: unknown): ZipFile => ({
  name,
  bytes: encode(`${JSON.stringify(value, null, 2)}\n`),
});

/** How much there is to take away, and what was agreed to. */
export async function readDataSummary(ctx: Context) {
  const { id } = requireLearner(ctx);
  const [consents, awards] = await Promise.all([
    ctx.store.consents.listOfLearner(id),
    listOwn(ctx),
  ]);
  return { consents, credentials: awards.length };
}

/** Sites that badges went to, and which did; what lets in there is left out. */
async function listHostRecords({ store }: Context, id: LearnerId) {
  const records: object[] = [];
  for (const { sealed: _, ...host } of await store.hostConnections.listOfLearner(id))
    records.push({ ...host, pushes: await store.hostConnections.listPushes(host.id) });
  return records;
}

async function readAccount(ctx: Context, id: LearnerId) {
  const { store } = ctx;
  const learner = await store.learners.find(id);
  if (!learner) throw new LaurelError('sign_in_required');
  const now = ctx.clock();
  const [
    addresses,
    handles,
    sessions,
    passkeys,
    autoAccepts,
    consents,
    requests,
    mail,
    imports,
    programs,
    hosts,
  ] = await Promise.all([
    store.addresses.listOfLearner(id),
    store.handles.listOfLearner(id),
    store.sessions.listOfLearner(id, now),
    store.passkeys.listOfLearner(id),
    store.autoAccepts.listIssuers(id),
    store.consents.listOfLearner(id),
    store.claimRequests.listOfLearner(id),
    store.histories.listMail(id),
    store.importedBadges.listOfLearner(id),
    store.oauthGrants.listEver(id),
    listHostRecords(ctx, id),
  ]);
  return {
    learner,
    addresses,
    handles,
    // What opens the door is left out: the digest of a cookie, the key of a passkey.
    sessions: sessions.map(({ digest: _, ...session }) => session),
    passkeys: passkeys.map(({ publicKey: _, ...passkey }) => passkey),
    autoAccepts,
    consents,
    requests: requests.map(({ request, achievement }) => ({
      ...request,
      achievement: achievement.name,
    })),
    mail,
    imports,
    programs: programs.map(({ grant, client: { name, uri } }) => ({ ...grant, name, uri })),
    hosts,
  };
}

function describeAward(ctx: Context, { award, achievement, issuer, centre }: AwardDetail) {
  return {
    ...award,
    url: credentialUrl(ctx, award.id),
    achievement: achievement.name,
    issuer: issuer.name,
    centre: centre?.name ?? null,
  };
}

/** A name that every system can unpack: letters, digits and hyphens, and the award's own id at the end. */
function nameFolder({ award, achievement }: AwardDetail): string {
  const words = achievement.name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return `credentials/${[words, award.id.slice(-6)].filter(Boolean).join('-')}`;
}

const fileNames: Readonly<Record<CredentialFileKind, string>> = {
  png: 'badge.png',
  svg: 'badge.svg',
  pdf: 'certificate.pdf',
};

/** A credential in every form there is. What cannot be made does not keep back the rest. */
async function* listCredentialFiles(
  ctx: Context,
  detail: AwardDetail,
  locale: Locale,
): AsyncGenerator<ZipFile> {
  const credential = await ctx.store.credentials.findLatest(detail.award.id);
  if (!credential) return;
  const folder = nameFolder(detail);
  const body = credential.document;
  yield { name: `${folder}/credential.json`, bytes: encode(body) };
  const jwt = await readCredentialJwt(ctx, { detail }).catch((error: unknown) =>
    ctx.log.error('export', error, { kind: 'jwt' }),
  );
  if (jwt) yield { name: `${folder}/credential.jwt`, bytes: encode(jwt) };
  for (const kind of Object.keys(fileNames) as CredentialFileKind[]) {
    const bytes = await credentialFiles[kind]
      .make(ctx, { detail, body }, locale)
      .catch((error: unknown) => ctx.log.error('export', error, { kind }));
    if (bytes) yield { name: `${folder}/${fileNames[kind]}`, bytes, stored: kind !== 'svg' };
  }
}

/** All credentials that are accepted and in date, in few documents. */
async function* listTogether(ctx: Context, texts: Texts): AsyncGenerator<ZipFile> {
  const nameRecord = (issuer: string) => texts.t('take-away.record.name', { issuer });
  for (const { name, make } of await listPacked(ctx, nameRecord)) {
    const document = await make().catch((error: unknown) =>
      ctx.log.error('export', error, { kind: 'together' }),
    );
    if (document) yield { name: `together/${name}`, bytes: encode(JSON.stringify(document)) };
  }
}

async function* listFiles(
  ctx: Context,
  id: LearnerId,
  account: Awaited<ReturnType<typeof readAccount>>,
  texts: Texts,
): AsyncGenerator<ZipFile> {
  const awards = await listOwn(ctx);
  const values = {
    name: awards[0]?.issuer.name ?? ctx.config.issuerName,
    date: texts.day(ctx.clock().toISOString()),
    url: ctx.config.publicUrl,
  };
  yield { name: 'README.txt', bytes: encode(texts.t('data.zip.readme', values)) };
  yield toJson('account.json', {
    ...account,
    awards: awards.map((detail) => describeAward(ctx, detail)),
  });
  yield toJson('history.json', await ctx.store.histories.listChanges(id));
  const portrait = await ctx.store.portraits.find(id);
  if (portrait) yield { name: 'portrait.png', bytes: new Uint8Array(portrait.bytes), stored: true };
  for (const detail of awards) yield* listCredentialFiles(ctx, detail, texts.locale);
  yield* listImportFiles(ctx, id);
  yield* listTogether(ctx, texts);
}

/**
 * Everything that is kept of the learner who asks, as one ZIP file, made while it is sent.
 *
 * @throws `sign_in_required`
 */
export async function exportData(ctx: Context, texts: Texts): Promise<ReadableStream<Uint8Array>> {
  const { id } = requireLearner(ctx);
  // Read before the first byte is sent, so that what is refused is refused with a status.
  const account = await readAccount(ctx, id);
  return writeZip(listFiles(ctx, id, account, texts), ctx.clock());
}
