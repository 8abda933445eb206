import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) URL such as https://badges.example.org' })
  .transform((text) => new URL(text).origin);

/** `Name=https://…`, several with commas between; a comma in a URL is written %2C. */
const registries = z.string().transform((text, issue) =>
  text.split(',').map((entry) => {
    const [, name = '', url = ''] = /^\s*([^=]+?)\s*=\s*(\S+)\s*$/.exec(entry) ?? [];
    if (name === '' || !URL.canParse(url) || new URL(url).protocol !== 'https:')
      issue.addIssue(
        'must be pairs such as Example Register=https://registry.example.org/issuers.json',
      );
    return { name, url };
  }),
);

const schema = z.object({
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(8787),
  HOST: z.string().min(1).optional(),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|https?:\/\/|libsql:\/\/)/, {
      error: 'must begin with file:, http(s):// or libsql://',
    })
    .optional(),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  ISSUER_KEYS: z.string().min(1).optional(),
  ISSUER_NAME: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, { error: 'must not contain control characters' })
    .optional(),
  SESSION_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  ISSUER_REGISTRIES: registries.optional(),
  OWNER_EMAIL: z.email({ error: 'must be an email address' }).optional(),
  BOOTSTRAP_API_KEY: z.string().min(8, { error: 'must have at least 8 characters' }).optional(),
});

/** Every variable Laurel reads. */
export const variables = Object.keys(schema.shape) as readonly (keyof z.infer<typeof schema>)[];

/** What was set, checked; the secrets among it are handed to what needs them and to nothing else. */
export interface Config {
  readonly port: number;
  /** The address to listen on, on Node: this machine alone, unless in production or told. */
  readonly host: string | undefined;
  /** The origin of every URL Laurel writes, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether `PUBLIC_URL` is https: then nothing meant for development exists. */
  readonly production: boolean;
  readonly dataDir: string;
  /** `file:…` or a server, where one was named; else a file under `dataDir`, or D1 on a Worker. */
  readonly databaseUrl: string | undefined;
  readonly issuerName: string;
  readonly mailFrom: string;
  readonly ownerEmail: string | undefined;
  /** Lists of issuers that are asked whether they know the issuer of what is verified, in this order. */
  readonly issuerRegistries: readonly { readonly name: string; readonly url: string }[];
  readonly secrets: {
    readonly databaseAuthToken: string | undefined;
    readonly issuerKeys: string | undefined;
    readonly sessionSecret: string | undefined;
    readonly smtpUrl: string | undefined;
    readonly bootstrapApiKey: string | undefined;
  };
}

/** One or more variables are wrong; the message lists every problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, unknown>>;
type Given = Readonly<Partial<Record<(typeof variables)[number], string>>>;

interface Situation {
  readonly production: boolean;
  readonly runtime: Runtime;
  /** Whether a D1 database is bound. */
  readonly hasD1: boolean;
}

/** Where Laurel runs decides what it can do without. */
type Runtime = 'node' | 'worker';

/** Rules that look at more than one variable, as it was given. */
const rules: readonly [problem: string, broken: (given: Given, situation: Situation) => boolean][] =
  [
    [
      'BOOTSTRAP_API_KEY must have at least 32 characters in production',
      (given, { production }) => production && (given.BOOTSTRAP_API_KEY?.length ?? 32) < 32,
    ],
    [
      'SMTP_URL must be set in production: mail has to reach people',
      (given, { production }) => production && !given.SMTP_URL,
    ],
    [
      'MAIL_FROM must be set together with SMTP_URL',
      (given) => Boolean(given.SMTP_URL) && !given.MAIL_FROM,
    ],
    [
      'SESSION_SECRET must be set on a Worker',
      (given, { runtime }) => runtime === 'worker' && !given.SESSION_SECRET,
    ],
    [
      'DATABASE_URL must be set on a Worker, or a D1 database be bound as DB',
      (given, { runtime, hasD1 }) => runtime === 'worker' && !given.DATABASE_URL && !hasD1,
    ],
    [
      'DATABASE_URL must name a server on a Worker: there are no files',
      (given, { runtime }) =>
        runtime === 'worker' && (given.DATABASE_URL?.startsWith('file:') ?? false),
    ],
  ];

function readGiven(env: Environment): Given {
  const entries = variables.flatMap((name) => {
    const value = env[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * Reads the configuration.
 *
 * @param env - `process.env`, or the bindings of a Worker; members that are not text are passed over
 * @throws ConfigError with all problems at once
 */
export function readConfig(env: Environment, runtime: Runtime = 'node'): Config {
  const given = readGiven(env);
  const parsed = schema.safeParse(given);
  const production = given.PUBLIC_URL?.toLowerCase().startsWith('https:') ?? false;
  const hasD1 = typeof env['DB'] === 'object';
  const situation = { production, runtime, hasD1 };
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...rules.filter(([, broken]) => broken(given, situation)).map(([problem]) => problem),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`;
  return {
    port: values.PORT,
    host: values.HOST ?? (production ? undefined : '127.0.0.1'),
    publicUrl,
    production,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    issuerName: values.ISSUER_NAME ?? new URL(publicUrl).host,
    mailFrom: values.MAIL_FROM ?? `laurel@${new URL(publicUrl).hostname}`,
    ownerEmail: values.OWNER_EMAIL,
    issuerRegistries: values.ISSUER_REGISTRIES ?? [],
    secrets: {
      databaseAuthToken: values.DATABASE_AUTH_TOKEN,
      issuerKeys: values.ISSUER_KEYS,
      sessionSecret: values.SESSION_SECRET,
      smtpUrl: values.SMTP_URL,
      bootstrapApiKey: values.BOOTSTRAP_API_KEY,
    },
  };
}
