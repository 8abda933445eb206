import { Hono } from 'hono';
import { isId } from '#domain/ids.ts';
import { browseCatalogue, type Standing } from '#services/catalogue.ts';
import { type ActiveFilter, CataloguePage } from '#views/catalogue-page.tsx';
import type { CatalogueFilters } from '#views/catalogue-search.tsx';
import type { ViewerStanding } from '#views/held-mark.tsx';
import type { SelectOption } from '#views/select-field.tsx';
import type { Env, Request } from '../env.ts';
import { absolute, imagePath, sayType } from './present.ts';
import { sendPage } from './send.ts';

const pageSize = 24;
const maxPage = 1000;
const maxQueryLength = 100;

/** What each filter is called in the URL. */
const parameters = {
  text: 'q',
  type: 'type',
  tag: 'tag',
  issuer: 'issuer',
  mine: 'mine',
  sort: 'sort',
} as const satisfies Record<keyof CatalogueFilters, string>;

const names = Object.keys(parameters) as readonly (keyof CatalogueFilters)[];
/** Filters whose values are ours; anything else filters nothing. */
const known: Readonly<Record<string, readonly string[]>> = {
  mine: ['held', 'offered'],
  sort: ['newest'],
};

function readFilters(c: Request): CatalogueFilters {
  const read = (name: keyof CatalogueFilters) => {
    const value = (c.req.query(parameters[name]) ?? '')
      .normalize('NFC')
      .trim()
      .slice(0, maxQueryLength);
    return known[name]?.includes(value) === false ? '' : value;
  };
  const isLearner = c.get('ctx').actor.kind === 'learner';
  return {
    text: read('text'),
    type: read('type'),
    tag: read('tag'),
    issuer: read('issuer'),
    mine: isLearner ? read('mine') : '',
    sort: read('sort'),
  };
}

function catalogueUrl(filters: CatalogueFilters, page = 1): string {
  const search = new URLSearchParams();
  for (const name of names) if (filters[name]) search.set(parameters[name], filters[name]);
  if (page > 1) search.set('page', String(page));
  return search.size > 0 ? `/?${search}` : '/';
}

/** How a viewer stands to an achievement, as links. */
export const presentStanding = (standing: Standing | undefined): ViewerStanding => ({
  credentialUrl: standing?.heldAward && `/credentials/${standing.heldAward}`,
  claimUrl: standing?.claimPath,
  requested: standing?.isRequested ?? false,
});

function listActive(
  c: Request,
  filters: CatalogueFilters,
  issuers: readonly SelectOption[],
): readonly ActiveFilter[] {
  const texts = c.get('texts');
  const labels: Partial<Record<keyof CatalogueFilters, string | undefined>> = {
    text: filters.text && texts.t('catalogue.filterText', { text: filters.text }),
    type: sayType(texts, filters.type),
    tag: filters.tag,
    issuer: filters.issuer && (issuers.find(({ value }) => value === filters.issuer)?.label ?? '?'),
    mine: filters.mine && texts.t(`catalogue.mine.${filters.mine as 'held' | 'offered'}`),
  };
  return names.flatMap((name) => {
    const label = labels[name];
    return label ? [{ label, removeUrl: catalogueUrl({ ...filters, [name]: '' }) }] : [];
  });
}

async function showCatalogue(c: Request) {
  const ctx = c.get('ctx');
  const texts = c.get('texts');
  const filters = readFilters(c);
  const page = Math.min(Math.max(Math.trunc(Number(c.req.query('page'))) || 1, 1), maxPage);
  const { items, total, types, tags, issuers, standings } = await browseCatalogue(ctx, {
    text: filters.text || undefined,
    achievementType: filters.type || undefined,
    tag: filters.tag || undefined,
    // What is no id of an issuer is the id of none.
    issuerId: filters.issuer
      ? isId('issuer', filters.issuer)
        ? filters.issuer
        : 'iss_'
      : undefined,
    mine: filters.mine === 'held' || filters.mine === 'offered' ? filters.mine : undefined,
    sort: filters.sort === 'newest' ? 'newest' : 'name',
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const pages = Math.max(Math.ceil(total / pageSize), 1);
  // A page that there was once, or never: the last one is what is meant.
  if (page > pages) return c.redirect(catalogueUrl(filters, pages), 303);
  const issuerOptions = issuers.map(({ id, name }) => ({ value: id, label: name }));
  return sendPage(
    c,
    <CataloguePage
      frame={{ ...c.get('frame'), canonical: absolute(ctx, catalogueUrl(filters, page)) }}
      filters={filters}
      active={listActive(c, filters, issuerOptions)}
      types={types.map((value) => ({ value, label: sayType(texts, value) ?? value }))}
      tags={tags}
      issuers={issuerOptions}
      total={total}
      page={page}
      pages={pages}
      achievements={items.map(({ achievement: item, issuerName }) => ({
        id: item.id,
        url: `/achievements/${item.id}`,
        name: item.name,
        description: item.description,
        imageUrl: imagePath(item),
        achievementType: sayType(texts, item.achievementType),
        tags: [...item.tags],
        issuerName: issuers.length > 1 ? issuerName : undefined,
        standing: presentStanding(standings.get(item.id)),
      }))}
      previousUrl={page > 1 ? catalogueUrl(filters, page - 1) : undefined}
      nextUrl={page < pages ? catalogueUrl(filters, page + 1) : undefined}
    />,
  );
}

export const cataloguePages = new Hono<Env>().get('/', showCatalogue);
