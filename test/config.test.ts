import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, variables } from '#config.ts';

function problemsOf(env: Record<string, unknown>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const mail = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'laurel@example.org' };
const production = { PUBLIC_URL: 'https://badges.example.org', ...mail };

describe('the configuration', () => {
  test('without any variable it is that of a development server', () => {
    expect(readConfig({})).toMatchObject({
      port: 8787,
      publicUrl: 'http://localhost:8787',
      production: false,
      dataDir: './data',
      issuerName: 'localhost:8787',
    });
  });

  test('the public URL is kept as an origin, and https means production', () => {
    const config = readConfig({
      ...production,
      PUBLIC_URL: 'https://Badges.example.org/path/?query',
    });
    expect(config).toMatchObject({ publicUrl: 'https://badges.example.org', production: true });
    expect(readConfig({ PUBLIC_URL: 'http://badges.example.org' }).production).toBe(false);
  });

  test('an empty variable counts as not set, and one that is no text is passed over', () => {
    expect(readConfig({ PUBLIC_URL: '', PORT: '', DB: {}, SESSION_SECRET: 7 })).toMatchObject({
      port: 8787,
    });
  });

  test('registries of issuers are read in their order, and there are none by default', () => {
    expect(readConfig({}).issuerRegistries).toEqual([]);
    const text = 'Example Register = https://a.example/list.json?v=1 , B=https://b.example/';
    expect(readConfig({ ISSUER_REGISTRIES: text }).issuerRegistries).toEqual([
      { name: 'Example Register', url: 'https://a.example/list.json?v=1' },
      { name: 'B', url: 'https://b.example/' },
    ]);
  });

  const wrong: Readonly<Record<string, string>> = {
    PORT: 'eighty',
    PUBLIC_URL: 'ftp://example.org',
    DATABASE_URL: 'postgres://localhost/db',
    SESSION_SECRET: 'a-secret-of-thirty-one-letters!',
    SMTP_URL: 'https://mail.example.org',
    OWNER_EMAIL: 'owner',
    ISSUER_REGISTRIES: 'https://registry.example.org',
    BOOTSTRAP_API_KEY: 'seven77',
  };

  test.each(Object.entries(wrong))('%s is refused by name', (name, value) => {
    expect(problemsOf({ MAIL_FROM: 'a@example.org', [name]: value })).toEqual([
      expect.stringContaining(`${name} `),
    ]);
  });

  test('every problem is named at once', () => {
    const problems = problemsOf({ MAIL_FROM: 'a@example.org', ...wrong });
    expect(problems.map((problem) => String(problem.split(' ')[0])).toSorted()).toEqual(
      Object.keys(wrong).toSorted(),
    );
  });

  test('the message lists every problem and repeats no secret', () => {
    const error = new ConfigError(problemsOf(wrong));
    for (const name of Object.keys(wrong)) expect(error.message).toContain(name);
    expect(error.message).not.toContain(wrong['SESSION_SECRET']);
    expect(error.message).not.toContain(wrong['BOOTSTRAP_API_KEY']);
  });

  test.each([
    ['PORT', '65536', '65535'],
    ['PORT', '-1', '0'],
    ['PORT', '80.5', '80'],
    ['SESSION_SECRET', 's'.repeat(31), 's'.repeat(32)],
    ['BOOTSTRAP_API_KEY', 'k'.repeat(7), 'k'.repeat(8)],
    ['PUBLIC_URL', 'badges.example.org', 'http://badges.example.org'],
    ['DATABASE_URL', 'laurel.db', 'file:laurel.db'],
    ['OWNER_EMAIL', 'owner@example', 'owner@example.org'],
    ['ISSUER_REGISTRIES', 'A=http://example.org', 'A=https://example.org'],
    ['ISSUER_REGISTRIES', '=https://example.org', 'A b=https://example.org'],
    ['ISSUER_REGISTRIES', 'A=https://a.example,', 'A=https://a.example,B=https://b.example'],
    ['ISSUER_REGISTRIES', 'A=no URL', 'A=https://a.example/?list=1'],
  ])('%s cannot be %j, and can be %j', (name, near, good) => {
    expect(problemsOf({ [name]: near })).toHaveLength(1);
    expect(problemsOf({ [name]: good })).toEqual([]);
  });
});

describe('in production', () => {
  test('a complete configuration is accepted', () => {
    expect(problemsOf(production)).toEqual([]);
  });

  test('a bootstrap key of 31 characters is refused, and one of 32 is not', () => {
    expect(problemsOf({ ...production, BOOTSTRAP_API_KEY: 'k'.repeat(31) })).toEqual([
      expect.stringContaining('BOOTSTRAP_API_KEY'),
    ]);
    expect(problemsOf({ ...production, BOOTSTRAP_API_KEY: 'k'.repeat(32) })).toEqual([]);
  });

  test('mail has to be set up, and off production it need not', () => {
    expect(problemsOf({ PUBLIC_URL: production.PUBLIC_URL })).toEqual([
      expect.stringContaining('SMTP_URL'),
    ]);
    expect(problemsOf({ PUBLIC_URL: 'http://badges.example.org' })).toEqual([]);
  });

  test('a mail server without a sender is refused', () => {
    expect(problemsOf({ SMTP_URL: mail.SMTP_URL })).toEqual([expect.stringContaining('MAIL_FROM')]);
  });

  test('a Worker needs a session secret and a database that is no file', () => {
    const problems = (env: Record<string, unknown>) => {
      try {
        readConfig(env, 'worker');
        return [];
      } catch (error) {
        return (error as ConfigError).problems.map((problem) => problem.split(' ')[0]);
      }
    };
    const secret = 's'.repeat(32);
    expect(problems({})).toEqual(['SESSION_SECRET', 'DATABASE_URL']);
    expect(problems({ SESSION_SECRET: secret, DATABASE_URL: 'file:x.db' })).toEqual([
      'DATABASE_URL',
    ]);
    expect(problems({ SESSION_SECRET: secret, DATABASE_URL: '', DB: {} })).toEqual([]);
    expect(
      readConfig({ SESSION_SECRET: secret, DATABASE_URL: '', DB: {} }, 'worker').databaseUrl,
    ).toBeUndefined();
  });

  test('every rule that is broken is named at once', () => {
    const problems = problemsOf({
      PUBLIC_URL: production.PUBLIC_URL,
      BOOTSTRAP_API_KEY: 'k'.repeat(31),
    });
    expect(problems).toHaveLength(2);
  });

  test('a variable that is wrong does not hide a rule that is broken', () => {
    const problems = problemsOf({ PUBLIC_URL: production.PUBLIC_URL, PORT: 'eighty' });
    expect(problems).toEqual([
      expect.stringContaining('PORT'),
      expect.stringContaining('SMTP_URL'),
    ]);
  });
});

describe('every variable', () => {
  const readme = () => readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  test.each(variables)('%s is in the README', (name) => {
    expect(readme()).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
