/** One statement of the poll, answered by a door from shut (no) to wide open (yes): before the story and after it. */
import type { Text } from '../../shared/scenario/schema.ts';
import { say, words } from '../texts/text.ts';
import { Choice } from './choice.tsx';
import { Door } from './door.tsx';

const answers = [1, 2, 3, 4, 5] as const;

interface StatementProps {
  readonly statement: Text;
  readonly answer: number | null;
  readonly give: (answer: number) => void;
}

export function Statement({ statement, answer, give }: StatementProps) {
  const t = words();
  return (
    <div class="statement">
      <p>{say(statement)}</p>
      <Choice
        class="doors"
        optionClass="door-option"
        label={say(statement)}
        options={answers}
        chosen={answers.find((one) => one === answer) ?? null}
        choose={give}
        name={(one) => t.prologue.pollScale[one - 1] ?? String(one)}
      >
        {(one) => <Door open={(one - 1) / 4} width={20} height={25} />}
      </Choice>
    </div>
  );
}
