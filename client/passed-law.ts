/** The law that passed, as the society runs it. */
import { policyOf, type Stop, type Stops } from '../shared/scenario/law.ts';
import type { Round } from '../shared/scenario/schema.ts';
import { type Policy, statusQuo } from '../shared/society/policy.ts';
import type { TableRecord } from '../shared/view/schema.ts';

export function passedPolicy(round: Round, table: TableRecord): Policy {
  return policyOf(statusQuo, round, stopsIn(table.count.stops));
}

/** Views carry stops as numbers. */
function stopsIn(record: Readonly<Record<string, number>>): Stops {
  return Object.fromEntries(Object.entries(record).map(([lever, stop]): [string, Stop] => [lever, stop === 0 || stop === 2 ? stop : 1]));
}
