/** The shipped program as a real process, which a test may kill. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const startMs = 60_000;

export interface Installation {
  /** A new folder for data; it goes with the installation. */
  readonly makeDataDir: () => string;
  readonly start: (options: ServerOptions) => Server;
  /** Ends what is still running, and leaves nothing behind. */
  readonly remove: () => Promise<void>;
}

/**
 * A free port below those that systems hand out to outgoing connections, so that nobody gets it
 * while its server is down.
 */
export async function findLastingPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}

export interface ServerOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
  /** Resolves when the server answers; throws with what it said when it ends before. */
  readonly ready: Promise<void>;
  /** SIGKILL, and the end of the process. */
  readonly kill: () => Promise<void>;
}

/** Some packages are not JavaScript alone; these stay where npm put them. */
const external = ['@libsql/client', 'libsql', 'nodemailer'];
const requireInModules =
  "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);";

/**
 * The built program once more, in one file with its packages: it starts in a third of the time, and
 * a build that runs meanwhile cannot pull it away.
 */
export function install(): Installation {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-'));
  const program = join(folder, 'dist', 'node.js');
  buildSync({
    entryPoints: [join(root, 'dist', 'node.js')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external,
    banner: { js: requireInModules },
    logLevel: 'error',
  });
  for (const name of ['node_modules', 'drizzle', 'keys', 'package.json']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  const started: Server[] = [];
  return {
    makeDataDir: () => mkdtempSync(join(folder, 'data-')),
    start: (options) => {
      const server = startServer(program, options);
      started.push(server);
      return server;
    },
    remove: async () => {
      await Promise.all(started.map((server) => server.kill()));
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

export const serverKey = 'bootstrap-key-of-the-tests-0123456789';

function startServer(program: string, { dataDir, port, env = {} }: ServerOptions): Server {
  const server = spawn(process.execPath, [program], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: String(port),
      BOOTSTRAP_API_KEY: serverKey,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server is not ready: ${said}`)), startMs);
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-2000);
      if (said.includes('Laurel is at')) {
        clearTimeout(timer);
        resolve();
      }
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.once('close', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`The server ended (${code ?? signal}): ${said}`));
    });
  });
  // A test that kills a server while it starts does not wait for it.
  ready.catch(() => {});
  return {
    ready,
    kill: async () => {
      server.kill('SIGKILL');
      await ended;
    },
  };
}
