/** How a connection ends that this server ends. */
import type { RefusalCode } from '../../shared/game/refusal.ts';
import { ServerError } from './colyseus.ts';

/** Close codes of ours, which tell the page what to do: another tab took the seat · you left · come back. */
export const closeCodes = { elsewhere: 4101, left: 4102, rejoin: 4103 } as const;

/** A flood is closed as the framework closes one, and for pages that means: come back, but not at once. */
export const tooFast = 4002;

/** Of the error that a refused join is sent; the close that follows is Colyseus's own, 4002. */
const refusedJoin = 4110;

/** What ends a join: Colyseus sends the message to the page and closes. */
export const joinRefused = (code: RefusalCode): ServerError => new ServerError(refusedJoin, code);
