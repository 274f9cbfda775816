/** The header of looking back: which of its doors one stands at. */
import { words } from '../texts/text.ts';
import { Clock } from './clock.tsx';
import { Door } from './door.tsx';
import { Sky } from './frame.tsx';

const doors = 3;

/** @param at 1..3; 4 when all are behind */
export function DebriefSky({ at }: { readonly at: number }) {
  const t = words();
  return (
    <Sky
      sky="night"
      title={t.steps.debrief}
      before={
        <span class="steps">
          {Array.from({ length: doors }, (_, i) => (
            <span key={i} class={i + 1 < at ? 'is-past' : i + 1 > at ? 'is-ahead' : 'is-now'}>
              <Door
                open={i + 1 > at ? 0 : 1}
                width={i + 1 === at ? 17 : 11}
                height={i + 1 === at ? 23 : 15}
                knob={false}
                line={i + 1 === at ? 2 : 1.5}
              />
            </span>
          ))}
          <span class="unseen">{at <= doors ? t.debrief.of(at, doors) : t.debrief.endNote}</span>
        </span>
      }
      after={<Clock />}
    />
  );
}
