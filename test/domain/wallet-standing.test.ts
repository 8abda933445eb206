import { describe, expect, test } from 'vitest';
import { maxWrongCodes } from '#domain/wallet-offer.ts';
import { findOfferStanding, isLive, isTakeable } from '#domain/wallet-standing.ts';

const now = new Date('2026-11-24T10:00:00Z');
const later = new Date(now.getTime() + 1);
const open = { state: 'open', wrongCodes: 0, expiresAt: later, tokenExpiresAt: null } as const;
const redeemed = { ...open, state: 'redeemed', tokenExpiresAt: later } as const;
const done = { ...redeemed, state: 'done' } as const;

describe('what has become of an offer', () => {
  test.each([
    ['waits until its last moment', open, [], 'waiting'],
    ['is over at the moment it ends', { ...open, expiresAt: now }, [], 'expired'],
    ['waits after a wrong code', { ...open, wrongCodes: 1 }, [], 'code-wrong'],
    [
      'is locked by too many',
      { ...open, state: 'withdrawn', wrongCodes: maxWrongCodes },
      [],
      'locked',
    ],
    [
      'is its learner’s to withdraw before that',
      { ...open, state: 'withdrawn', wrongCodes: maxWrongCodes - 1 },
      [],
      'withdrawn',
    ],
    ['is being fetched until the token ends', redeemed, [], 'fetching'],
    [
      'is still being fetched while some is waited for',
      redeemed,
      ['issued', 'deferred'],
      'fetching',
    ],
    ['was never fetched', { ...redeemed, tokenExpiresAt: now }, [], 'unfetched'],
    [
      'was never fetched, only waited for',
      { ...redeemed, tokenExpiresAt: now },
      ['deferred'],
      'unfetched',
    ],
    ['was fetched in part', { ...redeemed, tokenExpiresAt: now }, ['issued', 'deferred'], 'taken'],
    ['was taken, as far as is known', done, ['issued'], 'taken'],
    ['was taken by a wallet that says so', done, ['accepted'], 'taken'],
    ['was taken, whatever was kept of it besides', done, ['accepted', 'failed'], 'taken'],
    ['was turned down', done, ['failed'], 'refused'],
    ['was deleted again', done, ['deleted'], 'refused'],
  ] as const)('it %s', (_name, facts, issuances, standing) => {
    expect(findOfferStanding(facts, issuances, now)).toBe(standing);
  });

  test('only what waits can be taken up, and only what can be is drawn as a QR code', () => {
    expect(isTakeable('waiting') && isTakeable('code-wrong')).toBe(true);
    expect(isTakeable('fetching')).toBe(false);
    expect(isLive('fetching')).toBe(true);
    expect(isLive('taken') || isLive('withdrawn') || isLive('expired')).toBe(false);
  });
});
