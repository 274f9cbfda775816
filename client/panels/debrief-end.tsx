/** The end: what the table felt, and the way to another game. */
import { nameOf } from '../here.ts';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Face } from '../parts/faces.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { go } from '../router.ts';
import { words } from '../texts/text.ts';
import type { DebriefProps } from './debrief.tsx';

export function DebriefEnd({ everybody, table }: DebriefProps) {
  const t = words().debrief;
  const felt = Object.entries(table.words);
  return (
    <Frame
      question={t.endQuestion}
      class="debrief-end"
      sky={<DebriefSky at={4} />}
      sill={<Sill note={t.endNote} more={t.endMore} action={{ label: t.again, act: () => go('/') }} />}
    >
      <p>{t.endLine}</p>
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
