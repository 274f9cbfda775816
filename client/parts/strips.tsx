/** What one should know whatever the screen: the connection is lost or back, the game is paused, a bot keeps the seat. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { mayNow, roleOf, useHere } from '../connection/here.ts';
import { firstWords } from '../texts/text.ts';
import { announce } from './live.tsx';

const gladFor = 2_000;

export function Strips() {
  const { connection, table, me } = useHere();
  const t = firstWords();
  const status = connection.status.value;
  const back = useBack(status === 'live');
  const role = roleOf(me);
  const keptWarm = role !== null && table.seats[role]?.driver === 'bot' && table.seats[role]?.holder === me.id;
  if (status === 'away')
    return (
      <div class="strip is-away" role="status">
        {t.connection.away}
      </div>
    );
  if (back)
    return (
      <div class="strip is-back" role="status">
        {t.connection.back}
      </div>
    );
  if (table.clock === 'paused') {
    return (
      <div class="strip" role="status">
        {t.header.paused}
        {mayNow(me, 'resume') && (
          <button type="button" class="quiet" onClick={() => void connection.send({ type: 'resume' })}>
            {t.header.resume}
          </button>
        )}
      </div>
    );
  }
  return keptWarm ? (
    <div class="strip" role="status">
      {t.connection.botSeat}
    </div>
  ) : null;
}

/** True for two seconds after the connection came back. */
function useBack(live: boolean): boolean {
  const [back, show] = useState(false);
  const wasLost = useRef(false);
  useEffect(() => {
    if (!live) {
      wasLost.current = true;
      announce(firstWords().connection.away);
      return;
    }
    if (!wasLost.current) return;
    wasLost.current = false;
    show(true);
    announce(firstWords().connection.back);
    const enough = setTimeout(() => show(false), gladFor);
    return () => clearTimeout(enough);
  }, [live]);
  return back;
}
