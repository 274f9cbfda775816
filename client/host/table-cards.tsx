/** All tables, folded to a card each: number, one state. One that may need a hand says so. */
import { inOrder } from '../../shared/view/read.ts';
import { Icon } from '../parts/icon.tsx';
import { hostWords } from '../texts/host.ts';
import type { ConsoleView } from './console.tsx';
import { HostIcon } from './host-icon.tsx';
import { stateOf } from './table-state.ts';

export function TableCards({ view, now }: { readonly view: ConsoleView; readonly now: number }) {
  const { everybody, tables, facilitator } = view;
  const t = hostWords();
  return (
    <section class="table-cards">
      <h2>{t.console.tables}</h2>
      <ul>
        {inOrder(everybody.tables).map(([id, glance], i) => {
          const table = tables[id];
          if (table === undefined) return null;
          const { state, line } = stateOf({ everybody, glance, table, owes: facilitator.tables[id], now });
          return (
            <li key={id} class={`is-${state}`}>
              <p class="table-name">
                <span class="number" aria-hidden="true">
                  {i + 1}
                </span>
                <b>{t.count.table(i + 1)}</b>
                {state === 'ready' && <Icon name="check" size={18} weight={3} />}
                {state === 'help' && <HostIcon name="bell" size={20} />}
              </p>
              <p>{line}</p>
              {state === 'help' && <p class="label">{t.console.needsHelp}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
