import { generateFirstKeys } from '#adapters/keychain.ts';
import { readTextFile, writeSecretFile } from '#adapters/node-files.ts';
import { createSecret } from '#domain/token.ts';
import { mainIssuerHandle } from '#services/issuers.ts';
import { type Command, print } from './command.ts';

const path = '.dev.vars';

/** Secrets for `wrangler dev`, made once; the file is ignored by git and readable by its owner only. */
export const devVarsCommand: Command = {
  usage: 'dev-vars',
  summary: 'make .dev.vars with fresh keys for "npm run dev", unless it is there',
  run: async () => {
    if ((await readTextFile(path)) !== undefined) return;
    const secret = () => createSecret((length) => crypto.getRandomValues(new Uint8Array(length)));
    const ring = { keys: await generateFirstKeys(mainIssuerHandle, new Date()) };
    const apiKey = secret();
    const lines = [
      `ISSUER_KEYS='${JSON.stringify(ring)}'`,
      `SESSION_SECRET=${secret()}`,
      `BOOTSTRAP_API_KEY=${apiKey}`,
    ];
    await writeSecretFile(path, `${lines.join('\n')}\n`);
    print(`Made ${path}; the API key in it is for development.`);
  },
};
