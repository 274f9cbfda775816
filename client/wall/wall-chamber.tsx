/** The chamber: four niches over a round table. Who speaks stands in light, with their card large before them. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { inOrder } from '../../shared/view/read.ts';
import { nameOf } from '../connection/here.ts';
import { Icon } from '../parts/icon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { headlineOf } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { Ring, WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallChamber(on: OnWall) {
  const { wall, phase } = on;
  const t = hostWords().wall;
  const speaker = roleIds.find((role) => role === wall.speaker) ?? null;
  const marks = speaker === null ? undefined : wall.marks[speaker];
  return (
    <WallFrame
      phase={phase}
      ground="sky"
      class="wall-chamber"
      question={t.debateQuestion}
      beside={speaker === null ? <WallClock on={on} /> : <TurnClock on={on} />}
      note={<Sentence on={on} speaker={speaker} />}
      more={speaker === null ? t.freeTalkMore : afterwards(on)}
      aside={
        <>
          <Marked icon="check" label={t.matters} count={marks?.matters ?? 0} />
          <Marked icon="ask" label={t.unconvinced} count={marks?.unconvinced ?? 0} />
        </>
      }
    >
      <ul class="niches">
        {roleIds.map((role) => (
          <li key={role} class={`niche role-${role}${role === speaker ? ' is-speaking' : ''}`}>
            <RoleSign role={role} size={90} />
            <b>{words().indices[role]}</b>
            <span>{holderOf(on, role) ?? words().common.bot}</span>
          </li>
        ))}
      </ul>
      <div class="wall-floor">
        <svg class="round-table" viewBox="0 0 1440 300" aria-hidden="true">
          <ellipse class="shade" cx="720" cy="170" rx="720" ry="130" />
          <ellipse class="edge" cx="720" cy="150" rx="720" ry="140" />
          <ellipse class="top" cx="720" cy="142" rx="704" ry="130" />
        </svg>
        <CardOnTable on={on} speaker={speaker} />
      </div>
    </WallFrame>
  );
}

function TurnClock({ on }: { readonly on: OnWall }) {
  const { wall, now, glance } = on;
  if (glance.clock === 'untimed') return null;
  if (glance.clock === 'paused') return <WallClock on={on} />;
  const left = Math.max(0, wall.turnEndsAt - now);
  return <Ring share={wall.turnLastsMs > 0 ? left / wall.turnLastsMs : 0} text={String(Math.ceil(left / 1000))} />;
}

/** The speaker's last card; in free talk the last card of all. */
function CardOnTable({ on, speaker }: { readonly on: OnWall; readonly speaker: RoleId | null }) {
  const { wall, round } = on;
  const shown = inOrder(wall.shown).filter(([, { role }]) => speaker === null || role === speaker);
  const last = shown.at(-1);
  const card = last === undefined ? undefined : round.cards.find(({ id }) => id === last[0]);
  if (last === undefined || card === undefined) return null;
  const t = words().briefing;
  return (
    <article key={card.id} class={`table-card role-${card.role}`}>
      <p>
        {card.key !== undefined && (
          <span class="wall-key">
            <Icon name="key" size={42} weight={2.4} />
            {t.keyCard}
          </span>
        )}
        <span class="on-table">
          <Icon name="eye" size={48} />
          {t.onTable}
        </span>
      </p>
      <h2>{headlineOf(card, last[1].x)}</h2>
    </article>
  );
}

/** Typed talk: the last point, with who made it. Aloud: who speaks. */
function Sentence({ on, speaker }: { readonly on: OnWall; readonly speaker: RoleId | null }) {
  const t = hostWords().wall;
  const point = inOrder(on.wall.points)
    .filter(([, { phase, role }]) => phase === 'debate' && (speaker === null || role === speaker))
    .at(-1)?.[1];
  const by = roleIds.find((role) => role === point?.role);
  const said = point === undefined || by === undefined ? '' : point.claim || sentenceOf(on, by, point.sentence);
  if (said !== '' && by !== undefined) return <>{`${t.says(words().indices[by])} ${said}`}</>;
  return <>{speaker === null ? t.freeTalk : t.speaks(whoSits(on, speaker))}</>;
}

function sentenceOf({ round }: OnWall, role: RoleId, id: string): string {
  const ready = round.sentences[role].find((one) => one.id === id);
  return ready === undefined ? '' : say(ready.text);
}

function afterwards(on: OnWall): string | undefined {
  const { turns, turn } = on.wall;
  const next = roleIds.filter((role) => (turns[role] ?? 0) > turn).toSorted((a, b) => (turns[a] ?? 0) - (turns[b] ?? 0));
  return next.length === 0 ? undefined : hostWords().wall.next(next.map((role) => whoSits(on, role)));
}

/** Whoever acts for the seat; a bot goes by its seat's name. */
function whoSits(on: OnWall, role: RoleId): string {
  return holderOf(on, role) ?? `${words().indices[role]} (${words().common.bot})`;
}

/** Null: a bot. */
function holderOf({ wall, everybody }: OnWall, role: RoleId): string | null {
  const seat = wall.seats[role];
  const holder = seat?.driver === 'people' ? seat.holder : '';
  return holder === '' ? null : nameOf(everybody, holder);
}

function Marked({ icon, label, count }: { readonly icon: 'check' | 'ask'; readonly label: string; readonly count: number }) {
  return (
    <span class="marked">
      <Icon name={icon} size={50} weight={3} />
      <b>{count}</b> {label}
    </span>
  );
}
