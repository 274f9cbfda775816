/** What may be expected of laws, from the cards on the table: six lamps each, worked out in this browser. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type IndexId, indexIds } from '../../shared/game/state.ts';
import type { ForecastRequest, LampState, Lamps } from '../../shared/insight/forecast.ts';
import type { Stops } from '../../shared/scenario/law.ts';
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { Round, Scenario } from '../../shared/scenario/schema.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { pastIn, readingsIn } from '../../shared/view/read.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { type Forecast, forecastOf } from '../lab/forecast.ts';
import { planLaw } from '../laws/draft-law.ts';
import { changedLamps } from '../laws/lamp-changes.ts';
import { words } from '../texts/text.ts';
import { Dialog } from './dialog.tsx';
import { HowComputed } from './how-computed.tsx';
import { Lamp, SixLamps } from './lamps.tsx';

/** How large the runs are that lamps are made of. */
export const forecastSize = { worlds: 16, citizens: 10_000 };

/** A law with the seats that promised to play open if it passes. */
export interface Expectable {
  readonly stops: Stops;
  readonly pledges?: readonly RoleId[];
}

/** The same law is worked out once, wherever it is asked for. */
export function expected(scenario: Scenario, table: TableRecord, laws: readonly Expectable[]): Forecast {
  const request: ForecastRequest = {
    round: table.round,
    past: pastIn(table),
    readings: readingsIn(table),
    cardsShown: Object.keys(table.shown).length,
    laws: laws.map(({ stops }) => stops),
    promised: laws.map(({ pledges = [] }) => pledges),
    ...forecastSize,
  };
  return forecastOf(scenario, request).value;
}

export const expectedOfPlans = (scenario: Scenario, round: Round, table: TableRecord): Forecast =>
  expected(
    scenario,
    table,
    round.packages.map(({ id }) => planLaw(round, id)),
  );

type States = Readonly<Record<IndexId, { readonly state: LampState; readonly value: number | null }>>;
/** Today's law stands at 50: all dark. Also how lamps look that nobody has worked out yet. */
const allDark: States = recordOf(indexIds, () => ({ state: 'dark', value: null }));

function statesOf(lamps: Lamps | undefined): States {
  return lamps === undefined ? allDark : recordOf(indexIds, (index) => ({ state: lamps[index].state, value: lamps[index].mean }));
}

interface ExpectedLampsProps {
  readonly forecast: Forecast;
  /** place among the laws asked for; −1: today's law */
  readonly place: number;
  readonly size: number;
}

export function ExpectedLamps({ forecast, place, size }: ExpectedLampsProps) {
  const lamps = forecast.laws[place];
  const pending = place >= 0 && forecast.done < forecast.worlds;
  return <SixLamps states={statesOf(lamps)} size={size} pending={pending} silent={pending && lamps === undefined} />;
}

/** ms that an arrow stands at a lamp that just changed */
const arrowMs = 2_000;

/**
 * The lamps of a draft with their names: while a turned dial is worked out the ones before it stay, fainter; what changed
 * is marked for two seconds.
 */
export function DraftLamps({ forecast, size }: { readonly forecast: Forecast; readonly size: number }) {
  const t = words();
  const found = forecast.laws[0];
  const [shown, show] = useState<Lamps | undefined>(found);
  const [changed, mark] = useState<Readonly<Partial<Record<IndexId, 'up' | 'down'>>>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (found === undefined) return;
    const changes = changedLamps(shown, found);
    show(found);
    if (Object.keys(changes).length === 0) return;
    mark((before) => ({ ...before, ...changes }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => mark({}), arrowMs);
  }, [found]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const states = statesOf(shown);
  return (
    <ul class={found === undefined ? 'named-lamps is-pending' : 'named-lamps'}>
      {indexIds.map((index) => (
        <li key={index} class={changed[index] === undefined ? '' : 'is-changed'}>
          <Lamp index={index} state={states[index].state} value={null} size={size} changed={changed[index]} silent />
          <span>{t.indices[index]}</span>
          <span class="unseen">{t.lamp[states[index].state]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The lamps of a law as one button: whoever asks gets the numbers, and how they come about. */
export function LampsButton({ forecast, place, size, name }: ExpectedLampsProps & { readonly name: string }) {
  const [asked, ask] = useState(false);
  const t = words();
  const lamps = forecast.laws[place];
  return (
    <>
      <button
        type="button"
        class="lamps-button"
        aria-label={t.negotiation.lampsOf(name)}
        aria-haspopup="dialog"
        disabled={lamps === undefined}
        onClick={() => ask(true)}
      >
        <ExpectedLamps forecast={forecast} place={place} size={size} />
      </button>
      {asked && lamps !== undefined && (
        <Dialog title={t.negotiation.lampsTitle(name)} close={() => ask(false)}>
          <ul class="lamp-list with-how">
            {indexIds.map((index) => (
              <li key={index}>
                <Lamp index={index} state={lamps[index].state} value={lamps[index].mean} size={40} silent />
                <b>{t.indices[index]}</b>
                <span>{t.lamp[lamps[index].state]}</span>
                <span>{t.negotiation.lampValue(lamps[index].mean, lamps[index].low, lamps[index].high)}</span>
                <HowComputed of={{ kind: 'index', id: index }} name={t.indices[index]} />
              </li>
            ))}
          </ul>
          <p>{t.negotiation.lampsNote}</p>
          <p class="label">{t.negotiation.lampsHow(forecast.done)}</p>
        </Dialog>
      )}
    </>
  );
}

/** The gold line that fills while worlds are run. */
export function ForecastProgress({ forecast }: { readonly forecast: Forecast }) {
  const t = words();
  if (forecast.failed || forecast.done >= forecast.worlds) return null;
  return (
    <div class="working">
      <progress value={forecast.done} max={forecast.worlds} aria-label={t.negotiation.working(forecast.done, forecast.worlds)} />
      <span aria-hidden="true">{t.negotiation.working(forecast.done, forecast.worlds)}</span>
    </div>
  );
}

/** That line, or the legend when all are run. */
export function ForecastLine({ forecast }: { readonly forecast: Forecast }) {
  const t = words();
  if (forecast.failed) return null;
  if (forecast.done < forecast.worlds) return <ForecastProgress forecast={forecast} />;
  return (
    <div class="legend">
      {(['lit', 'flickering', 'dark'] as const).map((state) => (
        <span key={state}>
          <Lamp index="health" state={state} value={null} size={26} silent />
          {t.lamp[state]}
        </span>
      ))}
      <span>{t.negotiation.tapLamps}</span>
    </div>
  );
}
