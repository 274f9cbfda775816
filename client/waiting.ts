/** What the sill says when my part is done: whom we wait for, and how long at most. */
import { awaited, useHere } from './here.ts';
import { timeOf, useSecondsLeft } from './parts/clock.tsx';
import { firstWords } from './texts/text.ts';

export function useWaiting(): { readonly waiting: string; readonly more: string | undefined } {
  const here = useHere();
  const seconds = useSecondsLeft();
  const t = firstWords().sill;
  const names = awaited(here);
  return {
    waiting: names.length === 0 ? t.waitingForAll : t.waitingFor(names),
    more: seconds === null ? undefined : t.atMost(timeOf(seconds)),
  };
}
