/** A lever in words: its question, and three cells that always show all three sentences. No rail, no hidden value. */
import type { Stop } from '../../shared/scenario/law.ts';
import type { Dial } from '../../shared/scenario/schema.ts';
import { say, words } from '../texts/text.ts';
import { Choice, type Dots } from './choice.tsx';

export interface DialProps {
  readonly dial: Dial;
  readonly stop: Stop;
  readonly turn: (stop: Stop) => void;
  /** the stop that was just too dear: its cell shakes once; `again` counts the tries */
  readonly short: { readonly stop: Stop; readonly again: number } | null;
  readonly dots?: (stop: Stop) => Dots | null;
}

const stops: readonly Stop[] = [0, 1, 2];

export function DialView({ dial, stop, turn, short, dots }: DialProps) {
  const question = say(dial.question);
  return (
    <section class="dial">
      <h2>{question}</h2>
      <Choice
        class="dial-stops"
        optionClass="dial-stop"
        label={question}
        options={stops}
        chosen={stop}
        choose={turn}
        dots={dots}
        name={(one) => (one === dial.today ? words().negotiation.stopToday(say(dial.stops[one].sentence)) : say(dial.stops[one].sentence))}
      >
        {(one, isChosen) => (
          <span
            key={short?.stop === one ? short.again : 0}
            class={`dial-cell${isChosen && one !== dial.today ? ' is-turned' : ''}${one === dial.today ? ' is-today' : ''}${short?.stop === one ? ' is-short' : ''}`}
          >
            {say(dial.stops[one].sentence)}
          </span>
        )}
      </Choice>
    </section>
  );
}
