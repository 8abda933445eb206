import { InterruptedPage } from '#views/interrupted-page.tsx';
import type { Request } from './env.ts';
import { isForm, readForm } from './forms.ts';
import { buildBareFrame } from './middleware/frame.ts';
import type { Assets } from './env.ts';
import { readOwnPath } from './own-path.ts';
import { sendPage } from './pages/send.ts';

/** What is repeated in a page; above it, the browser's own memory of the form has to do. */
const maxFields = 200;
const maxCharacters = 200_000;

interface Fields {
  readonly fields: readonly (readonly [name: string, value: string])[] | undefined;
  readonly hadFiles: boolean;
}

/** Every text of a form in its order, and whether there were files, which nobody keeps. */
function readFields(form: FormData): Fields {
  const entries = [...form.entries()];
  const texts = entries.flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const characters = texts.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const fits = texts.length <= maxFields && characters <= maxCharacters;
  return {
    fields: fits ? texts : undefined,
    hadFiles: entries.some(([, value]) => value instanceof File && value.size > 0),
  };
}

/**
 * Answers a form that came without a session to where one is needed: what was typed comes back, to
 * be sent again after signing in. Forms of other sites never get here.
 *
 * @returns `undefined` when it was no form, or one that cannot be read
 */
export async function sendInterrupted(c: Request, assets: Assets) {
  const { pathname, search } = new URL(c.req.url);
  const action = readOwnPath(`${pathname}${search}`);
  if (c.req.method !== 'POST' || !action || !isForm(c)) return undefined;
  const form = await readForm(c).catch(() => undefined);
  if (!form) return undefined;
  const frame = c.get('frame') ?? buildBareFrame(c, assets);
  c.header('Cache-Control', 'private, no-store');
  return sendPage(
    c,
    <InterruptedPage frame={{ ...frame, noIndex: true }} action={action} {...readFields(form)} />,
    401,
  );
}
