/** What a benchmark tells of one thing: a value with its unit, and its ratio to something of the same run, since machines differ and ratios hardly. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio: number;
  /** what the ratio is of, after "× .98 of …" */
  readonly of: string;
}
