import { defineConfig } from 'vitest/config';

/** fast: rules and numbers in Node. server: real sockets, real database, real processes. pages: a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          sequence: { groupOrder: 0 },
          include: ['tests/{numeric,society,validation,scenario,game,view,insight,bots,client,repository}/**/*.test.ts'],
          pool: 'threads',
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      // most of their time they wait: for clocks, for the disk, for processes that start
      {
        test: {
          name: 'server',
          sequence: { groupOrder: 1 },
          include: ['tests/{server,chaos,threshold}/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pages',
          sequence: { groupOrder: 2 },
          globalSetup: ['tests/pages/built.ts'],
          include: ['tests/pages/**/*.test.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
