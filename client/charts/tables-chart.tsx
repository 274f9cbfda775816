/**
 * All tables on health × equity as numbered doors: 50 dotted is today's law, 60 gold is the lamp's line, the room above
 * both in pale gold. Ours is filled. Not ranked, and sorted by number.
 */
import { isLit } from '../../shared/game/scoring.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';
import { shownIndex } from '../laws/result.ts';

type Places = EverybodyRecord['tables'][string]['places'];

interface Point {
  /** 0..100 */
  readonly health: number;
  readonly equity: number;
}

export interface Place extends Point {
  /** of the table, or of the round where there is one table */
  readonly number: number;
  readonly isOurs: boolean;
  /** both lamps */
  readonly lit: boolean;
  /** where the rounds before put it */
  readonly earlier: readonly Point[];
}

const isCrossed = ({ health, equity }: Point): boolean => isLit(health) && isLit(equity);
const pointsOf = (places: Places): readonly Point[] => inOrder(places).map(([, { health, equity }]) => ({ health, equity }));

/** A door a table, where its last round with an outcome put it. */
export function placesOf(tables: readonly { readonly number: number; readonly isOurs: boolean; readonly places: Places }[]): readonly Place[] {
  return tables.flatMap(({ number, isOurs, places }) => {
    const points = pointsOf(places);
    const last = points.at(-1);
    return last === undefined ? [] : [{ number, isOurs, ...last, lit: isCrossed(last), earlier: points.slice(0, -1) }];
  });
}

/** A door a round, for a table alone. */
export function roundsOf(places: Places): readonly Place[] {
  const points = pointsOf(places);
  return points.map((point, i) => {
    const isLast = i === points.length - 1;
    return { number: i + 1, isOurs: isLast, ...point, lit: isCrossed(point), earlier: isLast ? points.slice(0, i) : [] };
  });
}

export interface TablesChartProps {
  readonly sheet?: SheetName;
  readonly places: readonly Place[];
  readonly names: {
    readonly health: string;
    readonly equity: string;
    readonly today: string;
    readonly both: string;
    readonly crossed: string;
    readonly point: (number: number, health: number, equity: number) => string;
  };
}

/** Units of a drawing. On the wall one is a pixel at 1080 lines; on a page about a CSS pixel of a narrow phone. */
interface Sheet {
  readonly class: string;
  readonly width: number;
  readonly height: number;
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly door: { readonly width: number; readonly height: number };
  /** font sizes of numbers: a table's, ours */
  readonly type: { readonly number: number; readonly ours: number };
  /** a letter's half height, from its middle down to its line */
  readonly half: number;
  /** from a line to what stands beside it */
  readonly gap: number;
  /** of the point that is today's law */
  readonly dot: number;
  /** the way from round to round is drawn */
  readonly hasWays: boolean;
}

const sheets = {
  wall: {
    class: 'tables-chart',
    width: 1640,
    height: 780,
    frame: { left: 130, right: 1620, top: 70, bottom: 702 },
    door: { width: 64, height: 68 },
    type: { number: 42, ours: 48 },
    half: 15,
    gap: 18,
    dot: 13,
    hasWays: false,
  },
  page: {
    class: 'page-chart',
    width: 304,
    height: 196,
    frame: { left: 30, right: 302, top: 20, bottom: 172 },
    door: { width: 22, height: 24 },
    type: { number: 14, ours: 16 },
    half: 5,
    gap: 6,
    dot: 4,
    hasWays: true,
  },
} as const satisfies Readonly<Record<string, Sheet>>;
type SheetName = keyof typeof sheets;
/** Ours is so much larger. */
const ours = 1.2;

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** All tables, 50 and 60 are on it, with room for a door at the ends. */
function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(38, ...values.map((value) => value - 4));
  const high = Math.max(72, ...values.map((value) => value + 6));
  return { from: Math.max(0, Math.floor(low)), to: Math.min(104, Math.ceil(high)) };
}

