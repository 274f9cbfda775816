/** Six doors, one a step of the round: filled behind us, gold and half as large again now, outlined ahead. */
import type { PhaseName } from '../../shared/game/presets.ts';
import { roundSteps } from '../connection/here.ts';
import { Door } from './door.tsx';

export function Steps({ phase }: { readonly phase: PhaseName }) {
  const now = roundSteps.indexOf(phase);
  const ahead = phase === 'lobby' || phase === 'prologue' ? 0 : roundSteps.length;
  const at = now === -1 ? ahead - 0.5 : now;
  return (
    <span class="steps" aria-hidden="true">
      {roundSteps.map((step, i) => (
        <span key={step} class={i < at ? 'is-past' : i > at ? 'is-ahead' : 'is-now'}>
          <Door open={i > at ? 0 : 1} width={i === at ? 17 : 11} height={i === at ? 23 : 15} knob={false} line={i === at ? 2 : 1.5} />
        </span>
      ))}
    </span>
  );
}
