/** Which of the rounds played is looked at: the last one unless somebody asks for another. */
import { words } from '../texts/text.ts';
import { Choice } from './choice.tsx';

interface RoundChoiceProps {
  readonly rounds: number;
  /** from 0 */
  readonly chosen: number;
  readonly choose: (round: number) => void;
}

export function RoundChoice({ rounds, chosen, choose }: RoundChoiceProps) {
  const t = words();
  if (rounds < 2) return null;
  return (
    <Choice
      class="segments round-choice"
      label={t.debrief.roundChoice}
      options={Array.from({ length: rounds }, (_, round) => round)}
      chosen={chosen}
      choose={choose}
    >
      {(round) => t.header.round(round + 1)}
    </Choice>
  );
}
