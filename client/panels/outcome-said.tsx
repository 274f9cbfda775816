/** What did we say, what did we do? Three laws side by side, the cards that made the difference, one line for my people. */
import type { PerColumn } from '../../shared/game/state.ts';
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { useCommands } from '../connection/command.ts';
import { mayNow, roleOf } from '../connection/here.ts';
import { promisedSeats } from '../laws/draft-law.ts';
import { type ColumnResult, changeOf, stakeShare } from '../laws/result.ts';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { LawDoors } from '../parts/law-doors.tsx';
import { TurnedCards } from '../parts/turned-cards.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { signed } from '../texts/signed.ts';
import { say, words } from '../texts/text.ts';
import type { PanelProps } from './panel.ts';

export function OutcomeSaid({ everybody, table, me, round, send, result }: PanelProps & { readonly result: PerColumn<ColumnResult> }) {
  const t = words().outcome;
  const { submit, busy, refused } = useCommands(send);
  const { waiting, more } = useWaiting();
  const role = roleOf(me);
  const promised = promisedSeats(table).length > 0;
  const ready = role !== null && table.seats[role]?.ready === true;
  const last = table.round + 1 >= everybody.rounds;
  const on = { label: last ? t.toDebrief : t.toRound(table.round + 2), act: () => void submit({ type: 'ready' }) };
  const idle = ready || !mayNow(me, 'ready');
  return (
    <Frame
      class="outcome-said"
      question={t.saidQuestion}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={t.sixty}
          more={ready ? more : role === null ? t.watching : t.sixtyMore}
          busy={busy}
          refused={refused}
          action={idle ? undefined : on}
          waiting={idle ? waiting : undefined}
        />
      }
    >
      <div class="said">
        <LawDoors promised={promised} result={result} size={34} />
        <div class="said-beside">
          <h2 class="said-share">{shareOf(result, promised)}</h2>
          <TurnedCards table={table} round={round} />
          {role !== null && <OwnLine role={role} round={round} result={result} promised={promised} />}
        </div>
      </div>
    </Frame>
  );
}

/** My role's objective, what was to be expected, what came, and how much of the difference is how the cards met. */
interface OwnLineProps {
  readonly role: RoleId;
  readonly round: Round;
  readonly result: PerColumn<ColumnResult>;
  readonly promised: boolean;
}

function OwnLine({ role, round, result, promised }: OwnLineProps) {
  const t = words();
  const [said, did] = [result.promised.shown[role], result.did.shown[role]];
  const { cards } = changeOf(result, role);
  const stake = stakeShare(result, role);
  return (
    <p class={`own-line role-${role}`}>
      <b>{t.outcome.ownName(t.indices[role])}</b>
      {promised ? t.outcome.ownPromised(said, did) : t.outcome.own(said, did)}
      {cards !== 0 && stake !== 0 && t.outcome.ownShare(cards, stake)}
      <span>{say(round.objectives[role].sentence)}</span>
    </p>
  );
}

/** The exact split of what came of health; shown where there is room for a sentence. */
function shareOf(result: PerColumn<ColumnResult>, promised: boolean): string {
  const t = words();
  const { law, cards } = changeOf(result, 'health');
  return (promised ? t.outcome.shareOfPromised : t.outcome.share)(t.indices.health, signed(law), signed(cards));
}
