/**
 * All tables on health × equity as numbered doors: 50 dotted is today's law, 60 gold is the lamp's line, the room above
 * both in pale gold. Ours is filled. Not ranked, and sorted by number.
 */
import { isLit } from '../../shared/game/scoring.ts';
import { inOrder } from '../../shared/view/read.ts';
import type { EverybodyRecord } from '../../shared/view/schema.ts';

type Places = EverybodyRecord['tables'][string]['places'];

export interface Place {
  readonly number: number;
  readonly isOurs: boolean;
  /** of the last round that has an outcome, 0..100 */
  readonly health: number;
  readonly equity: number;
  /** both lamps */
  readonly lit: boolean;
}

export function placesOf(tables: readonly { readonly number: number; readonly isOurs: boolean; readonly places: Places }[]): readonly Place[] {
  return tables.flatMap(({ number, isOurs, places }) => {
    const last = inOrder(places).at(-1)?.[1];
    return last === undefined ? [] : [{ number, isOurs, health: last.health, equity: last.equity, lit: isLit(last.health) && isLit(last.equity) }];
  });
}

export interface TablesChartProps {
  readonly places: readonly Place[];
  readonly names: {
    readonly health: string;
    readonly equity: string;
    readonly today: string;
    readonly both: string;
    readonly crossed: string;
    readonly point: (table: number, health: number, equity: number) => string;
  };
}

/** Units of the drawing: on the wall one is a pixel at 1080 lines. */
const width = 1640;
const height = 780;
const frame = { left: 130, right: width - 20, top: 70, bottom: height - 78 };
const door = { width: 64, height: 68 };
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

export function TablesChart({ places, names }: TablesChartProps) {
  const across = scaleOf(places.map(({ equity }) => equity));
  const up = scaleOf(places.map(({ health }) => health));
  const x = (equity: number) => frame.left + ((equity - across.from) / (across.to - across.from)) * (frame.right - frame.left);
  const y = (health: number) => frame.bottom - ((health - up.from) / (up.to - up.from)) * (frame.bottom - frame.top);
  const doors = apart(places.map((place) => ({ place, x: x(place.equity), y: y(place.health) })));
  const points = places.map(({ number, health, equity }) => names.point(number, Math.round(health), Math.round(equity)));
  return (
    <svg class="tables-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={[names.crossed, ...points].join(' ')}>
      <path class="both" d={`M${x(60)} ${y(60)}V${frame.top}H${frame.right}V${y(60)}Z`} />
      <path class="at-50" d={`M${x(50)} ${frame.bottom}V${frame.top}M${frame.left} ${y(50)}H${frame.right}`} />
      <path class="at-60" d={`M${x(60)} ${frame.bottom}V${frame.top}M${frame.left} ${y(60)}H${frame.right}`} />
      <path class="axes" d={`M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`} />
      <text class="axis-name" x={frame.left - 6} y={frame.top - 22} text-anchor="start">
        {names.health}
      </text>
      <text class="axis-name" x={frame.right} y={height - 14} text-anchor="end">
        {names.equity}
      </text>
      {[50, 60].map((value) => (
        <g key={value} class="tick">
          <text x={frame.left - 18} y={y(value) + 15} text-anchor="end">
            {value}
          </text>
          <text x={x(value)} y={height - 20} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
      <text class="both-name" x={frame.right} y={frame.top - 22} text-anchor="end">
        {names.both}
      </text>
      <circle class="today-point" cx={x(50)} cy={y(50)} r="13" />
      <text class="today-name" x={x(50) - 20} y={y(50) + 50} text-anchor="end">
        {names.today}
      </text>
      {doors.map(({ place, x: middle, y: foot }) => (
        <NumberedDoor key={place.number} place={place} x={middle} y={foot} />
      ))}
    </svg>
  );
}

function NumberedDoor({ place, x, y }: { readonly place: Place; readonly x: number; readonly y: number }) {
  const size = place.isOurs ? ours : 1;
  const w = (door.width * size) / 2;
  const h = door.height * size;
  const top = y - h / 2;
  return (
    <g class={`numbered${place.isOurs ? ' is-ours' : ''}${place.lit ? ' is-lit' : ''}`}>
      <path d={`M${x - w} ${top + h}V${top + w}A${w} ${w} 0 0 1 ${x + w} ${top + w}V${top + h}Z`} />
      <text x={x} y={top + h - 13 * size} text-anchor="middle" font-size={place.isOurs ? 48 : 42}>
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
export function apart(doors: readonly Placed[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const one of doors) {
    const free = asides.map(([dx, dy]) => ({
      ...one,
      x: within(one.x + dx, frame.left, frame.right),
      y: within(one.y + dy, frame.top, frame.bottom),
    }));
    placed.push(free.find((spot) => placed.every((other) => !overlap(spot, other))) ?? one);
  }
  return placed;
}

const reach = { x: door.width * 1.12, y: door.height * 1.12 };
const overlap = (a: Placed, b: Placed): boolean => Math.abs(a.x - b.x) < reach.x && Math.abs(a.y - b.y) < reach.y;
const within = (value: number, from: number, to: number): number => Math.max(from + door.width / 2, Math.min(to - door.width / 2, value));
const steps = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
/** Half a door at a time, nearest first. */
const asides: readonly (readonly [number, number])[] = steps
  .flatMap((across) => steps.map((up) => [across * reach.x * 0.55, up * reach.y * 0.55] as const))
  .toSorted(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by);
