import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { ApiKeyId, IssuerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { apiKeys, centres, issuers, staff } from './schema/index.ts';

export type Issuer = typeof issuers.$inferSelect;
export type Centre = typeof centres.$inferSelect;
export type ApiKey = typeof apiKeys.$inferSelect;

export const createIssuers = (db: Database) => ({
  ...protect({
    find: (id: IssuerId) => db.select().from(issuers).where(eq(issuers.id, id)).get(),
    findByHandle: (handle: string) =>
      db.select().from(issuers).where(eq(issuers.handle, handle)).get(),
    list: () => db.select().from(issuers).orderBy(asc(issuers.createdAt)).all(),
  }),
  insert: (row: typeof issuers.$inferInsert) => db.insert(issuers).values(row),
  update: (id: IssuerId, version: number, patch: Partial<Issuer>) =>
    db
      .update(issuers)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(issuers.id, id), eq(issuers.version, version))),
});

export const createCentres = (db: Database) => ({
  ...protect({
    find: (id: string) =>
      db
        .select()
        .from(centres)
        .where(eq(centres.id, id as Centre['id']))
        .get(),
    list: (issuerId: IssuerId) =>
      db
        .select()
        .from(centres)
        .where(eq(centres.issuerId, issuerId))
        .orderBy(asc(centres.name))
        .all(),
  }),
  insert: (row: typeof centres.$inferInsert) => db.insert(centres).values(row),
});

export const createStaff = (db: Database) => ({
  ...protect({
    listRoles: (learnerId: string) =>
      db
        .select()
        .from(staff)
        .where(eq(staff.learnerId, learnerId as never))
        .all(),
    listOwners: (issuerId: IssuerId) =>
      db
        .select()
        .from(staff)
        .where(and(eq(staff.issuerId, issuerId), eq(staff.role, 'owner')))
        .all(),
  }),
  insert: (row: typeof staff.$inferInsert) => db.insert(staff).values(row).onConflictDoNothing(),
});

export const createApiKeys = (db: Database) => ({
  ...protect({
    findByDigest: (digest: string) =>
      db
        .select()
        .from(apiKeys)
        .where(and(eq(apiKeys.digest, digest), isNull(apiKeys.revokedAt)))
        .get(),
    find: (id: string) =>
      db
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.id, id as ApiKeyId))
        .get(),
    list: (issuerId: IssuerId) =>
      db
        .select()
        .from(apiKeys)
        .where(eq(apiKeys.issuerId, issuerId))
        .orderBy(desc(apiKeys.createdAt))
        .all(),
  }),
  insert: (row: typeof apiKeys.$inferInsert) => db.insert(apiKeys).values(row),
  revoke: (id: ApiKeyId, version: number, revokedAt: Date) =>
    db
      .update(apiKeys)
      .set({ revokedAt, version: version + 1 })
      .where(eq(apiKeys.id, id)),
});
