/** The code as five letter doors of stone. One field lies under them, so that paste, deleting and screen readers work as in any field. */
import type { RefObject } from 'preact';
import { codeLength, codeLetters } from '../../shared/game/ids.ts';
import { firstWords } from '../texts/text.ts';

export interface CodeDoorsProps {
  readonly code: string;
  /** the code was wrong: the doors are shut */
  readonly shut: boolean;
  readonly change: (code: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

export function CodeDoors({ code, shut, change, field }: CodeDoorsProps) {
  return (
    <div class={shut ? 'letters is-shut' : 'letters'}>
      <input
        id="code"
        ref={field}
        value={code}
        aria-describedby="code-help"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        inputMode="text"
        enterkeyhint="go"
        onInput={(event) => {
          const next = lettersOf(event.currentTarget.value);
          event.currentTarget.value = next;
          change(next);
        }}
      />
      <span id="code-help" class="unseen">
        {firstWords().home.codeHelp}
      </span>
      <LetterDoors code={code} />
    </div>
  );
}

/** The five doors alone: in the lobby they are read, not typed. */
export function LetterDoors({ code }: { readonly code: string }) {
  return (
    <span class="letter-doors" aria-hidden="true">
      {Array.from({ length: codeLength }, (_, i) => (
        <i key={i} class={`${i < code.length ? 'is-full' : ''}${i === Math.min(code.length, codeLength - 1) ? ' is-next' : ''}`}>
          {code[i] ?? ''}
        </i>
      ))}
    </span>
  );
}

/** What was typed or pasted, a link too: the last run of letters that could be a code. */
export function lettersOf(text: string): string {
  const link = /\/s\/([A-Za-z]{5})/.exec(text)?.[1] ?? text;
  return [...link.toUpperCase()]
    .filter((letter) => codeLetters.includes(letter))
    .slice(0, codeLength)
    .join('');
}
