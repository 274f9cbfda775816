/** The table as seen without a seat: who sits there, and when one's own turn comes. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { useHere } from '../connection/here.ts';
import { Frame, PhaseSky, Sill } from '../parts/frame.tsx';
import { SeatList } from '../parts/seats.tsx';
import { firstWords } from '../texts/text.ts';

export function Watching() {
  const { me } = useHere();
  const t = firstWords();
  const arriving = roleIds.find((role) => role === me.arriving);
  const note = arriving === undefined ? t.waiting.line : t.lobby.arriving(t.indices[arriving]);
  return (
    <Frame question={t.waiting.question} sky={<PhaseSky />} sill={<Sill note={note} waiting={t.sill.waitingForAll} />}>
      <SeatList />
    </Frame>
  );
}
