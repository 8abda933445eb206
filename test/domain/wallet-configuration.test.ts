import { describe, expect, test } from 'vitest';
import type { AwardId } from '#domain/ids.ts';
import {
  findConfiguredForm,
  nameDataset,
  readDataset,
  walletConfigurations,
} from '#domain/wallet-configuration.ts';
import { credentialForms } from '#domain/wallet-offer.ts';
import { id } from '#test/support/stores-rows.ts';

const awardId: AwardId = id('award');

describe.each(credentialForms)('the form %s', (form) => {
  test('is found by the id of its configuration, and by nothing near it', () => {
    const { id: name } = walletConfigurations[form];
    expect(findConfiguredForm(name)).toBe(form);
    expect(findConfiguredForm(name.toLowerCase())).toBeUndefined();
    expect(findConfiguredForm(form)).toBeUndefined();
  });

  test('of an award is read as it was named, and nothing near it is', () => {
    const name = nameDataset(form, awardId);
    expect(readDataset(name)).toEqual({ form, awardId });
    for (const near of [`${name}.`, `${name}x`, ` ${name}`, form, awardId, `.${awardId}`, ''])
      expect(readDataset(near)).toBeUndefined();
  });
});
