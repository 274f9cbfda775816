/** Looking back, led: five doors, one a screen; the one the class is at is gold, and each may be gone to, also back. */
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';
import { mayNow } from '../connection/here.ts';
import { Door } from '../parts/door.tsx';
import { hostWords } from '../texts/host.ts';
import type { Acts, ConsoleView } from './console.tsx';

export function DebriefDoors({ view, acts }: { readonly view: ConsoleView; readonly acts: Acts }) {
  const t = hostWords().console;
  const at = debriefScreens.indexOf(screenOf(view));
  return (
    <ol class="debrief-doors" aria-label={t.screensLabel}>
      {debriefScreens.map((screen, i) => (
        <li key={screen} class={i < at ? 'is-past' : i > at ? 'is-ahead' : 'is-now'}>
          <button
            type="button"
            class="bare"
            title={t.screens[screen]}
            aria-label={t.screens[screen]}
            aria-current={i === at ? 'step' : undefined}
            disabled={acts.busy || !mayNow(view.facilitator, 'show-screen')}
            onClick={() => acts.send({ type: 'show-screen', screen })}
          >
            <Door open={i > at ? 0 : 1} width={i === at ? 26 : 18} height={i === at ? 35 : 24} knob={false} line={2} />
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The screen that the class is at. */
export function screenOf({ everybody }: Pick<ConsoleView, 'everybody'>): DebriefScreen {
  return debriefScreens.find((screen) => screen === everybody.screen) ?? debriefScreens[0];
}

/** null: it is the last. */
export function screenAfter(screen: DebriefScreen): DebriefScreen | null {
  return debriefScreens[debriefScreens.indexOf(screen) + 1] ?? null;
}
