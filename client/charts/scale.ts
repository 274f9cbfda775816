/** Where a chart's ticks stand, and what its axes span. */

/** Round numbers 1, 2 or 5 × 10^k apart within from..to, at most so many. */
export function ticksOf(from: number, to: number, most: number): readonly number[] {
  const span = to - from;
  if (!(span > 0) || most < 2) return [from];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step =
    [1, 2, 5, 10, 20].map((factor) => factor * power).find((one) => Math.floor(to / one + 1e-9) - Math.ceil(from / one - 1e-9) < most) ?? span;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Zero and all values, with room for a label above; never empty. */
export function spanOf(values: readonly number[]): Span {
  const known = values.filter(Number.isFinite);
  const from = Math.min(0, ...known);
  const to = Math.max(0, ...known);
  if (from === to) return { from, to: from + 1 };
  const room = (to - from) * 0.14;
  return { from: from < 0 ? from - room : 0, to: to > 0 ? to + room : 0 };
}
