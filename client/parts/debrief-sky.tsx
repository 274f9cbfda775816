/** The header of looking back: which of its five doors one stands at. */
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';
import { words } from '../texts/text.ts';
import { Clock } from './clock.tsx';
import { Door } from './door.tsx';
import { Sky } from './frame.tsx';

/** @param at end: all are behind */
export function DebriefSky({ at }: { readonly at: DebriefScreen | 'end' }) {
  const t = words();
  const of = debriefScreens.length;
  const here = at === 'end' ? of : debriefScreens.indexOf(at);
  return (
    <Sky
      sky="night"
      title={t.steps.debrief}
      before={
        <span class="steps">
          {debriefScreens.map((screen, i) => (
            <span key={screen} class={i < here ? 'is-past' : i > here ? 'is-ahead' : 'is-now'}>
              <Door open={i > here ? 0 : 1} width={i === here ? 17 : 11} height={i === here ? 23 : 15} knob={false} line={i === here ? 2 : 1.5} />
            </span>
          ))}
          <span class="unseen">{at === 'end' ? t.debrief.endNote : t.debrief.of(here + 1, of)}</span>
        </span>
      }
      after={<Clock />}
    />
  );
}
