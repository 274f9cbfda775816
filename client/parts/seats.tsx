/** The four seats of a table: sign, role, who holds it. An empty one is the role's shape in dashes; a bot will sit there. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { nameOf, useHere } from '../connection/here.ts';
import { firstWords } from '../texts/text.ts';
import { Icon } from './icon.tsx';
import { RoleSign } from './role-sign.tsx';

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
  const inLobby = table.phase === 'lobby' && everybody.preset !== 'solo';
  // alone, or without a name of one's own, the name says it already
  const isCalledYou = nameOf(everybody, holder).toLowerCase() === t.common.you.toLowerCase();
  const away = holder !== '' && everybody.people[holder]?.present === false;
  return (
    <li class={holder === '' ? 'is-free' : holder === me.id ? 'is-mine' : ''}>
      <RoleSign role={role} size={34} drawn={holder === '' && inLobby ? 'empty' : 'full'} />
      <span class="seat-role">{t.indices[role]}</span>
      <b class="seat-name">{holder === '' ? (inLobby ? t.lobby.free : '') : nameOf(everybody, holder)}</b>
      <span class="chips">
        {holder === me.id && holder !== '' && !isCalledYou && <span class="chip">{t.common.you}</span>}
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
