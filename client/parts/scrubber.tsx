/** The years: play or pause, a rail with a tick for each, the year in words. Arrows, Home and End are the rail's own keys. */
import { useEffect } from 'preact/hooks';
import type { Filling } from '../stage/filling.ts';
import { words } from '../texts/text.ts';
import { Icon } from './icon.tsx';

const jumps: Readonly<Record<string, (year: number, years: number) => number>> = {
  ArrowLeft: (year) => Math.max(0, year - 1),
  ArrowRight: (year, years) => Math.min(years, year + 1),
  Home: () => 0,
  End: (_, years) => years,
};

const writes = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
const presses = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('button, a, summary, dialog') !== null;

export function Scrubber({ filling }: { readonly filling: Filling }) {
  const { year, years, playing, jump, toggle } = filling;
  const t = words().outcome;
  // wherever the focus is: keys of the years, and space to play
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
      const to = jumps[event.key];
      if (event.key === ' ' && !presses(event.target)) toggle();
      else if (to !== undefined) jump(to(year, years));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [year, years, jump, toggle]);
  return (
    <div class="scrubber">
      <button type="button" class="bare" aria-label={playing ? t.pause : t.play} onClick={toggle}>
        <Icon name={playing ? 'pause' : 'play'} size={24} weight={playing ? 4 : 2} />
      </button>
      <input
        type="range"
        min={0}
        max={years}
        step={1}
        value={year}
        aria-label={t.years}
        aria-valuetext={t.year(year)}
        style={{ '--years': String(years), '--done': String(years === 0 ? 1 : year / years) }}
        onInput={(event) => jump(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          toggle();
        }}
      />
      <b class="scrubber-year">{t.year(year)}</b>
    </div>
  );
}