export function TablesChart({ sheet: name = 'wall', places, names }: TablesChartProps) {
  const sheet: Sheet = sheets[name];
  const { frame, height, half, gap } = sheet;
  const points = places.flatMap((place) => (sheet.hasWays ? [place, ...place.earlier] : [place]));
  const across = scaleOf(points.map(({ equity }) => equity));
  const up = scaleOf(points.map((point) => point.health));
  const x = (equity: number) => frame.left + ((equity - across.from) / (across.to - across.from)) * (frame.right - frame.left);
  const y = (health: number) => frame.bottom - ((health - up.from) / (up.to - up.from)) * (frame.bottom - frame.top);
  const doors = apart(
    places.map((place) => ({ place, x: x(place.equity), y: y(place.health) })),
    sheet,
  );
  const said = places.map(({ number, health, equity }) => names.point(number, shownIndex(health), shownIndex(equity)));
  return (
    <svg class={sheet.class} viewBox={`0 0 ${sheet.width} ${height}`} role="img" aria-label={[names.crossed, ...said].join(' ')}>
      <path class="both" d={`M${x(60)} ${y(60)}V${frame.top}H${frame.right}V${y(60)}Z`} />
      <path class="at-50" d={`M${x(50)} ${frame.bottom}V${frame.top}M${frame.left} ${y(50)}H${frame.right}`} />
      <path class="at-60" d={`M${x(60)} ${frame.bottom}V${frame.top}M${frame.left} ${y(60)}H${frame.right}`} />
      <path class="axes" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
      <text class="axis-name" x={frame.left - gap / 3} y={frame.top - gap * 1.2} text-anchor="start">
        {names.health}
      </text>
      <text class="axis-name" x={frame.right} y={height - gap * 0.8} text-anchor="end">
        {names.equity}
      </text>
      {[50, 60].map((value) => (
        <g key={value} class="tick">
          <text x={frame.left - gap} y={y(value) + half} text-anchor="end">
            {value}
          </text>
          <text x={x(value)} y={height - gap * 1.1} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      <text class="both-name" x={frame.right} y={frame.top - gap * 1.2} text-anchor="end">
        {names.both}
      </text>
      <circle class="today-point" cx={x(50)} cy={y(50)} r={sheet.dot} />
      <text class="today-name" x={frame.left + gap} y={y(50) - gap * 0.9}>
        {names.today}
      </text>
      {sheet.hasWays &&
        doors.map(({ place, x: middle, y: foot }) => (
          <g key={place.number} class={place.isOurs ? 'way is-ours' : 'way'}>
            <path d={`M${[...place.earlier.map(({ health, equity }) => `${x(equity)} ${y(health)}`), `${middle} ${foot}`].join('L')}`} />
            {place.earlier.map(({ health, equity }, i) => (
              <circle key={i} cx={x(equity)} cy={y(health)} r={sheet.dot * 0.75} />
            ))}
          </g>
        ))}
      {doors.map(({ place, x: middle, y: foot }) => (
        <NumberedDoor key={place.number} sheet={sheet} place={place} x={middle} y={foot} />
      ))}
    </svg>
  );
}

function NumberedDoor({ sheet: { door, type }, place, x, y }: Placed & { readonly sheet: Sheet }) {
  const size = place.isOurs ? ours : 1;
  const w = (door.width * size) / 2;
  const h = door.height * size;
  const top = y - h / 2;
  return (
    <g class={`numbered${place.isOurs ? ' is-ours' : ''}${place.lit ? ' is-lit' : ''}`}>
      <path d={`M${x - w} ${top + h}V${top + w}A${w} ${w} 0 0 1 ${x + w} ${top + w}V${top + h}Z`} />
      <text x={x} y={top + h - h * 0.19} text-anchor="middle" font-size={place.isOurs ? type.ours : type.number}>
        {place.number}
      </text>
    </g>
  );
}

interface Placed {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
}

/** Doors that would hide each other's number step aside, each the shortest way. */
export function apart(doors: readonly Placed[], { door, frame }: Pick<Sheet, 'door' | 'frame'> = sheets.wall): readonly Placed[] {
  const reach = { x: door.width * 1.12, y: door.height * 1.12 };
  const overlap = (a: Placed, b: Placed): boolean => Math.abs(a.x - b.x) < reach.x && Math.abs(a.y - b.y) < reach.y;
  const within = (value: number, from: number, to: number, size: number): number => Math.max(from + size / 2, Math.min(to - size / 2, value));
  const placed: Placed[] = [];
  for (const one of doors) {
    const free = asides.map(([across, up]) => ({
      ...one,
      x: within(one.x + across * reach.x, frame.left, frame.right, door.width),
      y: within(one.y + up * reach.y, frame.top, frame.bottom, door.height),
    }));
    placed.push(free.find((spot) => placed.every((other) => !overlap(spot, other))) ?? one);
  }
  return placed;
}

const steps = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((step) => step * 0.55);
/** Half a door at a time, nearest first. */
const asides: readonly (readonly [across: number, up: number])[] = steps
  .flatMap((across) => steps.map((up) => [across, up] as const))
  .toSorted(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by);
