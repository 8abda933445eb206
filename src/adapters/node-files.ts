import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type KeyRing, parseKeyRing } from '#domain/key-ring.ts';

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/** The file's text, or `undefined` where there is none. */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file that only its owner can read; a crash leaves the old one or the new one, never half. */
export async function writeSecretFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: ownerOnlyFolder });
  const temporary = `${path}.${process.pid}.new`;
  await writeFile(temporary, text, { mode: ownerOnly, flush: true });
  await chmod(temporary, ownerOnly);
  await rename(temporary, path);
}

export const keyRingPath = (dataDir: string) => `${dataDir}/keys.json`;

/** The key ring kept under the data directory; empty where there is none yet. */
export async function readKeyRingFile(dataDir: string): Promise<KeyRing> {
  const text = await readTextFile(keyRingPath(dataDir));
  return text === undefined ? { keys: [] } : parseKeyRing(text);
}

export const writeKeyRingFile = (dataDir: string, ring: KeyRing) =>
  writeSecretFile(keyRingPath(dataDir), `${JSON.stringify(ring, null, 2)}\n`);
