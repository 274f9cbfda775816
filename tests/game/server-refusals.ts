/** Refusals that are given before decide is asked, or where it can't be: tests/server/refusals.test.ts shows each. */
import type { RefusalCode } from '../../shared/game/refusal.ts';

export const ofTheServer = [
  'session/log-full',
  'session/other-rules',
  'message/malformed',
  'message/too-fast',
  'server/try-again',
  'join/bad-nickname',
  'join/bad-token',
] as const satisfies readonly RefusalCode[];

export type ServerRefusal = (typeof ofTheServer)[number];
export const isOfTheServer = (code: RefusalCode): code is ServerRefusal => ofTheServer.some((one) => one === code);
