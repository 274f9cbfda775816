/** One dial as a slider: what it is, what it says now, and a mark under the rail where it stands today. Arrows, Home and End are its keys. */
import { useId } from 'preact/hooks';
import { labWords } from '../texts/lab.ts';
import type { DialSpec } from './dial-specs.ts';

export interface SliderProps {
  readonly label: string;
  readonly spec: DialSpec;
  readonly value: number;
  readonly show: (value: number) => string;
  readonly turn: (value: number) => void;
}

export function Slider({ label, spec: { min, max, step, today }, value, show, turn }: SliderProps) {
  const id = useId();
  const at = (of: number): string => String((of - min) / (max - min));
  return (
    <div class="slider">
      <div class="slider-name">
        <label for={id}>{label}</label>
        <output for={id}>{show(value)}</output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={show(value)}
        aria-describedby={`${id}-today`}
        style={{ '--done': at(value) }}
        onInput={(event) => turn(Number(event.currentTarget.value))}
      />
      <p class="slider-today" id={`${id}-today`} style={{ '--at': at(today) }}>
        <i />
        {labWords().todayIs(show(today))}
      </p>
    </div>
  );
}
