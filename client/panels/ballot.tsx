/** How well could your people live with each? A door 0 to 5 open for every proposal and for today's law. */
import { useEffect, useRef } from 'preact/hooks';
import { today } from '../../shared/game/ids.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { useCommands } from '../connection/command.ts';
import { proposalsOf } from '../laws/draft-law.ts';
import { isNumbers, useDraft } from '../page/drafts.ts';
import { Choice } from '../parts/choice.tsx';
import { Door } from '../parts/door.tsx';
import { ExpectedLamps, expected } from '../parts/expected.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { LawName, Letter, lawName } from '../parts/law-name.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps } from './panel.ts';

const scores = [0, 1, 2, 3, 4, 5] as const;

export function BallotPanel({ table, me, scenario, round, send }: PanelProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const [drafted, , change] = useDraft('scores', {}, isNumbers);
  // in a shared seat each seals their own
  const sealed = Object.keys(me.ballot).length > 0;
  const proposals = proposalsOf(table);
  const forecast = expected(scenario, table, proposals);
  const rows = [...proposals.map((law) => ({ id: law.id, law })), { id: today, law: null }];
  const given = Object.fromEntries(
    rows.flatMap(({ id }) => [drafted[id] ?? me.ballot[id]].flatMap((score) => (score === undefined ? [] : [[id, score] as const]))),
  );
  const scored = rows.filter(({ id }) => given[id] !== undefined).length;
  const changed = rows.some(({ id }) => given[id] !== me.ballot[id]);
  const voted = roleIds.filter((one) => table.seats[one]?.acted === true).length;
  const give = (id: string, score: number) => change((now) => ({ ...now, [id]: score }));
  useDigits(
    rows.map(({ id }) => id),
    given,
    give,
  );
  const seal = () => void submit({ type: 'score-ballot', scores: given });
  return (
    <Frame
      question={t.ballot.question}
      class="ballot"
      sky={<PhaseSky />}
      sill={
        <Sill
          note={sealed && !changed ? t.ballot.sealed : t.ballot.scored(scored, rows.length)}
          more={sealed && !changed ? (more ?? t.ballot.untilCount) : t.ballot.voted(voted, roleIds.length)}
          busy={busy}
          refused={refused}
          action={scored === rows.length && changed ? { label: sealed ? t.ballot.sealAgain : t.ballot.seal, act: seal } : undefined}
          waiting={sealed && !changed ? waiting : t.ballot.scoreFirst}
        />
      }
    >
      <div class="row apart scale" aria-hidden="true">
        <span>0 {t.ballot.low}</span>
        <span>5 {t.ballot.high}</span>
      </div>
      {rows.map(({ id, law }, place) => (
        <section key={id} class="ballot-row" data-row={id}>
          <header>
            <Letter round={round} law={law} />
            <h2>
              <LawName round={round} law={law} />{' '}
              {law?.pledges.map((one) => (
                <Ribbon key={one} role={one} width={22} height={13} />
              ))}
            </h2>
            {!forecast.failed && <ExpectedLamps forecast={forecast} place={law === null ? -1 : place} size={27} />}
          </header>
          <Choice
            class="doors"
            optionClass="door-option"
            label={lawName(round, law)}
            options={scores}
            chosen={scores.find((score) => score === given[id]) ?? null}
            choose={(score) => give(id, score)}
            name={(score) =>
              [t.ballot.score(score), score === 0 ? t.ballot.low : score === 5 ? t.ballot.high : ''].filter((part) => part !== '').join(', ')
            }
          >
            {(score) => (
              <>
                <Door open={score / 5} width={20} height={25} />
                <span>{score}</span>
              </>
            )}
          </Choice>
        </section>
      ))}
      <EmptyChair round={round} />
    </Frame>
  );
}

/** Always the last thing before the sill. */
function EmptyChair({ round }: { readonly round: Round }) {
  return (
    <p class="empty-chair push">
      <svg width="26" height="38" viewBox="0 0 26 38" aria-hidden="true">
        <path d="M5 2v34M5 20.5h16.5M21.5 20.5V36" />
      </svg>
      <span>
        <b>{words().ballot.emptyChair}</b>
        {say(round.emptyChair)}
      </span>
    </p>
  );
}

/** Digits score the row that has the focus, else the first without a score; the focus goes on to the next. */
function useDigits(ids: readonly string[], given: Readonly<Record<string, number>>, give: (id: string, score: number) => void): void {
  const newest = useRef({ ids, given, give });
  newest.current = { ids, given, give };
  useEffect(() => {
    const score = (event: KeyboardEvent): void => {
      const digit = scores.find((one) => String(one) === event.key);
      if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
      const now = newest.current;
      const focused = document.activeElement?.closest('[data-row]')?.getAttribute('data-row');
      const id = focused ?? now.ids.find((one) => now.given[one] === undefined) ?? now.ids[0];
      if (id === undefined) return;
      event.preventDefault();
      now.give(id, digit);
      const next = now.ids[now.ids.indexOf(id) + 1];
      focusOn(
        next === undefined ? [`[data-row="${id}"] input[value="${digit}"]`] : [`[data-row="${next}"] input:checked`, `[data-row="${next}"] input`],
      );
    };
    document.addEventListener('keydown', score);
    return () => document.removeEventListener('keydown', score);
  }, []);
}

/** The first of the selectors that finds something. */
function focusOn(selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) continue;
    found.focus();
    return;
  }
}
