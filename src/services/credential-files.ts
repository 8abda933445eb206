import { bakePng, bakeSvg } from '#domain/bake.ts';
import type { Locale } from '#domain/locale.ts';
import { readArtPng, readArtSvg, readPrintedArt } from './badge-art.ts';
import type { Context } from './context.ts';
import type { CredentialView } from './credentials.ts';
import { credentialUrl } from './urls.ts';

/** A file of a credential: `make` gives its bytes to whoever has passed the gate, {@link viewCredential}. */
interface CredentialFile {
  readonly mediaType: string;
  /** Whether it has words, and so differs by language. */
  readonly hasWords: boolean;
  readonly make: (
    ctx: Context,
    view: Pick<CredentialView, 'detail' | 'body'>,
    locale: Locale,
  ) => Promise<Uint8Array>;
}

const makePng: CredentialFile['make'] = async (ctx, { detail, body }) =>
  bakePng(await readArtPng(ctx, detail.achievement), body);

const makeSvg: CredentialFile['make'] = async (ctx, { detail, body }) =>
  new TextEncoder().encode(bakeSvg(await readArtSvg(ctx, detail.achievement), body));

const isText = (text: string | null | undefined): text is string => Boolean(text);

const makePdf: CredentialFile['make'] = async (ctx, view, locale) => {
  const { award, achievement, issuer, centre } = view.detail;
  const assessor = [award.assessorName, centre?.name].filter(isText);
  return ctx.printCertificate(
    {
      achievementName: achievement.name,
      achievementType: achievement.achievementType,
      recipientName: award.recipientName,
      issuerName: issuer.name,
      accent: issuer.accent,
      awardedOn: award.awardedAt.toISOString(),
      validUntil: award.validUntil?.toISOString(),
      revokedOn: award.revokedAt?.toISOString(),
      assessor,
      url: credentialUrl(ctx, award.id),
      art: { png: await readPrintedArt(ctx, achievement), caption: achievement.imageCaption },
      credential: view.body,
      issuedAt: award.offeredAt ?? award.createdAt,
    },
    locale,
  );
};

/** Every file of a credential beside the signed JSON itself, by its ending. Each carries that JSON. */
export const credentialFiles = {
  png: { mediaType: 'image/png', hasWords: false, make: makePng },
  svg: { mediaType: 'image/svg+xml', hasWords: false, make: makeSvg },
  pdf: { mediaType: 'application/pdf', hasWords: true, make: makePdf },
} as const satisfies Readonly<Record<string, CredentialFile>>;

export type CredentialFileKind = keyof typeof credentialFiles;
