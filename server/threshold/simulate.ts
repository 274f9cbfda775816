/** `threshold simulate`: one law, lived through in a society of its own or in many, compared with today's law on the same seed. */
import { readFileSync } from 'node:fs';
import { type Bands, ensemble, ensembleResult, ensembleSoFar, type LivedWorld, sessionPlan } from '../../shared/insight/ensemble.ts';
import { luckOf } from '../../shared/insight/mirrored-worlds.ts';
import { type SessionScores, sessionScores } from '../../shared/insight/whole-session.ts';
import type { Fingerprint } from '../../shared/numeric/fingerprint.ts';
import { type Assumed, checkAssumptions } from '../../shared/society/assumptions.ts';
import type { Measures } from '../../shared/society/measures.ts';
import type { Plan } from '../../shared/society/plan.ts';
import { checkPolicy, type Policy, statusQuo } from '../../shared/society/policy.ts';
import { simulateTogether } from '../../shared/society/simulate.ts';
import { UsageError } from './usage.ts';

export interface SimulateOptions {
  /** a file with { lever: value }; undefined: today's law */
  readonly policy: string | undefined;
  readonly citizens: number;
  readonly years: number;
  readonly seed: number;
  /** 1: the seed's own world alone; more: pairs with mirrored luck, from this seed on */
  readonly worlds: number;
  /** NAME=VALUE: where the run departs from the standard model */
  readonly assume: readonly string[];
}

export interface Simulated {
  readonly plan: Plan;
  readonly years: readonly Measures[];
  readonly outcomes: SessionScores & Measures;
  readonly fingerprint: Fingerprint;
  /** 5th, 50th and 95th percentile over the worlds of each outcome, and of its change against today's law in the same world */
  readonly bands?: Bands;
  readonly changes?: Bands;
}

/** @param progress hears how many worlds are lived, after each pair */
export function simulateLaw({ policy: path, assume, ...options }: SimulateOptions, progress: (worlds: number) => void): Simulated {
  const { worlds, seed } = options;
  const policy = path === undefined ? statusQuo : readPolicy(path);
  const settings = assume.length > 0 ? { ...options, assumptions: readAssumptions(assume) } : options;
  const plan = sessionPlan(policy, settings, luckOf(0, worlds, seed));
  const [today, outcome] = simulateTogether([sessionPlan(statusQuo, settings, luckOf(0, worlds, seed)), plan]);
  if (today === undefined || outcome === undefined) throw new Error('Two plans have two outcomes.');
  const outcomes = { ...sessionScores(today.measures, outcome.measures), ...outcome.measures };
  const simulated = { plan, years: outcome.years, outcomes, fingerprint: outcome.fingerprint };
  if (worlds === 1) return simulated;
  const first = { law: outcome.measures, today: today.measures };
  const { pairs, live } = ensemble({ ...settings, policy });
  let lived: readonly LivedWorld[] = [];
  for (lived of ensembleSoFar({ pairs, live: (world) => (world === 0 ? first : live(world)) })) progress(lived.length);
  const { law: bands, changes } = ensembleResult(lived);
  return { ...simulated, bands, changes };
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
