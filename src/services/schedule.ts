import type { Context } from './context.ts';
import { deliverOutbox } from './outbox.ts';
import { remindLearners } from './reminders.ts';
import { applyRetention } from './retention.ts';

/** What is done when its time has come, without anybody asking; each can be repeated without harm. */
const chores: Readonly<Record<string, (ctx: Context) => Promise<unknown>>> = {
  retention: applyRetention,
  reminders: remindLearners,
  // Last, so that the mail of the others goes out in the same round.
  outbox: deliverOutbox,
};

/** Does every chore; one that fails does not keep the others waiting. */
export async function runSchedule(ctx: Context): Promise<void> {
  for (const [name, chore] of Object.entries(chores)) {
    await chore(ctx).catch((error: unknown) => ctx.log.error(`schedule.${name}`, error));
  }
}
