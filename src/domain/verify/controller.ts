import { listUsable, type Relationship } from '#domain/did/controller-document.ts';
import type { VerifyContext } from './context.ts';

/** What is needed to ask whose a key is; without `now` keys that were taken out of use count whenever they end. */
export type Asking = Pick<VerifyContext, 'resolve'> & Partial<Pick<VerifyContext, 'now'>>;

/** Only whoever has the whole website can place something here; `..` in an address leads out of it again. */
function isUnderWellKnown(method: string, controller: string): boolean {
  if (!controller.startsWith('https://') || !URL.canParse(controller) || !URL.canParse(method))
    return false;
  const { origin, pathname } = new URL(method);
  return origin === new URL(controller).origin && pathname.startsWith('/.well-known/');
}

/**
 * The first of some keys that their supposed owner does not name as its own, or `undefined`.
 *
 * What the owner's document says decides, wherever the key itself stands. An owner whose name is an https URL
 * also owns what stands under `/.well-known/` of its website.
 *
 * @param controller - a DID or the https URL of a controller document
 * @throws `did_unresolvable`, `url_refused`, `fetch_failed` when its document cannot be had
 */
export async function findStranger(
  methods: readonly string[],
  controller: string,
  { use, resolve, now }: { readonly use: Relationship } & Asking,
): Promise<string | undefined> {
  const rest = methods.filter((method) => !isUnderWellKnown(method, controller));
  if (rest.length === 0) return undefined;
  const listed = listUsable(await resolve(controller), use, now);
  return rest.find((method) => !listed.includes(method));
}

/** Whether a key bears its owner's name, though the owner may not list it. */
export const isNamedAfter = (method: string, controller: string): boolean =>
  method.split('#')[0] === controller;
