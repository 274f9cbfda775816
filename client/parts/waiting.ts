/** What the sill says when my part is done: whom we wait for, and how long at most. */
import { awaited, useHere } from '../connection/here.ts';
import { firstWords, words } from '../texts/text.ts';
import { timeOf, useSecondsLeft } from './clock.tsx';

export function useWaiting(): { readonly waiting: string; readonly more: string | undefined } {
  const here = useHere();
  const seconds = useSecondsLeft();
  const t = firstWords().sill;
  const names = awaited(here);
  const nobody = here.table.isHeld ? words().negotiation.tooEarly : t.waitingForAll;
  return {
    waiting: names.length === 0 ? nobody : t.waitingFor(names),
    more: seconds === null ? undefined : t.atMost(timeOf(seconds)),
  };
}
