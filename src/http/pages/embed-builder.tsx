import { Hono } from 'hono';
import { type EmbedOptions, parseEmbedOptions } from '#domain/embed.ts';
import { measureEmbed } from '#domain/embed-box.ts';
import {
  buildFrameCode,
  buildOembedUrl,
  buildPlainCode,
  buildScriptCode,
} from '#domain/embed-codes.ts';
import {
  type EmbedTarget,
  formatEmbedPath,
  formatTargetPath,
  parseEmbedUrl,
  readEmbedIds,
} from '#domain/embed-target.ts';
import { LaurelError } from '#domain/errors.ts';
import type { Context } from '#services/context.ts';
import { type EmbedContent, listEmbeddable, viewEmbed } from '#services/embeds.ts';
import type { EmbedForm, EmbedResult } from '#views/embed/builder-props.ts';
import { EmbedBuilderPage } from '#views/embed/builder-page.tsx';
import { nameEmbed, nameItem } from '../embed/documents.tsx';
import type { Env, Request } from '../env.ts';
import { presentDay } from './present.ts';
import { sendPage } from './send.ts';

const maxUrlLength = 2000;

type Own = Awaited<ReturnType<typeof listEmbeddable>> | undefined;

const listOwnChoices = async (ctx: Context): Promise<Own> =>
  ctx.actor.kind === 'learner' ? listEmbeddable(ctx) : undefined;

/** The options of the form; a colour that was typed goes before one that was chosen. */
function readOptions(c: Request) {
  const colour = (c.req.query('colour') ?? '').trim();
  const language = c.get('texts').locale;
  const { options, problems } = parseEmbedOptions((name) => {
    if (name === 'accent') return colour === '' ? c.req.query('accent') : colour;
    return c.req.query(name) ?? (name === 'lang' ? language : undefined);
  });
  return { options, problems, colour };
}

/** What is to be embedded, by the form or by a link that leads here. */
function readTarget(c: Request, own: Own): EmbedTarget | 'unreadable' | undefined {
  const url = (c.req.query('url') ?? '').slice(0, maxUrlLength);
  if (url !== '') return parseEmbedUrl(url, c.get('ctx').config.publicUrl) ?? 'unreadable';
  if (c.req.query('of') === 'profile' && own?.handle)
    return { kind: 'profile', handle: own.handle };
  const named = c.req.queries('credential') ?? [];
  if (named.length > 0) {
    const ids = readEmbedIds(named);
    return ids.length > 0 ? { kind: 'credentials', ids } : 'unreadable';
  }
  // The first visit: something to look at already.
  const [first] = own?.items ?? [];
  const isFirst = new URL(c.req.url).search === '';
  return isFirst && first ? { kind: 'credentials', ids: [first.id] } : undefined;
}

async function findContent(
  ctx: Context,
  target: ReturnType<typeof readTarget>,
): Promise<EmbedContent | undefined> {
  if (target === undefined || target === 'unreadable') return undefined;
  return viewEmbed(ctx, target).catch((error: unknown) => {
    if (error instanceof LaurelError && error.code === 'not_found') return undefined;
    throw error;
  });
}

/** Somebody else's credential can be embedded too, by its address: then there is nothing to tick. */
function isOwnTarget(own: NonNullable<Own>, target: ReturnType<typeof readTarget>): boolean {
  if (target === undefined || target === 'unreadable') return true;
  if (target.kind === 'profile') return target.handle === own.handle;
  const ids = new Set(own.items.map(({ id }) => id));
  return target.ids.every((id) => ids.has(id));
}

function presentOwn(
  own: NonNullable<Own>,
  target: ReturnType<typeof readTarget>,
): EmbedForm['own'] {
  const isChosen = typeof target === 'object';
  const ids = isChosen && target.kind === 'credentials' ? target.ids : [];
  return {
    credentials: own.items.map(({ id, name, awardedAt }) => ({
      id,
      name,
      awardedOn: presentDay(awardedAt),
      chosen: ids.includes(id),
    })),
    profile: own.handle ? { chosen: isChosen && target.kind === 'profile' } : undefined,
  };
}

function presentResult(
  ctx: Context,
  target: EmbedTarget,
  options: EmbedOptions,
  content: EmbedContent,
): EmbedResult {
  const texts = ctx.texts[options.lang];
  const origin = ctx.config.publicUrl;
  const title = nameEmbed(texts, content);
  const count = content.items.length;
  const box = measureEmbed(options, { count, hasHead: content.person !== undefined });
  const subject = { origin, target, options, title };
  const items = content.items.map((item) => ({ id: item.id, title: nameItem(texts, item) }));
  return {
    title,
    path: formatEmbedPath(target, options),
    ...box,
    codes: {
      script: buildScriptCode(subject, count),
      frame: buildFrameCode(subject, box),
      plain: buildPlainCode(origin, options, items),
      oembed: buildOembedUrl(subject),
    },
  };
}

async function showBuilder(c: Request) {
  const ctx = c.get('ctx');
  const own = await listOwnChoices(ctx);
  const target = readTarget(c, own);
  const { options, problems, colour } = readOptions(c);
  const content = await findContent(ctx, target);
  const isMissing = target !== undefined && content === undefined;
  const byUrl =
    !own || !isOwnTarget(own, target) || (target === 'unreadable' && c.req.query('url'));
  const url = (c.req.query('url') ?? '').slice(0, maxUrlLength);
  const shown =
    typeof target === 'object' ? `${ctx.config.publicUrl}${formatTargetPath(target)}` : '';
  return sendPage(
    c,
    <EmbedBuilderPage
      frame={{ ...c.get('frame'), canonical: `${ctx.config.publicUrl}/embed` }}
      form={{
        own: byUrl ? undefined : presentOwn(own, target),
        url: url || shown,
        signedIn: own !== undefined,
        origin: ctx.config.publicUrl,
        options,
        colour,
        problems,
        isMissing,
      }}
      result={
        typeof target === 'object' && content
          ? presentResult(ctx, target, options, content)
          : undefined
      }
    />,
    isMissing || problems.length > 0 ? 400 : 200,
  );
}

export const embedBuilderPages = new Hono<Env>().get('/embed', showBuilder);
