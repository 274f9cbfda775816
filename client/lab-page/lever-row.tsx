/** One lever of a law: its name, where it stands, where it stands today, what it does and who pays. */
import type { LeverId, LeverValue } from '../../shared/society/levers.ts';
import { Choice } from '../parts/choice.tsx';
import { labSocietyWords } from '../texts/lab-society.ts';
import { say } from '../texts/text.ts';
import { leverOf, slideOf } from './lever-groups.ts';
import { Slider } from './slider.tsx';

interface LeverRowProps {
  readonly id: LeverId;
  readonly value: LeverValue;
  readonly turn: (value: LeverValue) => void;
}

export function LeverRow({ id, value, turn }: LeverRowProps) {
  const t = labSocietyWords();
  const lever = leverOf(id);
  const name = say(lever.name);
  const isTurned = value !== lever.statusQuo;
  return (
    <li class={isTurned ? 'lever is-turned' : 'lever'}>
      {lever.kind === 'choice' ? (
        <div class="lab-choice">
          <p class="lab-label">{name}</p>
          <Choice
            label={name}
            class="segments"
            options={lever.options}
            chosen={String(value)}
            choose={turn}
            optionClass="cell"
            name={(option) => (option === lever.statusQuo ? `${optionName(id, option)} (${t.today})` : optionName(id, option))}
          >
            {(option) => <span class={option === lever.statusQuo ? 'is-today' : ''}>{optionName(id, option)}</span>}
          </Choice>
        </div>
      ) : (
        <Slider
          label={name}
          spec={{ min: lever.min, max: lever.max, step: slideOf(id).step, today: lever.statusQuo }}
          value={Number(value)}
          show={t.scales[slideOf(id).scale]}
          turn={turn}
        />
      )}
      <p class="label lever-says">
        <span>{say(lever.effect)}</span>
        {lever.kind === 'number' && (
          <span class="lever-range">{t.range(say(lever.unit), t.scales[slideOf(id).scale](lever.min), t.scales[slideOf(id).scale](lever.max))}</span>
        )}
        <span>
          <b>{t.pays}</b> {say(lever.paidBy)}
        </span>
      </p>
    </li>
  );
}

function optionName(id: LeverId, option: string): string {
  const lever = leverOf(id);
  const name = lever.kind === 'choice' ? lever.optionNames[lever.options.indexOf(option)] : undefined;
  return name === undefined ? option : say(name);
}
