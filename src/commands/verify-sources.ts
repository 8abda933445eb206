import { createReadStream } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { maxJsonBytes } from '#domain/json.ts';

/** One thing to verify: what it is called here, and how it is read when its turn comes. */
export interface Source {
  readonly name: string;
  /** @throws SourceError */
  readonly read: () => Promise<Uint8Array | URL>;
}

/** Something could not be read; the message says what, in words. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** What the system says, in words, by its code. */
const sayings: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EACCES: 'this file must not be read by you.',
  EPERM: 'this file must not be read by you.',
  ELOOP: 'the link leads back to itself.',
  ENAMETOOLONG: 'the name is too long.',
  ENOTDIR: 'there is no such file.',
  EMFILE: 'too many files are open.',
};

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

const explain = (error: unknown): Error =>
  isSystemError(error)
    ? new SourceError(
        sayings[error.code ?? ''] ?? `it cannot be read (${error.code ?? 'unknown'}).`,
      )
    : (error as Error);

async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxJsonBytes) throw new SourceError('it is larger than 10 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const readFrom = (open: () => Readable) => async () => {
  try {
    return await readStream(open());
  } catch (error) {
    throw explain(error);
  }
};

const refuseToRead = (reason: string) => async () => {
  throw new SourceError(reason);
};

const fileSource = (path: string): Source => ({
  name: path,
  read: readFrom(() => createReadStream(path)),
});

/** In a folder: whatever is no plain file is told and passed over, since a pipe can be waited for in vain. */
async function findSource(path: string): Promise<Source> {
  try {
    const found = await stat(path);
    if (found.isFile()) return fileSource(path);
    return { name: path, read: refuseToRead('it is not a plain file.') };
  } catch (error) {
    return { name: path, read: refuseToRead(explain(error).message) };
  }
}

/**
 * The files of a folder and of the folders in it, by name. What begins with a dot is passed over, and a
 * link to a folder is not followed, so that no way leads round in a circle.
 */
async function* walk(folder: string): AsyncGenerator<Source> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).toSorted();
  } catch (error) {
    yield { name: folder, read: refuseToRead(explain(error).message) };
    return;
  }
  for (const name of names) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isDirectory()) yield* walk(path);
    else if (!found?.isSymbolicLink() || !(await leadsToFolder(path))) yield await findSource(path);
  }
}

const leadsToFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

export interface Sources {
  /** Whether one thing was named, which is reported at length; several get a line each. */
  readonly isSingle: boolean;
  readonly list: () => AsyncGenerator<Source>;
}

/**
 * What was named on the command line, one source at a time: files, folders, https addresses, and `-` for
 * standard input.
 */
export async function listSources(args: readonly string[]): Promise<Sources> {
  const folders = new Set<string>();
  for (const arg of args) if (!isAddress(arg) && (await leadsToFolder(arg))) folders.add(arg);
  return {
    isSingle: args.length === 1 && folders.size === 0,
    list: async function* () {
      for (const arg of args) {
        if (folders.has(arg)) yield* walk(arg);
        else yield nameSource(arg);
      }
    },
  };
}

const isAddress = (arg: string) => /^https?:\/\//i.test(arg);

function nameSource(arg: string): Source {
  if (arg === '-') return { name: 'standard input', read: readFrom(() => process.stdin) };
  if (!isAddress(arg)) return fileSource(arg);
  return {
    name: arg,
    read: async () => {
      if (!URL.canParse(arg)) throw new SourceError('the address is not well-formed.');
      return new URL(arg);
    },
  };
}
