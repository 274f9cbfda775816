/** Could everyone have crossed? All tables, or one's own rounds, on health × equity. Then a vote on what to change first. */
import type { ComponentChildren } from 'preact';
import { changes } from '../../shared/game/debrief.ts';
import { hindsightIn } from '../../shared/insight/hindsight.ts';
import type { Result } from '../../shared/insight/survival.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { EverybodyRecord, TableRecord } from '../../shared/view/schema.ts';
import { type Place, placesOf, roundsOf, TablesChart } from '../charts/tables-chart.tsx';
import { useCommands } from '../connection/command.ts';
import { shownIndex } from '../laws/result.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { AssumptionsButton } from '../parts/assumptions-button.tsx';
import { Choice } from '../parts/choice.tsx';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { words } from '../texts/text.ts';
import { type DebriefScreenProps, sillWhen } from './debrief-screen.ts';

export function DebriefPossible({ everybody, table, me, scenario, send, next, given }: DebriefScreenProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [answer, setAnswer] = useDraft('change', me.change, isText);
  const chosen = changes.find((one) => one === answer) ?? null;
  const vote = async () => {
    if (chosen !== null && (await submit({ type: 'reflect', change: chosen }))) next();
  };
  return (
    <Frame
      class="debrief-possible"
      question={t.debrief.possibleQuestion}
      sky={<DebriefSky at="possible" />}
      sill={
        <Sill
          {...sillWhen(given, {
            note: t.debrief.feelMore,
            busy,
            refused,
            action: chosen === null ? undefined : { label: t.debrief.vote, act: () => void vote() },
            waiting: t.debrief.chooseFirst,
          })}
        />
      }
    >
      <div class="where-and-change">
        <Where tables={inOrder(everybody.tables)} ours={me.table}>
          <AssumptionsButton results={() => resultsOf(scenario, table)} />
        </Where>
        <section>
          <h2>{t.debrief.changeQuestion}</h2>
          <Choice
            class="change-first"
            optionClass="take-back-card"
            label={t.debrief.changeQuestion}
            options={changes}
            chosen={chosen}
            choose={setAnswer}
          >
            {(one) => (
              <>
                {t.debrief.changes[one]}
                {given && (table.changes[one] ?? 0) > 0 && <b>{table.changes[one]}</b>}
              </>
            )}
          </Choice>
        </section>
      </div>
    </Frame>
  );
}

/** A few worlds tell whether a lamp turns; lamps themselves are made of more. */
const survivalSize = { worlds: 4, citizens: 10_000 };

/** Our law of each round, to be doubted. */
function resultsOf(scenario: Scenario, table: TableRecord): readonly Result[] {
  return inOrder(table.told).flatMap((_, place): readonly Result[] => {
    const looked = hindsightIn(table, place);
    return looked === null ? [] : [{ kind: 'round', scenario, looked, ...survivalSize }];
  });
}

interface WhereProps {
  readonly tables: readonly (readonly [string, EverybodyRecord['tables'][string]])[];
  readonly ours: string;
  readonly children: ComponentChildren;
}

/** One table is its rounds; several stand where their last round put them. */
function Where({ tables, ours, children }: WhereProps) {
  const t = words();
  const [first] = tables;
  const isAlone = tables.length === 1 && first !== undefined;
  const places = isAlone
    ? roundsOf(first[1].places)
    : placesOf(tables.map(([id, { places }], i) => ({ number: i + 1, isOurs: id === ours, places })));
  const both = places.filter(({ lit }) => lit).length;
  const found = isAlone ? t.debrief.roundsCrossed(both, places.length) : t.debrief.tablesCrossed(both, places.length);
  return (
    <section class="card-box">
      <h2>{found}</h2>
      <p class="label">{isAlone ? t.debrief.doorsAreRounds : t.debrief.doorsAreTables}</p>
      <TablesChart
        sheet="page"
        places={places}
        names={{
          health: t.indices.health,
          equity: t.indices.equity,
          today: t.debrief.todayTable,
          both: t.debrief.bothLit,
          crossed: `${found}.`,
          point: isAlone ? t.debrief.roundPoint : t.debrief.tablePoint,
        }}
      />
      <details class="of-numbers">
        <summary>{t.debrief.numbers}</summary>
        <Numbers places={places} isAlone={isAlone} />
      </details>
      {children}
    </section>
  );
}

function Numbers({ places, isAlone }: { readonly places: readonly Place[]; readonly isAlone: boolean }) {
  const t = words();
  const rows = isAlone
    ? places.map((place) => ({ table: 1, round: place.number, ...place }))
    : places.flatMap(({ number, earlier, ...last }) => [...earlier, last].map((place, i) => ({ table: number, round: i + 1, ...place })));
  return (
    <table>
      <thead>
        <tr>
          {!isAlone && <th scope="col">{t.debrief.tableColumn}</th>}
          <th scope="col">{t.debrief.roundColumn}</th>
          {(['health', 'equity'] as const).map((index) => (
            <th key={index} scope="col">
              {t.indices[index]}
              <HowComputed of={{ kind: 'index', id: index }} name={t.indices[index]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ table, round, health, equity }) => (
          <tr key={`${table} ${round}`}>
            {!isAlone && <th scope="row">{table}</th>}
            <td>{round}</td>
            <td>{shownIndex(health)}</td>
            <td>{shownIndex(equity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
