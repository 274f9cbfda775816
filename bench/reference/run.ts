/**
 * The same years lived twice: by the society, and from what its steps read by the C reference; and whether every array and
 * every sum that came out is the same to the last bit.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lifeValues } from '../../shared/society/life-values.ts';
import type { Plan } from '../../shared/society/plan.ts';
import { copyPopulation } from '../../shared/society/population.ts';
import { beginPeriod, rulesOf } from '../../shared/society/simulate.ts';
import { foundSociety, type Society } from '../../shared/society/society.ts';
import { newTally } from '../../shared/society/tally.ts';
import type { Terms } from '../../shared/society/terms.ts';
import { beginYear, endYear, livePeople } from '../../shared/society/year.ts';
import { arraysOf, peopleSection, rowsSection, rulesSection, tallySection, termsSection } from './handover.ts';
import { type Section, sectionsFromBytes, sectionsToBytes, type Values } from './records.ts';

const source = fileURLToPath(new URL('../reference.c', import.meta.url));
/** -O3 as everybody has it; a sum or product is rounded by itself, as in TypeScript */
const flags = ['-std=c11', '-O3', '-ffp-contract=off'] as const;

/** A year as it can be lived again: what its step read. */
interface Year {
  readonly terms: Terms;
  readonly society: Society;
}

/** Years of one period, lived by the society; what was read, and what came out. */
export interface LivedYears {
  /** before the first year */
  readonly start: Society;
  readonly years: readonly Year[];
  readonly handover: readonly Section[];
  /** the arrays of the people at the end, then each year's tally */
  readonly result: readonly Section[];
}

export function liveYears(plan: Plan): LivedYears {
  const [period] = plan.periods;
  if (period === undefined) throw new Error('A plan without a period has no years.');
  const society = foundSociety(plan);
  const { law, edit } = rulesOf(society, period);
  beginPeriod(society, period, law.moratorium);
  const start = { ...society, population: copyPopulation(society.population) };
  const years: Year[] = [];
  const terms: Section[] = [];
  const tallies: Section[] = [];
  for (let year = 0; year < period.years; year++) {
    const met = beginYear(society, law, edit, period.concerned);
    const rows = period.concerned === null ? [] : rowsSection(society.population);
    terms.push(new Map([...termsSection(society, met), ...rows]));
    years.push({ terms: met, society: { ...society } });
    const tally = newTally();
    livePeople(society, met, tally, null);
    tallies.push(tallySection(tally));
    endYear(society, met, tally);
  }
  const people = peopleSection(start.population, period.years);
  return {
    start,
    years,
    handover: [rulesSection(lifeValues(start.assumptions.illnessWeight)), people, ...terms],
    result: [arraysOf(society.population), ...tallies],
  };
}

/** Lives the years again from the start, the step over the citizens alone; returns the nanoseconds that the processor spent on it. */
export function timeAgain({ start, years }: LivedYears): number {
  const population = copyPopulation(start.population);
  let microseconds = 0;
  for (const { terms, society } of years) {
    const now = { ...society, population };
    const tally = newTally();
    const began = process.threadCpuUsage();
    livePeople(now, terms, tally, null);
    const { user, system } = process.threadCpuUsage(began);
    microseconds += user + system;
  }
  return microseconds * 1e3;
}

/** The compiled reference; `end` removes it. */
export interface Reference {
  readonly live: (handover: readonly Section[], repeats: number) => { readonly nanoseconds: number; readonly result: readonly Section[] };
  readonly end: () => void;
}

export function hasCompiler(): boolean {
  try {
    execFileSync('gcc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export function compileReference(): Reference {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-reference-'));
  const program = join(folder, 'reference');
  execFileSync('gcc', [...flags, '-o', program, source, '-lm'], { stdio: 'pipe' });
  return {
    live(handover, repeats) {
      const [read, written] = [join(folder, 'in'), join(folder, 'out')];
      writeFileSync(read, sectionsToBytes(handover));
      const nanoseconds = Number(execFileSync(program, [read, written, String(repeats)], { stdio: 'pipe', encoding: 'utf8' }));
      return { nanoseconds, result: sectionsFromBytes(new Uint8Array(readFileSync(written))) };
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What the two differ in, as "year 2: cells", in the order of the first; empty: the same bits. */
export function differences(expected: readonly Section[], actual: readonly Section[]): readonly string[] {
  const places = expected.flatMap((section, i) =>
    [...section].filter(([name, values]) => !isSame(values, actual[i]?.get(name))).map(([name]) => `${i === 0 ? 'people' : `year ${i}`}: ${name}`),
  );
  return expected.length === actual.length ? places : ['number of years', ...places];
}

function isSame(one: Values, other: Values | undefined): boolean {
  if (other === undefined || one.length !== other.length || one.constructor !== other.constructor) return false;
  return Buffer.from(one.buffer, one.byteOffset, one.byteLength).equals(Buffer.from(other.buffer, other.byteOffset, other.byteLength));
}
