/** The four seats of a table: sign, role, who holds it. An empty one is the role's shape in dashes; a bot will sit there. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { nameOf, useHere } from '../connection/here.ts';
import { lazy } from '../page/lazy.tsx';
import { firstWords, loadWords } from '../texts/text.ts';
import { Icon } from './icon.tsx';
import { RoleSign } from './role-sign.tsx';

/** Promises come with the game, and their words with them: the lobby has none. */
const SeatRibbon = lazy(
  () => Promise.all([import('./seat-ribbon.tsx'), loadWords()]).then(([file]) => file.SeatRibbon),
  () => null,
);

export function SeatList() {
  return (
    <ul class="seats">
      {roleIds.map((role) => (
        <SeatRow key={role} role={role} />
      ))}
    </ul>
  );
}

function SeatRow({ role }: { readonly role: RoleId }) {
  const { table, everybody, me } = useHere();
  // alone, nobody else will come: bots sit there already
  const t = firstWords();
  const seat = table.seats[role];
  const holder = seat?.holder ?? '';
  const holders = inOrderOf(seat?.holders ?? {});
  const isMine = holders.includes(me.id);
  const inLobby = table.phase === 'lobby' && everybody.preset !== 'solo';
  // alone, or without a name of one's own, the name says it already
  const isCalledYou = nameOf(everybody, me.id).toLowerCase() === t.common.you.toLowerCase();
  const away = holder !== '' && everybody.people[holder]?.present === false;
  return (
    <li class={holder === '' ? 'is-free' : isMine ? 'is-mine' : ''}>
      <RoleSign role={role} size={34} drawn={holder === '' && inLobby ? 'empty' : 'full'} />
      <span class="seat-role">{t.indices[role]}</span>
      <b class="seat-name">{holder === '' ? (inLobby ? t.lobby.free : '') : t.common.list(holders.map((one) => nameOf(everybody, one)))}</b>
      <span class="chips">
        {table.phase !== 'lobby' && <SeatRibbon table={table} role={role} />}
        {isMine && !isCalledYou && <span class="chip">{t.common.you}</span>}
        {away && (
          <span class="chip">
            <Icon name="away" size={14} />
            {t.common.away}
          </span>
        )}
        {((holder === '' && !inLobby) || (holder !== '' && seat?.driver === 'bot')) && (
          <span class="chip">
            <Icon name="bot" size={14} />
            {t.common.bot}
          </span>
        )}
        {seat?.ready === true && !inLobby && (
          <span class="chip">
            <Icon name="check" size={14} weight={3} />
            {t.common.ready}
          </span>
        )}
      </span>
    </li>
  );
}

/** All who share the seat, who came first first. */
const inOrderOf = (holders: Readonly<Record<string, number>>): readonly string[] =>
  Object.keys(holders).toSorted((a, b) => (holders[a] ?? 0) - (holders[b] ?? 0));
