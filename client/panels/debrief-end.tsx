/** The end: what the table felt. When all have finished, the session closes. */
import { useCommands } from '../connection/command.ts';
import { mayNow, nameOf, roleOf } from '../connection/here.ts';
import { go } from '../page/router.ts';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Face } from '../parts/faces.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { useWaiting } from '../parts/waiting.ts';
import { words } from '../texts/text.ts';
import type { DebriefScreenProps } from './debrief-screen.ts';

export function DebriefEnd({ everybody, table, me, send }: DebriefScreenProps) {
  const t = words().debrief;
  const { submit, busy, refused } = useCommands(send);
  const { more } = useWaiting();
  const role = roleOf(me);
  const finished = role === null || table.seats[role]?.ready === true || !mayNow(me, 'ready');
  const felt = Object.entries(table.words);
  return (
    <Frame
      question={t.endQuestion}
      class="debrief-end"
      sky={<DebriefSky at="end" />}
      sill={
        <Sill
          note={t.endNote}
          more={more}
          busy={busy}
          refused={refused}
          action={finished ? { label: t.again, act: () => go('/') } : { label: t.finish, act: () => void submit({ type: 'ready' }) }}
        />
      }
    >
      <p>{t.endLine}</p>
      {me.sentence !== '' && <blockquote class="signed">{me.sentence}</blockquote>}
      {felt.length > 0 && (
        <section class="card-box">
          <h2>{t.wordsTitle}</h2>
          <ul class="felt">
            {felt.map(([id, { face, word }]) => (
              <li key={id}>
                <Face face={face} />
                <b>{word}</b>
                <span class="label">{nameOf(everybody, id)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  );
}
