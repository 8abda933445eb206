import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tests use the style sheet and the programs as they are shipped. */
export default function setup(): void {
  execFileSync(process.execPath, ['esbuild.config.ts'], { cwd: root, stdio: 'inherit' });
}
