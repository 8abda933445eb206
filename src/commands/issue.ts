import { silentLog } from '#adapters/log.ts';
import { isId } from '#domain/ids.ts';
import { getCredential } from '#services/awards.ts';
import { actAsOperator } from '#services/issuers.ts';
import { createAward } from '#services/registration.ts';
import { startNodeApp } from '../node-deps.ts';
import { type Command, print, requireArgument, textOption, UsageError } from './command.ts';

export const issueCommand: Command = {
  usage: 'issue ACHIEVEMENT-ID --name NAME [--email EMAIL]',
  summary:
    'award an achievement and print the signed credential; the offer is mailed by the server. --date DAY, --key IDEMPOTENCY-KEY',
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    date: { type: 'string' },
    key: { type: 'string' },
  },
  run: async (args, options) => {
    const achievementId = requireArgument(args, 0, 'ACHIEVEMENT-ID');
    const name = textOption(options, 'name');
    const date = textOption(options, 'date');
    if (!isId('achievement', achievementId))
      throw new UsageError('ACHIEVEMENT-ID has the form ach_…');
    if (!name) throw new UsageError('--name is missing.');
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
      throw new UsageError('--date is a day such as 2026-11-23.');
    const { app, opened } = await startNodeApp(process.env, silentLog);
    const ctx = await actAsOperator(app.system);
    const key = textOption(options, 'key');
    const input = {
      achievementId: achievementId,
      recipient: { name, email: textOption(options, 'email') },
      awardedDate: date === undefined ? undefined : new Date(date),
    };
    const { award } = await createAward(
      ctx,
      input,
      key === undefined ? undefined : { key, request: JSON.stringify(input) },
    );
    if (award.state === 'registered')
      print(`${award.id} is registered. It is signed when an address is added.`);
    else print(JSON.stringify(await getCredential(ctx, award.id), null, 2));
    opened.close();
  },
};
