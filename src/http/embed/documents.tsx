import { findAccent } from '#domain/accents.ts';
import { adaptText, chooseInk, type HexColour, parseColour } from '#domain/colour.ts';
import { embedColumns, type EmbedOptions } from '#domain/embed.ts';
import { type EmbedTarget, readEmbedIds } from '#domain/embed-target.ts';
import { LaurelError } from '#domain/errors.ts';
import { type EmbedContent, type EmbedItem, viewEmbed } from '#services/embeds.ts';
import { credentialUrl } from '#services/urls.ts';
import type { Texts } from '#messages/texts.ts';
import { EmbedDocument } from '#views/embed/embed-document.tsx';
import { EmbedMissing } from '#views/embed/embed-missing.tsx';
import type { EmbeddedCredential, EmbedFrame } from '#views/embed/embed-props.ts';
import { renderDocument } from '#views/render.tsx';
import type { Assets, Request } from '../env.ts';
import { imagePath, presentDay } from '../pages/present.ts';
import { readEmbedOptions } from './read-options.ts';

/** Grounds that text in the accent stands on, as in `styles/embed/base.css`. */
const surfaces = { light: '#ffffff', dark: '#181d1b' } as const;
const usualAccent = findAccent(undefined).accent;

/** What a credential is called where only a line can stand. */
export const nameItem = (texts: Texts, { name, recipientName, issuerName }: EmbedItem): string =>
  texts.t('embed.name', { name, recipient: recipientName, issuer: issuerName });

/** What an embed is called: the title of its frame. */
export function nameEmbed(texts: Texts, { person, items }: EmbedContent): string {
  if (person) return texts.t('embed.profile', { name: person.name });
  const [first, ...others] = items;
  if (!first) return texts.t('embed.list');
  if (others.length === 0) return nameItem(texts, first);
  const same = others.every(({ recipientName }) => recipientName === first.recipientName);
  return same
    ? texts.t('embed.several', { count: items.length, name: first.recipientName })
    : texts.t('embed.severalMixed', { count: items.length });
}

function presentItem(c: Request, item: EmbedItem, { lang }: EmbedOptions): EmbeddedCredential {
  const path = `/credentials/${item.id}`;
  const verified = encodeURIComponent(credentialUrl(c.get('ctx'), item.id));
  return {
    ...item,
    imageUrl: item.status === 'valid' ? imagePath(item) : `/embed${path}/badge.svg?lang=${lang}`,
    url: path,
    verifyUrl: `/verify?url=${verified}`,
    awardedOn: presentDay(item.awardedAt),
    revokedOn: item.revokedAt ? presentDay(item.revokedAt) : undefined,
    validUntil: item.validUntil ? presentDay(item.validUntil) : undefined,
  };
}

/** The colour of the accent in digits: the issuer's own, one of ours by name, or any. */
function findColour({ accent }: EmbedOptions, [first]: readonly EmbedItem[]): HexColour {
  const named = accent === 'issuer' ? first?.accent : accent;
  return parseColour(accent) ?? (findAccent(named).accent as HexColour);
}

function buildFrame(
  assets: Assets,
  options: EmbedOptions,
  items: readonly EmbedItem[],
): EmbedFrame {
  const colour = findColour(options, items);
  // A few leave no column empty.
  const columns = embedColumns.findLast((count) => count <= items.length) ?? 1;
  return {
    options: { ...options, columns: columns < options.columns ? columns : options.columns },
    stylesheet: assets.embedStylesheet,
    accentStylesheet: colour === usualAccent ? undefined : `/embed/accents/${colour.slice(1)}.css`,
  };
}

/** The colours of one accent; text in it and on it can be read in both themes. */
export function writeAccentCss(colour: HexColour): string {
  const { light, dark } = surfaces;
  return `:root{--accent:light-dark(${adaptText(colour, light)},${adaptText(colour, dark)});--fill:${colour};--fill-ink:${chooseInk(colour)}}\n`;
}

/** Which credentials a path or a query names; none that can be one is nothing at all. @throws `not_found` */
export function readTarget(texts: readonly string[]): EmbedTarget {
  const ids = readEmbedIds(texts);
  if (ids.length === 0) throw new LaurelError('not_found');
  return { kind: 'credentials', ids };
}

/** Answers with the document of an embed. @throws `not_found` */
export async function sendEmbed(c: Request, assets: Assets, target: EmbedTarget) {
  const ctx = c.get('ctx');
  const options = readEmbedOptions(c);
  const texts = ctx.texts[options.lang];
  const content = await viewEmbed(ctx, target);
  c.header('Cache-Control', 'no-cache');
  c.header('Content-Language', texts.locale);
  return c.html(
    renderDocument(
      <EmbedDocument
        frame={buildFrame(assets, options, content.items)}
        title={nameEmbed(texts, content)}
        person={
          content.person && {
            name: content.person.name,
            url: `/people/${encodeURIComponent(content.person.handle)}`,
          }
        }
        credentials={content.items.map((item) => presentItem(c, item, options))}
      />,
      texts,
    ),
  );
}

/** Answers that there is nothing to show, with the same words whatever the reason. */
export function sendMissing(c: Request, assets: Assets) {
  const options = readEmbedOptions(c);
  const texts = c.get('ctx').texts[options.lang];
  c.header('Cache-Control', 'no-store');
  c.header('Content-Language', texts.locale);
  const frame = buildFrame(assets, { ...options, accent: 'laurel' }, []);
  return c.html(renderDocument(<EmbedMissing frame={frame} />, texts), 404);
}
