/** What may be expected of the round's plans, from the cards on the table: six lamps each, worked out in this browser. */
import { useState } from 'preact/hooks';
import { type IndexId, indexIds } from '../../shared/game/state.ts';
import type { ForecastRequest, LampState, Lamps } from '../../shared/insight/forecast.ts';
import { stopsOf } from '../../shared/scenario/law.ts';
import type { Round, Scenario } from '../../shared/scenario/schema.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { pastIn, readingsIn } from '../../shared/view/read.ts';
import type { TableRecord } from '../../shared/view/schema.ts';
import { type Forecast, forecastOf } from '../lab/forecast.ts';
import { words } from '../texts/text.ts';
import { Dialog } from './dialog.tsx';
import { Lamp, SixLamps } from './lamps.tsx';

const worlds = 16;
const citizens = 10_000;

/** The same request in negotiation and ballot, so that it is worked out once. */
export function expected(scenario: Scenario, round: Round, table: TableRecord): Forecast {
  const request: ForecastRequest = {
    round: table.round,
    past: pastIn(table),
    readings: readingsIn(table),
    cardsShown: Object.keys(table.shown).length,
    laws: round.packages.map((plan) => stopsOf(round, plan.stops)),
    worlds,
    citizens,
  };
  return forecastOf(scenario, request).value;
}

type States = Readonly<Record<IndexId, { readonly state: LampState; readonly value: number | null }>>;
/** Today's law stands at 50: all dark. Also how lamps look that nobody has worked out yet. */
const allDark: States = recordOf(indexIds, () => ({ state: 'dark', value: null }));

function statesOf(lamps: Lamps | undefined): States {
  return lamps === undefined ? allDark : recordOf(indexIds, (index) => ({ state: lamps[index].state, value: lamps[index].mean }));
}

interface ExpectedLampsProps {
  readonly forecast: Forecast;
  /** place among the round's packages; −1: today's law */
  readonly plan: number;
  readonly size: number;
}

export function ExpectedLamps({ forecast, plan, size }: ExpectedLampsProps) {
  const pending = plan >= 0 && forecast.done < forecast.worlds;
  return <SixLamps states={statesOf(forecast.laws[plan])} size={size} pending={pending} silent={pending && forecast.laws.length === 0} />;
}

/** The lamps of a plan as one button: whoever asks gets the numbers, and how they come about. */
export function LampsButton({ forecast, plan, size, name }: ExpectedLampsProps & { readonly name: string }) {
  const [asked, ask] = useState(false);
  const t = words();
  const lamps = forecast.laws[plan];
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
        <ExpectedLamps forecast={forecast} plan={plan} size={size} />
      </button>
      {asked && lamps !== undefined && (
        <Dialog title={t.negotiation.lampsTitle(name)} close={() => ask(false)}>
          <ul class="lamp-list">
            {indexIds.map((index) => (
              <li key={index}>
                <Lamp index={index} state={lamps[index].state} value={lamps[index].mean} size={40} silent />
                <b>{t.indices[index]}</b>
                <span>{t.lamp[lamps[index].state]}</span>
                <span>{t.negotiation.lampValue(lamps[index].mean, lamps[index].low, lamps[index].high)}</span>
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

/** The gold line that fills while worlds are run, or the legend when they are. */
export function ForecastLine({ forecast }: { readonly forecast: Forecast }) {
  const t = words();
  if (forecast.failed) return null;
  if (forecast.done < forecast.worlds) {
    return (
      <div class="working">
        <progress value={forecast.done} max={forecast.worlds} aria-label={t.negotiation.working(forecast.done, forecast.worlds)} />
        <span aria-hidden="true">{t.negotiation.working(forecast.done, forecast.worlds)}</span>
      </div>
    );
  }
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
