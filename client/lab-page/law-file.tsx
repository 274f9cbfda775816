/** The law as a text that others can use: what it says, copy it or its link, or put another one in its place. */
import { useId, useRef, useState } from 'preact/hooks';
import { leverIds } from '../../shared/society/levers.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { labSocietyWords } from '../texts/lab-society.ts';
import { say } from '../texts/text.ts';
import { leverOf } from './lever-groups.ts';
import { fileOf, fragmentOf, type LawProblem, lawInFile } from './society-law.ts';

interface LawFileProps {
  readonly policy: Policy;
  readonly use: (policy: Policy) => void;
  readonly close: () => void;
}

export function LawFile({ policy, use, close }: LawFileProps) {
  const t = labSocietyWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => fileOf(policy));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [told, tell] = useState('');
  const copy = async (what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(what);
      tell(t.copied);
    } catch {
      // over plain http, or where people forbid it: the text can still be copied by hand
      field.current?.select();
      tell(t.notCopied);
    }
  };
  const apply = (): void => {
    const law = lawInFile(text);
    setProblems(law.problems.map(problemSaid));
    if (law.problems.length > 0) return;
    use(law.policy);
    close();
  };
  return (
    <Dialog title={t.asFile} close={close}>
      <label class="label" for={id}>
        {t.fileNote}
      </label>
      <textarea
        id={id}
        ref={field}
        class="law-file"
        rows={9}
        spellcheck={false}
        value={text}
        aria-label={t.file}
        aria-invalid={problems.length > 0}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setProblems([]);
        }}
      />
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} class="refused">
            <Icon name="x" size={16} weight={3} />
            {problem}
          </p>
        ))}
      </div>
      <div class="law-file-acts">
        <button type="button" class="second" onClick={apply}>
          {t.use}
        </button>
        <button type="button" class="quiet" onClick={() => void copy(text)}>
          {t.copy}
        </button>
        <button type="button" class="quiet" onClick={() => void copy(new URL(fragmentOf(policy), location.href).href)}>
          {t.copyLink}
        </button>
      </div>
      <p class="label" role="status">
        {told}
      </p>
    </Dialog>
  );
}

/** What a policy's check found, in the reader's language: the lever and what it may be. */
function problemSaid({ lever, isContradiction }: LawProblem): string {
  const t = labSocietyWords();
  const id = leverIds.find((one) => one === lever);
  if (lever === '') return t.noRecord;
  if (id === undefined) return t.noLever(lever);
  if (isContradiction) return t.contradiction;
  const one = leverOf(id);
  const allowed = one.kind === 'choice' ? t.oneOf(one.options) : t.between(one.min, one.max);
  return t.notAllowed(`${say(one.name)} (${id})`, allowed);
}
