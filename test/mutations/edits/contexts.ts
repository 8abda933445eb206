/** Edits of what the names mean. */
import { pinnedContexts } from '#contexts/loader.ts';
import { isList, isRecord, type Json, type JsonRecord, listPlaces, setAt } from '../paths.ts';
import type { Chance } from '../random.ts';
import type { DocumentEdit, Edited } from './edit.ts';

const listContexts = (document: JsonRecord): readonly Json[] => {
  const context = document['@context'] ?? [];
  return isList(context) ? context : [context];
};

const withContexts = (
  document: JsonRecord,
  contexts: readonly Json[],
  detail: string,
): Edited<JsonRecord> => ({ result: { ...document, '@context': contexts }, detail });

/** Contexts that would give members another meaning, or none. */
const inline: readonly Json[] = [
  {},
  null,
  { name: 'https://schema.org/alternateName' },
  { name: null },
  { credentialStatus: null },
  { '@vocab': 'https://example.com/' },
  { '@base': 'https://example.com/' },
  { '@language': 'cy' },
  { '@version': 1.1, status: '@nest' },
  { '@import': 'https://www.w3.org/ns/credentials/v2' },
  { '@propagate': false },
  { validUntil: { '@id': 'https://www.w3.org/2018/credentials#validFrom' } },
  'https://example.com/context.json',
  'https://www.w3.org/ns/credentials/v2#',
  'https://www.w3.org/ns/credentials/v2?',
  'HTTPS://www.w3.org/ns/credentials/v2',
  '__proto__',
];

type ChangeContexts = (contexts: readonly Json[], chance: Chance) => readonly Json[];

const row = (name: string, weight: number, change: ChangeContexts): DocumentEdit => ({
  name,
  weight,
  apply: (document, chance) => {
    const contexts = change(listContexts(document), chance);
    return withContexts(document, contexts, `contexts: ${JSON.stringify(contexts).slice(0, 300)}`);
  },
});

const randomAt = (contexts: readonly Json[], chance: Chance) => chance.below(contexts.length + 1);

export const contextEdits: readonly DocumentEdit[] = [
  row('context dropped', 1, (contexts, chance) =>
    contexts.toSpliced(chance.below(contexts.length), 1),
  ),
  row('contexts in another order', 1, (contexts) => contexts.toReversed()),
  row('context doubled', 1, (contexts, chance) =>
    contexts.toSpliced(randomAt(contexts, chance), 0, chance.pick(contexts) ?? null),
  ),
  row('context of its own', 2, (contexts, chance) =>
    contexts.toSpliced(randomAt(contexts, chance), 0, chance.pick(inline) ?? null),
  ),
  row('another pinned context', 2, (contexts, chance) =>
    contexts.toSpliced(
      randomAt(contexts, chance),
      chance.below(2),
      chance.pick([...pinnedContexts.keys()]) ?? null,
    ),
  ),
  {
    name: 'context further inside',
    weight: 2,
    apply: (document, chance) => {
      const place = chance.pick(listPlaces(document).filter(({ value }) => isRecord(value)));
      const context = chance.pick([...inline, ...listContexts(document)]);
      if (!place || context === undefined) return undefined;
      return {
        result: setAt(document, [...place.path, '@context'], context) as JsonRecord,
        detail: `/${place.path.join('/')} has the context ${JSON.stringify(context)}`,
      };
    },
  },
];
