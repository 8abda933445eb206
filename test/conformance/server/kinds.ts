import type { SigningSuiteName } from '#domain/proof/suites.ts';

/** What the server makes and checks under each name in its addresses. */
interface KindRow {
  readonly suite: SigningSuiteName;
  /** Whether what is issued gets a slot in the status list. */
  readonly hasStatus: boolean;
}

export const kinds = {
  rdfc: { suite: 'eddsa-rdfc-2022', hasStatus: false },
  ed2020: { suite: 'Ed25519Signature2020', hasStatus: false },
  status: { suite: 'eddsa-rdfc-2022', hasStatus: true },
} as const satisfies Record<string, KindRow>;

export type KindName = keyof typeof kinds;

export const isKindName = (name: string): name is KindName => Object.hasOwn(kinds, name);
