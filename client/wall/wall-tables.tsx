/** All tables on health × equity, numbered, never ranked. */
import { placesOf, TablesChart } from '../charts/tables-chart.tsx';
import { hostWords } from '../texts/host.ts';
import { words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { tablesInOrder } from './on-wall.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallTables({ question, asks, ...on }: OnWall & { readonly question: string; readonly asks?: string }) {
  const { everybody, wall, phase } = on;
  const t = hostWords().wall;
  const places = placesOf(tablesInOrder(everybody).map(([id, table, number]) => ({ number, isOurs: id === wall.table, places: table.places })));
  const both = places.filter(({ lit }) => lit).length;
  return (
    <WallFrame
      phase={phase}
      {...(phase === 'debrief' ? { scene: 'possible' as const } : {})}
      ofAll
      class="wall-chart"
      beside={<WallClock on={on} />}
      question={question}
      note={t.crossed(both, places.length)}
      more={asks ?? t.crossedMore}
    >
      <TablesChart
        places={places}
        names={{
          health: words().indices.health,
          equity: words().indices.equity,
          today: t.todaysLaw,
          both: t.bothLit,
          point: t.onePoint,
          crossed: t.crossed(both, places.length),
        }}
      />
    </WallFrame>
  );
}
