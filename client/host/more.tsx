/** What is folded away: who sits where, who may come in, what is open, what the wall shows, the end. */
import { useState } from 'preact/hooks';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { EverybodyRecord, TableRecord } from '../../shared/view/schema.ts';
import { nameOf } from '../connection/here.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { hostWords } from '../texts/host.ts';
import { firstWords } from '../texts/text.ts';
import type { Acts, ConsoleView } from './console.tsx';

export interface MoreProps {
  readonly view: ConsoleView;
  readonly acts: Acts;
  readonly refused: string | null;
  readonly close: () => void;
}

export function More({ view, acts, refused, close }: MoreProps) {
  const { everybody, facilitator } = view;
  const t = hostWords().more;
  return (
    <Dialog title={t.title} close={close}>
      <div class="more-sheet">
        {refused !== null && (
          <p class="refused" role="alert">
            <Icon name="x" size={16} weight={3} />
            {refused}
          </p>
        )}
        <div class="menu-acts">
          <button type="button" class="second" disabled={acts.busy} onClick={() => acts.send({ type: 'lock', locked: !facilitator.locked })}>
            <Icon name="lock" size={18} />
            {facilitator.locked ? t.unlock : t.lock}
          </button>
          <button type="button" class="second" disabled={acts.busy || facilitator.unlocked} onClick={() => acts.send({ type: 'unlock' })}>
            {facilitator.unlocked ? t.allLeversOn : t.allLevers}
          </button>
        </div>
        <Pin everybody={everybody} acts={acts} />
        {inOrder(everybody.tables).map(([id], i) => (
          <Seats key={id} view={view} id={id} number={i + 1} acts={acts} />
        ))}
        <Unseated view={view} acts={acts} />
        <Removed view={view} acts={acts} />
        <Asked label={t.end} question={t.endAsk} act={() => acts.send({ type: 'end' })} />
      </div>
    </Dialog>
  );
}

