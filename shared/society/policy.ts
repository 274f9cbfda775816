/** A law: a value for every lever. Checked when it comes from outside, completed when a part is given, counted for the kernel. */
import { type Lever, type LeverId, type LeverValue, leverIds, levers } from './levers.ts';
import { recordOf } from './record-of.ts';

/** Complete: a value for every lever. */
export type Policy = Readonly<Record<LeverId, LeverValue>>;

export interface PolicyProblem {
  readonly lever: string;
  /** one sentence that names the lever and what it may be */
  readonly message: string;
}

const table: Readonly<Record<LeverId, Lever>> = levers;

/** Today's law. */
export const statusQuo: Policy = recordOf(leverIds, (id) => table[id].statusQuo);

/** A policy from anywhere: what is missing is taken from today's law, what is wrong is said in sentences, all of it at once. */
export function checkPolicy(input: unknown): { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: [{ lever: '', message: 'A policy is a record with a value for each lever it changes.' }] };
  }
  const given = new Map<string, unknown>(Object.entries(input));
  const problems: PolicyProblem[] = [];
  for (const lever of given.keys()) {
    if (!isLeverId(lever)) problems.push({ lever, message: `There is no lever ${written(lever)}; the levers are ${leverIds.join(', ')}.` });
  }
  const policy = recordOf(leverIds, (id) => {
    const value = given.has(id) ? given.get(id) : table[id].statusQuo;
    if (isAllowed(table[id], value)) return value;
    problems.push({ lever: id, message: `${id} is ${allowedWords(table[id])}, not ${written(value)}.` });
    return table[id].statusQuo;
  });
  if (policy.military === 'mandatory' && policy.consent === 1) {
    problems.push({
      lever: 'military',
      message: 'An order that can be refused without harm is not an order: military mandatory and consent 1 exclude each other.',
    });
  }
  return problems.length > 0 ? { problems } : { policy };
}

/** In the order of `leverIds`; a choice is its place among its options. */
export function toNumbers(policy: Policy): Float64Array {
  return Float64Array.from(leverIds, (id) => {
    const value = policy[id];
    if (typeof value === 'number') return value;
    const lever = table[id];
    return lever.kind === 'choice' ? lever.options.indexOf(value) : Number.NaN;
  });
}

function isLeverId(name: string): name is LeverId {
  return Object.hasOwn(levers, name);
}

function isAllowed(lever: Lever, value: unknown): value is LeverValue {
  if (lever.kind === 'choice') return typeof value === 'string' && lever.options.includes(value);
  return typeof value === 'number' && value >= lever.min && value <= lever.max; // NaN fails both comparisons
}

function allowedWords(lever: Lever): string {
  return lever.kind === 'choice' ? `one of ${lever.options.join(', ')}` : `a number from ${lever.min} to ${lever.max} (${lever.unit.en})`;
}

/** As a policy file has it; a number that JSON cannot write keeps its own name. */
function written(value: unknown): string {
  const text = typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

/** characters of a wrong value that are said again */
const longestQuote = 60;
