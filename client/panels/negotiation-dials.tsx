/** What would you change? Five dials of three stops, each away from today costs a coin; the lamps answer while one turns. */
import { useState } from 'preact/hooks';
import { type Stop, sameStops } from '../../shared/scenario/law.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import { backedBy, coinsOf, contradicts, dialsTurned, isToday, type Law, proposalsOf, turned } from '../laws/draft-law.ts';
import { CoinRow } from '../parts/coins.tsx';
import { DialView } from '../parts/dial.tsx';
import { DraftLamps, expected } from '../parts/expected.tsx';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { LawName, Letter } from '../parts/law-name.tsx';
import { unlessVoice, useSharedSeat } from '../parts/shared-seat.ts';
import { words } from '../texts/text.ts';
import type { NegotiationProps } from './negotiation.tsx';

interface DialsProps extends NegotiationProps {
  readonly draft: Law;
  readonly keep: (draft: Law) => void;
}

export function Dials({ table, me, scenario, round, send, go, draft, keep }: DialsProps) {
  const t = words().negotiation;
  const { submit, busy, refused } = useCommands(send);
  const [short, setShort] = useState<{ readonly lever: string; readonly stop: Stop; readonly again: number } | null>(null);
  const role = roleOf(me) ?? roleIds[0];
  const mine = backedBy(table, role);
  const pledged = mine?.pledges.includes(role) === true;
  const coins = coinsOf(round, table, role, draft.stops);
  const same = proposalsOf(table).find(({ stops }) => sameStops(stops, draft.stops));
  const contradictory = contradicts(scenario, round, table, draft.stops);
  const today = isToday(round, draft.stops);
  // nobody can live under a law that contradicts itself: its lamps stay as they were
  const forecast = expected(scenario, table, contradictory ? [] : [{ stops: draft.stops, pledges: same?.pledges ?? (pledged ? [role] : []) }]);
  const seat = useSharedSeat();
  const turn = (lever: string, stop: Stop): void => {
    const next = turned(draft, lever, stop);
    const { left } = coinsOf(round, table, role, next.stops);
    if (left < 0 && left < coins.left) {
      setShort((before) => ({ lever, stop, again: (before?.again ?? 0) + 1 }));
      return;
    }
    setShort(null);
    keep(next);
    seat.tap(`${lever}:${stop}`);
  };
  const propose = async (): Promise<void> => {
    if (await submit({ type: 'propose-motion', package: draft.package, stops: { ...draft.stops } })) go(pledged ? 'proposals' : 'promise');
  };
  const mayPropose = !today && !contradictory && coins.left >= 0;
  const onward = same !== undefined && same.id === mine?.id;
  const trouble = contradictory ? t.contradiction : short !== null || coins.left < 0 ? (pledged ? t.coinShortPledged : t.coinShort) : null;
  return (
    <Frame
      question={t.dialsQuestion}
      class="dials"
      back={{ label: t.toPlans, act: () => go('plans') }}
      sky={<PhaseSky />}
      sill={
        <Sill
          note={trouble ?? (today ? t.isToday : t.turnedCount(dialsTurned(round, draft.stops)))}
          more={trouble === null ? t.todayMark : undefined}
          busy={busy}
          refused={refused}
          action={
            onward
              ? { label: t.toProposals, act: () => go('proposals') }
              : mayPropose
                ? { label: same === undefined ? t.propose : t.backThis, act: () => void propose() }
                : undefined
          }
          waiting={today ? t.turnOne : t.turnBack}
          {...(trouble === null ? unlessVoice(seat) : seat.isVoice ? {} : { action: undefined, waiting: seat.listens.waiting })}
        />
      }
    >
      <div class="row draft-head">
        <Letter round={round} law={draft} />
        <h2>
          <LawName round={round} law={draft} />
        </h2>
        <CoinRow coins={coins} />
      </div>
      {!forecast.failed && <DraftLamps forecast={forecast} size={36} />}
      {round.dials.map((dial) => (
        <DialView
          key={dial.lever}
          dial={dial}
          stop={draft.stops[dial.lever] ?? dial.today}
          turn={(stop) => turn(dial.lever, stop)}
          short={short?.lever === dial.lever ? short : null}
          dots={(stop) => seat.dots(`${dial.lever}:${stop}`)}
        />
      ))}
    </Frame>
  );
}
