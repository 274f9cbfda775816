/** `threshold simulate`: one law, lived through in a society of its own, compared with today's law on the same seed. */
import { readFileSync } from 'node:fs';
import { type SessionScores, sessionScores } from '../../shared/insight/whole-session.ts';
import type { Fingerprint } from '../../shared/numeric/fingerprint.ts';
import { type Assumed, checkAssumptions } from '../../shared/society/assumptions.ts';
import type { Measures } from '../../shared/society/measures.ts';
import { modelVersion, type Plan } from '../../shared/society/plan.ts';
import { checkPolicy, type Policy, statusQuo } from '../../shared/society/policy.ts';
import { recordOf } from '../../shared/society/record-of.ts';
import { simulateTogether } from '../../shared/society/simulate.ts';
import { productIds } from '../../shared/society/technologies.ts';
import { UsageError } from './usage.ts';

export interface SimulateOptions {
  /** a file with { lever: value }; undefined: today's law */
  readonly policy: string | undefined;
  readonly citizens: number;
  readonly years: number;
  readonly seed: number;
  /** NAME=VALUE: where the run departs from the standard model */
  readonly assume: readonly string[];
}

export interface Simulated {
  readonly plan: Plan;
  readonly years: readonly Measures[];
  readonly outcomes: SessionScores & Measures;
  readonly fingerprint: Fingerprint;
}

export function simulateLaw({ policy, citizens, years, seed, assume }: SimulateOptions): Simulated {
  const law = policy === undefined ? statusQuo : readPolicy(policy);
  const assumed = assume.length > 0 ? { assumptions: readAssumptions(assume) } : {};
  const plan = { ...planOf(law, citizens, years, seed), ...assumed };
  const [today, outcome] = simulateTogether([{ ...planOf(statusQuo, citizens, years, seed), ...assumed }, plan]);
  if (today === undefined || outcome === undefined) throw new Error('Two plans have two outcomes.');
  const outcomes = { ...sessionScores(today.measures, outcome.measures), ...outcome.measures };
  return { plan, years: outcome.years, outcomes, fingerprint: outcome.fingerprint };
}

/** Every product is there from the first year; nothing is drawn but what the seed draws. */
function planOf(policy: Policy, citizens: number, years: number, seed: number): Plan {
  const period = { years, policy, shifts: {}, product: null, concerned: null, truth: null };
  return { model: modelVersion, seed, citizens, antithetic: false, arrives: recordOf(productIds, () => 0), periods: [period] };
}

function readPolicy(path: string): Policy {
  const checked = checkPolicy(parse(path));
  if ('problems' in checked) throw new UsageError(checked.problems.map((problem) => problem.message).join('\n'));
  return checked.policy;
}

function readAssumptions(assume: readonly string[]): Assumed {
  const checked = checkAssumptions(assume.map((one) => pairOf(one)));
  if ('problems' in checked) throw new UsageError(checked.problems.map((problem) => problem.message).join('\n'));
  return checked.assumed;
}

function pairOf(text: string): readonly [name: string, value: number] {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`--assume is NAME=VALUE, like illnessWeight=0.5, not ${JSON.stringify(text)}.`);
  const value = text.slice(at + 1).trim();
  return [text.slice(0, at), value === '' ? Number.NaN : Number(value)];
}

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The file ${path} cannot be read.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return parseNumbersThatAreNone(path, text);
  }
}

/** NaN and Infinity are no JSON, but other languages write them: as words they get the sentence that names their lever. */
function parseNumbersThatAreNone(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/(:\s*)([+-]?(?:NaN|Infinity))(?=\s*[,}])/g, '$1"$2"'));
  } catch {
    throw new UsageError(`The file ${path} is no JSON. A policy is a record like {"subsidy": 0.9, "trial": "strict"}.`);
  }
}
