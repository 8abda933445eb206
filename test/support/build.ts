import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tests use the style sheet and the programs as they are shipped, and share what they draw. */
export default function setup(): () => void {
  execFileSync(process.execPath, ['esbuild.config.ts'], { cwd: root, stdio: 'inherit' });
  const drawings = mkdtempSync(join(tmpdir(), 'laurel-drawings-'));
  process.env['LAUREL_TEST_DRAWINGS'] = drawings;
  return () => rmSync(drawings, { recursive: true, force: true });
}
