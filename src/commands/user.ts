import { silentLog } from '#adapters/log.ts';
import type { Context } from '#services/context.ts';
import { erasePerson } from '#services/erasure.ts';
import { appointOwner } from '#services/owner.ts';
import { startNodeApp } from '../node-deps.ts';
import { type Command, type Options, print, requireArgument, UsageError } from './command.ts';

type Action = (ctx: Context, args: readonly string[], options: Options) => Promise<void>;

const actions: Readonly<Record<string, Action>> = {
  owner: async (ctx, args) => print(await appointOwner(ctx, requireArgument(args, 0, 'EMAIL'))),
  erase: async (ctx, args, options) => {
    const who = requireArgument(args, 0, 'EMAIL or LEARNER-ID');
    if (options['yes'] !== true)
      throw new UsageError('This cannot be undone. Repeat the command with --yes.');
    await erasePerson(ctx, who);
    print('Erased. Backups are not: see docs/runbooks/backup.md.');
  },
};

export const userCommand: Command = {
  usage: 'user owner EMAIL | user erase EMAIL|LEARNER-ID --yes',
  summary:
    'make somebody an owner and print a sign-in link, good once for 20 minutes; or erase a person for good',
  options: { yes: { type: 'boolean' } },
  run: async ([name = '', ...rest], options) => {
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) throw new UsageError(`"user" knows ${Object.keys(actions).join(' and ')}.`);
    const { app, opened } = await startNodeApp(process.env, silentLog);
    await action(app.system, rest, options).finally(() => opened.close());
  },
};
