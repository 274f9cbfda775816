/** Whose turn it is: four niches in seat order, the speaker's one lit. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { seatName, useHere } from '../connection/here.ts';
import { words } from '../texts/text.ts';
import { RoleSign } from './role-sign.tsx';

export function Bench() {
  const { table, everybody, me } = useHere();
  const t = words();
  return (
    <section class="bench" aria-label={t.debate.bench}>
      <ol>
        {roleIds.map((role) => (
          <li key={role} class={`niche role-${role}${table.speaker === role ? ' is-speaking' : ''}`} aria-current={table.speaker === role}>
            <RoleSign role={role} size={24} label={t.indices[role]} />
            <b>{table.seats[role]?.holder === me.id ? t.debate.you : seatName(everybody, table, role)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
