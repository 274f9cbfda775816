/**
 * A few curves over one axis, as SVG of the size that it gets. Lines differ by their dashes first and by colour last; what
 * is today's is dotted. What it says stands beside it in words, and in a table.
 */
import { useSize } from '../page/size.ts';
import { type Span, spanOf, ticksOf } from './scale.ts';

type Point = readonly [x: number, y: number];

/** main: what the dials say. second, third: beside it. harm: what is lost. today: the same with today's dials. */
export type LineKind = 'main' | 'second' | 'third' | 'harm' | 'today';

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly kind: LineKind;
  readonly points: readonly Point[];
}

export interface Axis {
  readonly label: string;
  readonly show: (value: number) => string;
  /** as wide as its values if none is given */
  readonly span?: Span;
}

export interface CurveProps {
  /** for screen readers: what is drawn */
  readonly name: string;
  /** id of the sentence that says what it shows */
  readonly describedBy: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  /** single things; the chosen one is filled */
  readonly dots?: readonly { readonly at: Point; readonly isChosen: boolean }[] | undefined;
  /** where the dials stand, with its value */
  readonly mark: { readonly at: Point; readonly label: string } | null;
}

const margin = { left: 48, right: 18, top: 26, bottom: 40 };

export function Curve({ name, describedBy, x: across, y: up, lines, dots = [], mark }: CurveProps) {
  const [box, { width }] = useSize();
  const height = width < 480 ? 204 : Math.min(440, Math.round(width * 0.58));
  return (
    <div class="curve" ref={box}>
      {width > 0 && <Drawing {...{ name, describedBy, lines, dots, mark, width, height }} x={across} y={up} />}
    </div>
  );
}

interface DrawingProps extends CurveProps {
  readonly width: number;
  readonly height: number;
}

function Drawing({ name, describedBy, x: across, y: up, lines, dots = [], mark, width, height }: DrawingProps) {
  const points = [...lines.flatMap((line) => line.points), ...dots.map(({ at }) => at)].filter(([, y]) => Number.isFinite(y));
  const xs = across.span ?? spanOf(points.map(([x]) => x));
  const ys = up.span ?? spanOf(points.map(([, y]) => y));
  const frame = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const x = (value: number) => frame.left + ((value - xs.from) / (xs.to - xs.from)) * (frame.right - frame.left);
  const y = (value: number) => frame.bottom - ((value - ys.from) / (ys.to - ys.from)) * (frame.bottom - frame.top);
  const path = (drawn: readonly Point[]) =>
    drawn
      .filter(([, value]) => Number.isFinite(value))
      .map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
  const ground = y(Math.max(ys.from, 0));
  const main = lines.find(({ kind }) => kind === 'main')?.points ?? [];
  const [first, last] = [main[0], main.at(-1)];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name} aria-describedby={describedBy}>
      {ticksOf(ys.from, ys.to, height < 300 ? 5 : 7).map((value) => (
        <g key={value} class="tick">
          <path class={value === 0 ? 'zero' : 'grid'} d={`M${frame.left} ${y(value)}H${frame.right}`} />
          <text x={frame.left - 8} y={y(value) + 4.5} text-anchor="end">
            {up.show(value)}
          </text>
        </g>
      ))}
      {ticksOf(xs.from, xs.to, width < 480 ? 5 : 9).map((value) => (
        <text key={value} class="tick" x={x(value)} y={frame.bottom + 18} text-anchor="middle">
          {across.show(value)}
        </text>
      ))}
      <path class="axes" d={`M${frame.left} ${frame.top - 4}V${frame.bottom}H${frame.right}`} />
      <text class="axis" x={4} y={14}>
        {up.label}
      </text>
      <text class="axis" x={frame.right} y={height - 5} text-anchor="end">
        {across.label}
      </text>
      {first !== undefined && last !== undefined && <path class="ground" d={`${path(main)}L${x(last[0])} ${ground}L${x(first[0])} ${ground}Z`} />}
      {[...lines].reverse().map(({ id, kind, points: drawn }) => (
        <path key={id} class={`line is-${kind}`} d={path(drawn)} />
      ))}
      {dots.map(({ at, isChosen }, i) => (
        <circle key={i} class={isChosen ? 'dot is-chosen' : 'dot'} cx={x(at[0])} cy={y(at[1])} r={isChosen ? 7 : 5} />
      ))}
      {mark !== null && <Mark label={mark.label} x={x(mark.at[0])} y={y(mark.at[1])} rises={risesAt(main, mark.at[0])} frame={frame} />}
    </svg>
  );
}

/** Whether the curve goes up on its way to here: then there is room at the upper left, else at the upper right. */
function risesAt(points: readonly Point[], x: number): boolean {
  const before = points.findLast(([at]) => at < x - 1e-9);
  const here = points.find(([at]) => at >= x - 1e-9);
  return before !== undefined && here !== undefined && here[1] > before[1];
}

interface MarkProps {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly rises: boolean;
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** A door's knob on the curve, a thin line to the axis, and the value where there is room for it. */
function Mark({ label, x, y, rises, frame }: MarkProps) {
  const width = 11 * label.length;
  const isRight = (rises && x - width > frame.left) || x + width > frame.right;
  const above = y > frame.top + 15;
  return (
    <g class="mark">
      <path d={`M${x} ${y}V${frame.bottom}`} />
      <circle cx={x} cy={y} r={7} />
      <text x={isRight ? x - 10 : x + 10} y={above ? y - 11 : y + 24} text-anchor={isRight ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  );
}

/** What each line is, with a piece of it. */
export function Legend({ lines, dots }: { readonly lines: readonly Line[]; readonly dots: string | undefined }) {
  return (
    <ul class="curve-legend">
      {lines.map(({ id, kind, label }) => (
        <li key={id}>
          <svg width={34} height={10} viewBox="0 0 34 10" aria-hidden="true">
            <path class={`line is-${kind}`} d="M1 5H33" />
          </svg>
          {label}
        </li>
      ))}
      {dots !== undefined && (
        <li>
          <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
            <circle class="dot" cx={7} cy={7} r={5} />
          </svg>
          {dots}
        </li>
      )}
    </ul>
  );
}
