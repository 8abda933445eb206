export * from './accounts.ts';
export * from './achievements.ts';
export * from './awards.ts';
export * from './operations.ts';
export * from './organisations.ts';
export * from './people.ts';
