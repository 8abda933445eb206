import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const maxLines = 300;

const listSources = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

/** What a file names in its imports, `import()` and re-exports. */
const importsOf = (source: string): readonly string[] =>
  [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) => name!);

const isBeyondDomain = (name: string) =>
  /^(node:|#(services|store|http|adapters|views|demo|app|config|assets|migrations|keys)\b)/.test(
    name,
  ) ||
  /^(\.\.\/)+(services|store|http|adapters|views)\//.test(name) ||
  /^(hono|drizzle-orm|@libsql|@hono|nodemailer|zod)(\/|$)/.test(name);

describe('the walls of the house', () => {
  const sources = listSources('src');

  test('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources).toContain('src/domain/award.ts');
  });

  test(`no source file is longer than ${maxLines} lines`, () => {
    const long = sources.filter((path) => read(path).split('\n').length - 1 > maxLines);
    expect(long).toEqual([]);
  });

  test('nothing in the domain imports what lies outside it', () => {
    const crossings = sources
      .filter((path) => path.startsWith('src/domain/'))
      .flatMap((path) =>
        importsOf(read(path))
          .filter(isBeyondDomain)
          .map((name) => `${path}: ${name}`),
      );
    expect(crossings).toEqual([]);
  });

  test('nothing in the domain asks for the time, chance or the environment by itself', () => {
    const asking = sources
      .filter((path) => path.startsWith('src/domain/'))
      .filter((path) =>
        /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|getRandomValues\(|randomUUID\(|process\.env|\bfetch\(/.test(
          read(path),
        ),
      );
    expect(asking).toEqual([]);
  });

  test.each([
    ["import { a } from 'node:fs';", true],
    ["import type { Store } from '#store/store.ts';", true],
    ["export { a } from '../services/awards.ts';", true],
    ["await import('#adapters/log.ts')", true],
    ["import 'hono/jsx';", true],
    ["import { contextUrls } from '#contexts/loader.ts';", false],
    ["import { LaurelError } from './errors.ts';", false],
    ["import { decode } from 'base58-universal';", false],
  ])('%s is a crossing: %s', (source, crossing) => {
    expect(importsOf(source).some(isBeyondDomain)).toBe(crossing);
  });
});
