/** One door, shut, with light under it: there is nothing to come to. Why, and the one way on. */
import type { ComponentChildren } from 'preact';
import { go } from '../page/router.ts';
import { firstWords } from '../texts/text.ts';
import { Brand, Switches } from './brand.tsx';
import { Door } from './door.tsx';

export interface ShutDoorProps {
  readonly question: string;
  readonly line: string;
  /** to the first page, if nothing else */
  readonly action?: { readonly label: string; readonly act: () => void };
  /** between the line and the way on */
  readonly children?: ComponentChildren;
}

export function ShutDoor({ question, line, action, children }: ShutDoorProps) {
  return (
    <div class="page" data-sky="night">
      <header class="home-head">
        <Brand />
        <Switches />
      </header>
      <main class="page-paper is-closed">
        <span class="shut-door">
          <Door open={0} width={84} height={110} line={3} />
        </span>
        <h1 class="question">{question}</h1>
        <p>{line}</p>
        {children}
        <button type="button" class="primary" data-primary onClick={action?.act ?? (() => go('/'))}>
          {action?.label ?? firstWords().connection.toHome}
        </button>
      </main>
    </div>
  );
}
