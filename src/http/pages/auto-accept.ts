import { Hono } from 'hono';
import { listAutoAccepts, setAutoAccept } from '#services/auto-accept.ts';
import type { Context } from '#services/context.ts';
import { requireLearner } from '#services/permissions.ts';
import { autoAcceptAction, type AutoAcceptSectionProps } from '#views/auto-accept-section.tsx';
import type { Env } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { presentDay } from './present.ts';

const maxFieldLength = 100;

/** What the account page says of the switches. */
export async function presentAutoAccepts(ctx: Context): Promise<AutoAcceptSectionProps> {
  const { issuers, underGuardian } = await listAutoAccepts(ctx);
  return {
    underGuardian,
    issuers: issuers.map(({ id, name, since }) => ({
      id,
      name,
      since: since ? presentDay(since) : undefined,
    })),
  };
}

export const autoAcceptPages = new Hono<Env>().post(autoAcceptAction, async (c) => {
  requireLearner(c.get('ctx'));
  const form = await readForm(c);
  const issuerId = parseId('issuer', readField(form, 'issuer', maxFieldLength));
  const on = readField(form, 'on', maxFieldLength) === 'yes';
  await setAutoAccept(c.get('ctx'), issuerId, on);
  return c.redirect(`/account?now=auto-accept-${on ? 'on' : 'off'}`, 303);
});
