import type { Centre } from '#store/issuers.ts';
import { type Context, newId, writeAudit } from './context.ts';
import { requireScope } from './permissions.ts';

interface CentreInput {
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly number?: string | undefined;
}

/** Approves an organisation as a centre of the issuer. */
export async function createCentre(ctx: Context, input: CentreInput): Promise<Centre> {
  const { issuerId } = requireScope(ctx, 'issuer:write');
  const now = ctx.clock();
  const id = newId(ctx, 'centre');
  await ctx.store.commit([
    ctx.store.centres.insert({ ...input, id, issuerId, approvedAt: now }),
    writeAudit(ctx, now, { action: 'centre.approve', subject: id, version: 1, issuerId }),
  ]);
  return (await ctx.store.centres.find(id))!;
}

export async function listCentres(ctx: Context): Promise<readonly Centre[]> {
  return ctx.store.centres.list(requireScope(ctx, 'issuer:read').issuerId);
}
