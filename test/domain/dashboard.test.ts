import { describe, expect, test } from 'vitest';
import {
  arrange,
  type DashboardItem,
  encodeDashboardQuery,
  findStanding,
  isFiltered,
  parseDashboardQuery,
} from '#domain/dashboard.ts';

const item = (patch: Partial<DashboardItem> = {}): DashboardItem => ({
  name: 'Coaching',
  issuer: { id: 'iss_1', name: 'Institute' },
  awardedAt: new Date('2026-10-01T00:00:00Z'),
  standing: 'valid',
  visibility: 'private',
  ...patch,
});

const items: readonly DashboardItem[] = [
  item({ name: 'Éclairage', awardedAt: new Date('2024-12-31T23:59:59Z'), visibility: 'public' }),
  item({ name: 'Coaching', awardedAt: new Date('2026-10-01T00:00:00Z') }),
  item({ name: 'Welding', issuer: { id: 'iss_2', name: 'Academy' }, standing: 'revoked' }),
  item({ name: 'coaching 2', awardedAt: new Date('2025-01-01T00:00:00Z'), standing: 'expired' }),
];

const find = (search: string, locale = 'en') =>
  arrange(items, parseDashboardQuery(new URLSearchParams(search)), locale).map(({ name }) => name);

describe('what a learner asks of the dashboard', () => {
  test.each([
    ['', ['Coaching', 'Welding', 'coaching 2', 'Éclairage']],
    ['sort=oldest', ['Éclairage', 'coaching 2', 'Coaching', 'Welding']],
    ['sort=name', ['Coaching', 'coaching 2', 'Éclairage', 'Welding']],
    ['sort=issuer', ['Welding', 'Coaching', 'coaching 2', 'Éclairage']],
    ['q=COACH', ['Coaching', 'coaching 2']],
    ['q=eclair', ['Éclairage']],
    ['q=institute+2', ['coaching 2']],
    ['q=institute+3', []],
    ['state=expired', ['coaching 2']],
    ['visibility=public', ['Éclairage']],
    ['issuer=iss_2', ['Welding']],
    ['year=2024', ['Éclairage']],
    ['year=2025', ['coaching 2']],
    ['year=2025&state=valid', []],
  ])('“%s” finds %j', (search, names) => {
    expect(find(search)).toEqual(names);
  });

  test('what cannot be read asks for nothing', () => {
    const query = parseDashboardQuery(
      new URLSearchParams('state=gone&visibility=all&issuer=x&year=last&sort=best&page=-3'),
    );
    expect(isFiltered(query)).toBe(false);
    expect(String(encodeDashboardQuery(query))).toBe('');
  });

  test('a query goes into an address and comes out again', () => {
    for (const search of [
      'q=a+%26+b&state=valid&visibility=private&issuer=iss_2&year=2026&sort=oldest&page=3',
      'sort=name',
      '',
    ]) {
      const query = parseDashboardQuery(new URLSearchParams(search));
      expect(String(encodeDashboardQuery(query))).toBe(search);
    }
  });

  test('names stand in the order of the reader’s alphabet', () => {
    const dd = ['Ddoe', 'Drwg'].map((name) => item({ name }));
    const query = parseDashboardQuery(new URLSearchParams('sort=name'));
    expect(arrange(dd, query, 'en').map(({ name }) => name)).toEqual(['Ddoe', 'Drwg']);
    expect(arrange(dd, query, 'cy').map(({ name }) => name)).toEqual(['Drwg', 'Ddoe']);
  });

  test('a credential expires at its moment, not before, and revoked goes before expired', () => {
    const validUntil = new Date('2026-11-23T09:30:00.000Z');
    const before = new Date(validUntil.getTime() - 1);
    expect(findStanding({ state: 'accepted', validUntil }, before)).toBe('valid');
    expect(findStanding({ state: 'accepted', validUntil }, validUntil)).toBe('expired');
    expect(findStanding({ state: 'revoked', validUntil }, validUntil)).toBe('revoked');
    expect(findStanding({ state: 'accepted', validUntil: null }, validUntil)).toBe('valid');
  });
});