function Pin({ everybody, acts }: { readonly everybody: EverybodyRecord; readonly acts: Acts }) {
  const t = hostWords();
  return (
    <label class="pin">
      {t.more.pin}
      <select
        class="field"
        value={everybody.pinned}
        disabled={acts.busy}
        onChange={({ currentTarget: { value } }) => acts.send({ type: 'pin', table: value === '' ? null : value })}
      >
        <option value="">{t.more.pinAuto}</option>
        {inOrder(everybody.tables).map(([id], i) => (
          <option key={id} value={id}>
            {t.count.table(i + 1)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Seats({ view, id, number, acts }: { readonly view: ConsoleView; readonly id: string; readonly number: number; readonly acts: Acts }) {
  const table = view.tables[id];
  if (table === undefined) return null;
  const t = hostWords();
  return (
    <details class="seat-sheet">
      <summary>{t.count.table(number)}</summary>
      <ul>
        {roleIds.map((role) => (
          <SeatLine key={role} view={view} table={table} id={id} role={role} acts={acts} />
        ))}
      </ul>
    </details>
  );
}

interface SeatLineProps {
  readonly view: ConsoleView;
  readonly table: TableRecord;
  readonly id: string;
  readonly role: RoleId;
  readonly acts: Acts;
}

function SeatLine({ view, table, id, role, acts }: SeatLineProps) {
  const t = hostWords().more;
  const seat = table.seats[role];
  const holders = Object.entries(seat?.holders ?? {}).toSorted(([, a], [, b]) => a - b);
  const role_ = firstWords().indices[role];
  const contributions = view.facilitator.tables[id]?.contributions[role] ?? 0;
  return (
    <li>
      <p class="seat-line">
        <RoleSign role={role} size={26} />
        <b>{role_}</b>
        {(holders.length === 0 || seat?.driver === 'bot') && (
          <span class="chip">
            <Icon name="bot" size={14} />
            {t.bot}
          </span>
        )}
        <span class="label">{t.share(contributions)}</span>
        {holders.length > 0 && (
          <button type="button" class="quiet" disabled={acts.busy} onClick={() => acts.send({ type: 'seat-bot', table: id, role })}>
            {t.toBot(role_)}
          </button>
        )}
      </p>
      {holders.map(([person]) => (
        <Holder key={person} view={view} person={person} at={`${id} ${role}`} isVoice={holders.length > 1 && seat?.holder === person} acts={acts} />
      ))}
    </li>
  );
}

interface HolderProps {
  readonly view: ConsoleView;
  readonly person: string;
  /** table and role; '' without a seat */
  readonly at: string;
  readonly isVoice: boolean;
  readonly acts: Acts;
}

function Holder({ view, person, at, isVoice, acts }: HolderProps) {
  const { everybody } = view;
  const t = hostWords().more;
  const [to, setTo] = useState(at);
  const name = nameOf(everybody, person);
  const [table = '', role = ''] = to.split(' ');
  const target = roleIds.find((one) => one === role);
  return (
    <div class="holder">
      <b>{name}</b>
      {isVoice && <span class="chip">{t.voice}</span>}
      {everybody.people[person]?.present === false && <span class="chip">{t.away}</span>}
      <select class="field" aria-label={`${name}: ${t.moveTo}`} value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
        {at === '' && <option value="">{t.unseated}</option>}
        {inOrder(everybody.tables).flatMap(([id], i) =>
          roleIds.map((one) => (
            <option key={`${id} ${one}`} value={`${id} ${one}`}>
              {t.seat(i + 1, firstWords().indices[one])}
            </option>
          )),
        )}
      </select>
      <button
        type="button"
        class="second"
        disabled={acts.busy || to === at || target === undefined}
        onClick={() => target !== undefined && acts.send({ type: 'assign', participant: person, table, role: target })}
      >
        {t.move}
      </button>
      <Asked label={t.remove} question={t.removeAsk(name)} act={() => acts.send({ type: 'remove', participant: person })} />
    </div>
  );
}

/** Who gave their seat to a bot, is about to sit elsewhere, or came when all seats were taken. */
function Unseated({ view, acts }: Pick<MoreProps, 'view' | 'acts'>) {
  const seated = new Set(Object.values(view.tables).flatMap(({ seats }) => Object.values(seats).flatMap(({ holders }) => Object.keys(holders))));
  const people = inOrder(view.everybody.people).filter(([id, { nickname }]) => nickname !== '' && !seated.has(id));
  if (people.length === 0) return null;
  return (
    <section class="removed">
      <h3>{hostWords().more.unseated}</h3>
      {people.map(([person]) => (
        <Holder key={person} view={view} person={person} at="" isVoice={false} acts={acts} />
      ))}
    </section>
  );
}

/** Who was removed may come back by the link that they had. */
function Removed({ view, acts }: Pick<MoreProps, 'view' | 'acts'>) {
  const t = hostWords().more;
  const removed = Object.entries(view.facilitator.removed);
  if (removed.length === 0) return null;
  return (
    <section class="removed">
      <h3>{t.removed}</h3>
      <ul>
        {removed.map(([person, name]) => (
          <li key={person} class="row apart">
            <b>{name}</b>
            <button type="button" class="second" disabled={acts.busy} onClick={() => acts.send({ type: 'readmit', participant: person })}>
              {t.readmit(name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What can't be taken back asks first. */
function Asked({ label, question, act }: { readonly label: string; readonly question: string; readonly act: () => void }) {
  const [asks, ask] = useState(false);
  const button = (
    <button type="button" class="second is-bad" onClick={asks ? act : () => ask(true)}>
      <Icon name="x" size={16} weight={3} />
      {label}
    </button>
  );
  if (!asks) return button;
  return (
    <div class="asked">
      <p>{question}</p>
      {button}
      <button type="button" class="second" onClick={() => ask(false)}>
        {hostWords().more.stay}
      </button>
    </div>
  );
}
