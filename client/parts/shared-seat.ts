/**
 * A seat that two or three people share. Its voice acts for it; the others tap what they would do and the voice sees that
 * as dots. Where most of them tapped something else than the voice is about to do, the voice is told once a step.
 */
import { nameOf, roleOf, useHere } from '../connection/here.ts';
import { useDraft } from '../page/drafts.ts';
import { firstWords, words } from '../texts/text.ts';
import type { Dots } from './choice.tsx';
import type { Action } from './frame.tsx';
import { announce } from './live.tsx';

export interface SharedSeat {
  /** I act for my seat: alone in it, or as its voice */
  readonly isVoice: boolean;
  readonly isShared: boolean;
  /** who acts for the seat */
  readonly voice: string;
  /** for who is not the voice: what the sill says in place of the act */
  readonly listens: { readonly note: string; readonly more: string; readonly waiting: string };
  /** the others in my seat who tapped this last */
  readonly dots: (what: string) => Dots | null;
  /** tells my seat what I would do; what the voice taps, it does */
  readonly tap: (what: string) => void;
}

export function useSharedSeat(): SharedSeat {
  const { table, me, everybody, connection } = useHere();
  const seat = table.seats[roleOf(me) ?? ''];
  const isShared = Object.keys(seat?.holders ?? {}).length > 1;
  const isVoice = !isShared || seat?.holder === me.id || seat?.holder === '';
  const name = nameOf(everybody, seat?.holder ?? '');
  const t = words().shared;
  return {
    isVoice,
    isShared,
    voice: name,
    listens: { note: t.tapYours, more: t.seesDot(name), waiting: t.acts(name) },
    dots(what) {
      const names = Object.entries(me.suggestions).flatMap(([id, tapped]) => (id !== me.id && tapped === what ? [nameOf(everybody, id)] : []));
      return names.length === 0 ? null : { count: names.length, says: t.tappedBy(firstWords().common.list(names)) };
    },
    tap(what) {
      if (isShared && !isVoice) void connection.send({ type: 'suggest', what });
    },
  };
}

/** What a sill says to whoever is not the voice: no act of their own, whom it is for instead. */
export const unlessVoice = ({ isVoice, listens }: SharedSeat) => (isVoice ? {} : { ...listens, action: undefined, second: undefined });

interface Doubt {
  /** before its act, the voice hears once that most of the others would do otherwise; null where there is nothing to hear */
  readonly told: { readonly note: string; readonly more: string } | null;
  /** the act, or first the news */
  readonly guarded: (act: Action) => Action;
}

const isYes = (value: unknown): value is boolean => typeof value === 'boolean';

/** @param options what may be tapped here · chosen: what I am about to do */
export function useDoubt(options: readonly string[], chosen: string | null): Doubt {
  const { table, me, everybody } = useHere();
  const [told, tell] = useDraft('told', false, isYes);
  const { isVoice } = useSharedSeat();
  const others = Object.keys(table.seats[roleOf(me) ?? '']?.holders ?? {}).filter((id) => id !== me.id);
  const elsewhere = others.filter((id) => {
    const tapped = me.suggestions[id];
    return tapped !== undefined && tapped !== chosen && options.includes(tapped);
  });
  const doubts = isVoice && chosen !== null && elsewhere.length * 2 > others.length;
  const t = words().shared;
  const note = t.otherwise(firstWords().common.list(elsewhere.map((id) => nameOf(everybody, id))));
  return {
    told: doubts && told ? { note, more: t.pressAgain } : null,
    guarded: (act) =>
      doubts && !told
        ? {
            label: act.label,
            act() {
              tell(true);
              announce(note);
            },
          }
        : act,
  };
}
