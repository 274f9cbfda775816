/** One of several, by finger or arrow keys: radio buttons whose marks are ours. The class is-on is the label's when chosen. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Dots {
  readonly count: number;
  readonly says: string;
}

export interface ChoiceProps<T> {
  /** for screen readers: what is chosen here */
  readonly label: string;
  readonly options: readonly T[];
  /** null: nothing chosen yet */
  readonly chosen: T | null;
  readonly choose: (option: T) => void;
  readonly class?: string;
  readonly optionClass?: string;
  /** an option's name, where what is drawn doesn't say it */
  readonly name?: (option: T) => string;
  readonly disabled?: (option: T) => boolean;
  /** how many others tapped this option as a suggestion, and the same in words */
  readonly dots?: ((option: T) => Dots | null) | undefined;
  /** what stands in the option's box and is no part of choosing it: a button that opens it */
  readonly after?: (option: T) => ComponentChildren;
  readonly children: (option: T, isChosen: boolean) => ComponentChildren;
}

export function Choice<T extends string | number>({
  label,
  options,
  chosen,
  choose,
  class: own,
  optionClass = '',
  name,
  disabled,
  dots,
  after,
  children,
}: ChoiceProps<T>) {
  const group = useId();
  return (
    <div class={own} role="radiogroup" aria-label={label}>
      {options.map((option) => {
        const isChosen = option === chosen;
        const isOff = disabled?.(option) === true;
        const dotted = dots?.(option) ?? null;
        const named = name?.(option);
        const choice = (
          <label key={option} class={`option ${optionClass}${isChosen ? ' is-on' : ''}${isOff ? ' is-off' : ''}`}>
            <input
              type="radio"
              class="unseen"
              name={group}
              value={option}
              checked={isChosen}
              disabled={isOff}
              aria-label={named === undefined || dotted === null ? named : `${named}. ${dotted.says}`}
              onChange={() => choose(option)}
            />
            {children(option, isChosen)}
            {dotted !== null && <SeatDots dots={dotted} />}
          </label>
        );
        return after === undefined ? (
          choice
        ) : (
          <div key={option} class={`option-box${isChosen ? ' is-on' : ''}`}>
            {choice}
            {after(option)}
          </div>
        );
      })}
    </div>
  );
}

export function SeatDots({ dots }: { readonly dots: Dots }) {
  return (
    <span class="dots">
      {Array.from({ length: dots.count }, (_, i) => (
        <i key={i} />
      ))}
      <span class="unseen">{dots.says}</span>
    </span>
  );
}
