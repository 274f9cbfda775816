/** What one should know whatever the screen: the connection is lost or back, the game is paused, a bot keeps the seat. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { mayNow, roleOf, useHere } from '../here.ts';
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
  if (status === 'away') return <p class="strip is-away">{t.connection.away}</p>;
  if (back) return <p class="strip is-back">{t.connection.back}</p>;
  if (table.clock === 'paused') {
    return (
      <p class="strip">
        {t.header.paused}
        {mayNow(me, 'resume') && (
          <button type="button" class="quiet" onClick={() => void connection.send({ type: 'resume' })}>
            {t.header.resume}
          </button>
        )}
      </p>
    );
  }
  return keptWarm ? <p class="strip">{t.connection.botSeat}</p> : null;
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
