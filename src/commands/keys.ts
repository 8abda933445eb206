import { generateRingKey } from '#adapters/keychain.ts';
import { keyRingPath, readKeyRingFile, writeKeyRingFile } from '#adapters/node-files.ts';
import { readConfig } from '#config.ts';
import {
  addKey,
  compromiseKey,
  didOf,
  type KeyRing,
  publicRing,
  retireKey,
  type RingKey,
  rotateKey,
  stateOf,
} from '#domain/key-ring.ts';
import { algorithmOf, keyAlgorithms, parseKeyId, type SigningAlgorithm } from '#domain/ring-key.ts';
import { mainIssuerHandle } from '#services/issuers.ts';
import {
  type Command,
  type Options,
  print,
  requireArgument,
  textOption,
  UsageError,
} from './command.ts';

const keyOptions = {
  issuer: { type: 'string' },
  'not-before': { type: 'string' },
  reason: { type: 'string' },
  since: { type: 'string' },
  public: { type: 'boolean' },
  algorithm: { type: 'string' },
} as const;

function readMoment(options: Options, name: string): Date | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`--${name} is not a date such as 2026-11-23T09:30:00Z.`);
  return moment;
}

function dataDir(): string {
  const { dataDir: folder, secrets } = readConfig(process.env);
  if (secrets.issuerKeys) {
    throw new UsageError(
      'ISSUER_KEYS is set, so the ring is not in a file here. Unset it, change the file, and set the secret from the file again.',
    );
  }
  return folder;
}

/** Changes the ring in its file, and says where a running server has to hear of it. */
async function changeRing(change: (ring: KeyRing) => KeyRing | Promise<KeyRing>): Promise<KeyRing> {
  const folder = dataDir();
  const ring = await change(await readKeyRingFile(folder));
  await writeKeyRingFile(folder, ring);
  process.stderr.write(
    `Written to ${keyRingPath(folder)}. Start the server again, or set the secret ISSUER_KEYS from this file.\n`,
  );
  return ring;
}

const isAlgorithm = (name: string): name is SigningAlgorithm => Object.hasOwn(keyAlgorithms, name);

function readAlgorithm(options: Options): SigningAlgorithm {
  const name = textOption(options, 'algorithm') ?? 'EdDSA';
  if (isAlgorithm(name)) return name;
  throw new UsageError(`--algorithm is one of ${Object.keys(keyAlgorithms).join(', ')}.`);
}

async function makeKey(options: Options) {
  const issuer = textOption(options, 'issuer') ?? mainIssuerHandle;
  const begin = readMoment(options, 'not-before') ?? new Date();
  return generateRingKey(issuer, begin, readAlgorithm(options));
}

function listRing(ring: KeyRing, now: Date): void {
  if (ring.keys.length === 0) print('The ring is empty. "laurel keys new" makes a key.');
  for (const key of ring.keys) {
    const dates = [
      `from ${key.notBefore}`,
      key.retired && `retired ${key.retired}`,
      key.compromised && `compromised ${key.compromised}`,
    ];
    print(
      `${stateOf(key, now).padEnd(11)} ${key.issuer}  ${algorithmOf(key).padEnd(5)}  ${didOf(key)}`,
    );
    print(`            ${dates.filter(Boolean).join(', ')}${key.reason ? ` (${key.reason})` : ''}`);
  }
  const signsJwt = (key: RingKey) =>
    keyAlgorithms[algorithmOf(key)].signs === 'jwt' && stateOf(key, now) === 'in use';
  if (ring.keys.length > 0 && !ring.keys.some(signsJwt))
    print(
      'No key in use signs JSON Web Tokens. "laurel keys new --algorithm ES256" makes one; until then there is no .jwt of credentials.',
    );
}

const actions: Readonly<
  Record<string, (args: readonly string[], options: Options) => Promise<void>>
> = {
  new: async (_args, options) => {
    const key = await makeKey(options);
    await changeRing((ring) => addKey(ring, key));
    print(didOf(key));
  },
  rotate: async (_args, options) => {
    const key = await makeKey(options);
    await changeRing((ring) => rotateKey(ring, key, new Date(), textOption(options, 'reason')));
    print(didOf(key));
  },
  retire: async (args, options) => {
    const key = parseKeyId(requireArgument(args, 1, 'KEY'));
    await changeRing((ring) => retireKey(ring, key, new Date(), textOption(options, 'reason')));
  },
  compromise: async (args, options) => {
    const key = parseKeyId(requireArgument(args, 1, 'KEY'));
    const since = readMoment(options, 'since');
    const reason = textOption(options, 'reason');
    if (!since || !reason)
      throw new UsageError('A compromise needs --since DATE and --reason TEXT.');
    await changeRing((ring) => compromiseKey(ring, key, since, reason));
  },
  list: async (_args, options) => {
    const ring = publicRing(await readKeyRingFile(dataDir()));
    if (options['public']) print(JSON.stringify(ring, null, 2));
    else listRing(ring, new Date());
  },
};

export const keysCommand: Command = {
  usage: 'keys new|list|rotate|retire KEY|compromise KEY',
  summary:
    'the key ring: --algorithm EdDSA|ES256|RS256, --not-before DATE, --since DATE, --reason TEXT, --issuer HANDLE; list --public for keys/ring.json',
  options: keyOptions,
  run: async (args, options) => {
    const action = actions[requireArgument(args, 0, 'What to do with the keys')];
    if (!action) throw new UsageError(`"keys" knows ${Object.keys(actions).join(', ')}.`);
    await action(args, options);
  },
};
