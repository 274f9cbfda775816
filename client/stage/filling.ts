/** The years on the hill as they are watched: played from the first, paused, scrubbed. Pictures only; the result is known. */
import { useState } from 'preact/hooks';
import { motionIsReduced, useFrames } from '../page/moving.ts';
import { type CityLook, cityBetween, cityDuring } from './city-years.ts';
import { type DoorLook, looksAt, looksBetween, looksDuring, type TwoHundreds, yearMsOf, yearsOf } from './hundred-slots.ts';

export interface Filling {
  readonly looks: readonly DoorLook[];
  readonly city: CityLook | null;
  /** whole years done */
  readonly year: number;
  readonly years: number;
  readonly playing: boolean;
  /** the last year has been seen */
  readonly ended: boolean;
  readonly jump: (year: number) => void;
  readonly toggle: () => void;
}

type Seen = Pick<Filling, 'looks' | 'city'>;

interface Moment {
  readonly year: number;
  readonly playing: boolean;
  /** before the first year all doors wait a moment; between years only without motion */
  readonly holdMs: number;
  /** a cross-fade from what was seen before */
  readonly fade: { readonly from: Seen; readonly share: number } | null;
  readonly ended: boolean;
}

/** "Same people, same luck": all doors wait. */
export const holdBeforeMs = 800;
const fadeMs = 120;

export function useFilling(hundreds: TwoHundreds, seenBefore: boolean): Filling {
  const years = yearsOf(hundreds);
  const yearMs = yearMsOf(hundreds);
  const [moment, set] = useState<Moment>(() =>
    seenBefore
      ? { year: years, playing: false, holdMs: 0, fade: null, ended: true }
      : { year: 0, playing: true, holdMs: holdBeforeMs, fade: null, ended: false },
  );
  const seen = seenAt(hundreds, moment, yearMs);
  useFrames(moment.playing || moment.fade !== null, (ms) => set((before) => after(before, ms, years, yearMs, hundreds)));
  return {
    ...seen,
    year: Math.floor(moment.year),
    years,
    playing: moment.playing,
    ended: moment.ended,
    jump: (year) =>
      set((before) => ({
        ...before,
        year,
        playing: false,
        fade: { from: seenAt(hundreds, before, yearMs), share: 0 },
        ended: before.ended || year >= years,
      })),
    toggle: () =>
      set((before) =>
        before.playing
          ? { ...before, playing: false }
          : { ...before, playing: true, ...(before.year >= years ? { year: 0, holdMs: holdBeforeMs } : { holdMs: 0 }), fade: null },
      ),
  };
}

function seenAt(hundreds: TwoHundreds, { year, fade }: Moment, yearMs: number): Seen {
  const looks = looksDuring(hundreds, year, yearMs);
  const city = cityDuring(hundreds.cities, year);
  if (fade === null) return { looks, city };
  return { looks: looksBetween(fade.from.looks, looks, fade.share), city: cityBetween(fade.from.city, city, fade.share) };
}

function after(moment: Moment, ms: number, years: number, yearMs: number, hundreds: TwoHundreds): Moment {
  if (moment.fade !== null) {
    const share = moment.fade.share + ms / fadeMs;
    return { ...moment, fade: share >= 1 ? null : { ...moment.fade, share } };
  }
  if (!moment.playing) return moment;
  if (moment.holdMs > 0) return { ...moment, holdMs: moment.holdMs - ms };
  if (!motionIsReduced()) return arrivedAt({ ...moment, year: moment.year + ms / yearMs }, years);
  const next = Math.floor(moment.year) + 1;
  return arrivedAt(
    {
      ...moment,
      year: next,
      holdMs: yearMs - fadeMs,
      fade: { from: { looks: looksAt(hundreds, next - 1), city: cityDuring(hundreds.cities, next - 1) }, share: 0 },
    },
    years,
  );
}

function arrivedAt(moment: Moment, years: number): Moment {
  return moment.year >= years ? { ...moment, year: years, playing: false, ended: true } : moment;
}
