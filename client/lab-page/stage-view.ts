/** A stage as it is shown: its words, dials, curve, table and equation, ready to be drawn. */
import type { ComponentChildren } from 'preact';
import type { Axis, CurveProps, Line } from '../charts/curve.tsx';
import { heightAt } from './points.ts';

export interface DialView<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly show: (value: number) => string;
  /** words instead of a rail: value 0, 1, 2 … */
  readonly options?: readonly string[];
  /** it says what is looked at, so “as today” leaves it alone */
  readonly isSubject?: boolean;
}

export interface TableView {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface StageView<Id extends string> {
  readonly dials: readonly DialView<Id>[];
  readonly curve: Pick<CurveProps, 'x' | 'y' | 'lines' | 'mark' | 'dots'>;
  /** what the dots are */
  readonly dots?: string;
  /** instead of the lines' own */
  readonly table?: TableView;
  readonly summary: string;
  /** what the next stage gets */
  readonly handsOn: string;
  readonly equation: ComponentChildren;
}

/** What stays the same whatever the dials say. */
export interface StageWords {
  readonly name: string;
  readonly question: string;
  readonly meaning: string;
  readonly source: string;
}

const mostRows = 11;

/** The lines in numbers: some of the places of the first, and there the others' heights. */
export function tableOf(x: Axis, y: Axis, lines: readonly Line[], none: string): TableView {
  const longest = lines.reduce<Line | null>((found, line) => (found === null || line.points.length > found.points.length ? line : found), null);
  const points = longest?.points ?? [];
  const every = Math.ceil((points.length - 1) / (mostRows - 1)) || 1;
  return {
    head: [x.label, ...lines.map(({ label }) => label)],
    rows: points
      .filter((_, i) => i % every === 0)
      .map(([at]) => [
        x.show(at),
        ...lines.map((line) => {
          const height = heightAt(line.points, at);
          return Number.isFinite(height) ? y.show(height) : none;
        }),
      ]),
  };
}
