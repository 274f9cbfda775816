/** Vitest calls this once before the page tests. */
export { buildIfStale as setup } from '../../server/build.ts';
