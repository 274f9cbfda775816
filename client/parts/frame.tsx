/**
 * Every screen of a table: a sky that says when it is, paper that holds one question, a dark sill with the one thing to do.
 * Sky and sill never scroll away.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type PhaseName, phaseNames } from '../../shared/game/presets.ts';
import { roundSteps, useHere } from '../connection/here.ts';
import { menuShown } from '../connection/shown.ts';
import { firstWords } from '../texts/text.ts';
import { Clock } from './clock.tsx';
import { Icon } from './icon.tsx';
import { Steps } from './steps.tsx';
import { Strips } from './strips.tsx';

export type SkyName = 'home' | 'dawn' | 'morning' | 'noon' | 'afternoon' | 'dusk' | 'night';

/** One round is one day. */
export const skyOf: Readonly<Record<PhaseName, SkyName>> = {
  lobby: 'home',
  prologue: 'dawn',
  briefing: 'dawn',
  debate: 'morning',
  negotiation: 'noon',
  ballot: 'afternoon',
  decision: 'dusk',
  outcome: 'night',
  debrief: 'night',
};

export interface FrameProps {
  /** the first line on the paper; the focus goes there when it changes */
  readonly question: string;
  readonly sky: ComponentChildren;
  readonly sill: ComponentChildren;
  readonly children?: ComponentChildren;
  /** the screen before this one, within the same step */
  readonly back?: Action | undefined;
  /** between sky and paper */
  readonly above?: ComponentChildren;
  /** at the right of the question */
  readonly beside?: ComponentChildren;
  /** 'stage': children fill the page between sky and sill and place the question themselves, as <Question> */
  readonly layout?: 'paper' | 'stage';
  /** for the panel's own styles */
  readonly class?: string;
}

export function Frame({ question, sky, sill, children, back, above, beside, layout = 'paper', class: own = '' }: FrameProps) {
  return (
    <div class={`frame is-${layout} ${own}`}>
      {sky}
      <Strips />
      {above}
      <main class="paper">
        <div class="column">
          {layout === 'paper' && back === undefined && (
            <div class="question-row">
              <Question>{question}</Question>
              {beside}
            </div>
          )}
          {back !== undefined && (
            <div class="row">
              <button type="button" class="bare back" aria-label={back.label} onClick={back.act}>
                <Icon name="back" size={22} weight={2.6} />
              </button>
              <Question>{question}</Question>
            </div>
          )}
          {children}
        </div>
      </main>
      {sill}
    </div>
  );
}

/** The question of a screen. Whoever arrives at a new one starts reading here. */
export function Question({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // at once, or a quick Tab would be taken back
  useLayoutEffect(() => {
    if (document.querySelector('dialog[open]') === null) heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [children]);
  return (
    <h1 class="question" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

export interface SkyProps {
  readonly sky: SkyName;
  readonly title: string;
  readonly sub?: string;
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}

export function Sky({ sky, title, sub, before, after }: SkyProps) {
  const t = firstWords();
  return (
    <header class="sky" data-sky={sky}>
      {before}
      <div class="sky-name">
        <b>{title}</b>
        {sub !== undefined && <span>{sub}</span>}
      </div>
      {after}
      <button type="button" class="more" aria-label={t.common.menu} aria-haspopup="dialog" onClick={() => (menuShown.value = true)}>
        <Icon name="more" size={22} weight={3.2} />
      </button>
    </header>
  );
}

/** The header of a step: its door among the six, its name, the round, the clock. */
export function PhaseSky() {
  const { table, everybody, me } = useHere();
  const t = firstWords();
  const phase = phaseOf(table.phase);
  const name = t.steps[phase];
  const step = roundSteps.indexOf(phase);
  const several = Object.keys(everybody.tables).length > 1;
  const place = table.round >= 0 ? t.header.round(table.round + 1) : t.join.game(everybody.code);
  return (
    <Sky
      sky={skyOf[phase]}
      title={name}
      sub={[...(several ? [t.header.table((everybody.tables[me.table]?.order ?? 0) + 1)] : []), place].join(' · ')}
      before={
        <>
          <Steps phase={phase} />
          {step >= 0 && <span class="unseen">{t.header.step(step + 1, roundSteps.length, name)}</span>}
        </>
      }
      after={<Clock />}
    />
  );
}

/** Views carry the phase as text. */
export function phaseOf(text: string): PhaseName {
  return phaseNames.find((phase) => phase === text) ?? 'lobby';
}

export interface Action {
  readonly label: string;
  readonly act: () => void;
}

export interface SillProps {
  /** what this is; none where two buttons need the whole sill */
  readonly note?: string;
  /** the note is itself a way on, of less weight than the action */
  readonly noteAct?: (() => void) | undefined;
  /** whom we wait for, or what happens otherwise */
  readonly more?: string | undefined;
  /** the one thing to do; `waiting` is what is awaited instead */
  readonly action?: Action | undefined;
  readonly waiting?: string | undefined;
  readonly second?: Action | undefined;
  /** the last command's refusal */
  readonly refused?: string | null;
  readonly busy?: boolean;
  readonly children?: ComponentChildren;
}

export function Sill({ note, noteAct, more, action, waiting, second, refused = null, busy = false, children }: SillProps) {
  // where the second button stands alone, what is awaited is said in words
  const wordsOnly = action === undefined && second !== undefined && waiting !== undefined;
  return (
    <footer class="sill">
      {refused !== null && (
        <p class="refused" role="alert">
          <Icon name="x" size={16} weight={3} />
          {refused}
        </p>
      )}
      {children}
      <div class="sill-row">
        {(note !== undefined || wordsOnly) && (
          <div class="wait">
            {noteAct === undefined || wordsOnly ? (
              <b>{wordsOnly ? waiting : note}</b>
            ) : (
              <button type="button" class="quiet" onClick={noteAct}>
                {note}
              </button>
            )}
            {wordsOnly ? <span>{note}</span> : more !== undefined && <span>{more}</span>}
          </div>
        )}
        {second !== undefined && (
          <button type="button" class="second" onClick={second.act} disabled={busy}>
            {second.label}
          </button>
        )}
        {action !== undefined && (
          <button type="button" class="primary" data-primary onClick={action.act} aria-disabled={busy} disabled={busy}>
            {action.label}
          </button>
        )}
        {action === undefined && waiting !== undefined && !wordsOnly && <span class="primary is-waiting">{waiting}</span>}
      </div>
    </footer>
  );
}
