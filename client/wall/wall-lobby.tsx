/** The code in letter doors, the address, a QR code, and a card for each table with who has come. */
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';
import type { Glance } from '../host/time.ts';
import { addressOf, joinHost } from '../page/router.ts';
import { Brand } from '../parts/brand.tsx';
import { LetterDoors } from '../parts/code-doors.tsx';
import { HomeHill } from '../parts/home-hill.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords } from '../texts/text.ts';
import { tablesInOrder } from './on-wall.ts';

export function WallLobby({ everybody }: { readonly everybody: EverybodyRecord }) {
  const t = hostWords();
  const first = firstWords();
  const tables = tablesInOrder(everybody);
  const seats = tables.length * roleIds.length;
  const taken = tables.reduce((sum, [, table]) => sum + takenAt(table).length, 0);
  return (
    <div class="wall wall-lobby is-sky" data-sky="home">
      <HomeHill />
      <main class="wall-picture">
        <div class="lobby-words">
          <Brand />
          <h1>
            {t.wall.open} <b>{joinHost()}</b>
            <br />
            {t.wall.andEnter}
          </h1>
          <span class="unseen">{first.join.game(everybody.code)}</span>
          <LetterDoors code={everybody.code} />
        </div>
        <div class="wall-qr">
          <QrCode text={addressOf(everybody.code)} />
        </div>
        <ul class={tables.length > 7 ? 'wall-tables is-many' : 'wall-tables'}>
          {tables.map(([id, table, number]) => (
            <TableCard key={id} table={table} number={number} />
          ))}
        </ul>
      </main>
      <footer class="wall-sill" aria-live="polite">
        <p>
          <b>{first.lobby.taken(taken, seats)}</b> <span>{first.lobby.botsRest}</span>
        </p>
      </footer>
    </div>
  );
}

function TableCard({ table, number }: { readonly table: Glance; readonly number: number }) {
  const t = hostWords();
  const taken = takenAt(table);
  const full = taken.length === roleIds.length;
  return (
    <li class={full ? 'is-full' : ''}>
      <p>
        <NumberDoor number={number} /> {full && <span>{t.wall.full}</span>}
      </p>
      <div class="tokens">
        {roleIds.map((role) => (
          <RoleSign key={role} role={role} size={42} drawn={taken.includes(role) ? 'full' : 'empty'} label={firstWords().indices[role]} />
        ))}
      </div>
    </li>
  );
}

function NumberDoor({ number }: { readonly number: number }) {
  return (
    <b class="number-door">
      <span class="unseen">{hostWords().count.table(number)}</span>
      <span aria-hidden="true">{number}</span>
    </b>
  );
}

function takenAt(table: Glance): readonly RoleId[] {
  return roleIds.filter((role) => table.taken[role] === true);
}
