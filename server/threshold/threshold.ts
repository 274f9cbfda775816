/**
 * The command line: a table of verbs. What was asked for goes to standard output, everything else to standard error.
 * Exit codes: 0 done, 1 found wrong or failed, 2 asked wrongly.
 */
import { parseArgs } from 'node:util';
import { sharing } from '../../shared/bots/request.ts';
import { anchorsOf } from '../../shared/insight/anchors.ts';
import { quickScout } from '../../shared/insight/dilemma-report.ts';
import { scenarioById } from '../../shared/scenario/catalogue.ts';
import { readConfig } from '../config.ts';
import { dilemma, dilemmaAsLines } from './dilemma.ts';
import { exportLog } from './export.ts';
import { play } from './play.ts';
import { replayLog } from './replay.ts';
import { type Simulated, simulateLaw } from './simulate.ts';
import { UsageError } from './usage.ts';

interface Verb {
  readonly usage: string;
  readonly does: string;
  /** the exit code */
  run(args: readonly string[]): number;
}

/** So many worlds are lived before anybody wonders whether something happens. */
const quietWorlds = 8;

const json = { type: 'boolean' } as const;
const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const verbs: Readonly<Record<string, Verb>> = {
  simulate: {
    usage: 'simulate [--policy FILE.json] [--citizens N] [--years Y] [--seed S] [--worlds N] [--assume NAME=VALUE …] [--json]',
    does: "a law in a society of its own, against today's law on the same seed",
    run(args) {
      const options = { policy: text, citizens: text, years: text, seed: text, worlds: text, assume: texts, json } as const;
      const { values } = parseArgs({ args: [...args], options });
      const worlds = whole('worlds', values.worlds ?? '1', 1, 10_000);
      const simulated = simulateLaw(
        {
          policy: values.policy,
          citizens: citizensOf(values.citizens ?? '10000'),
          years: whole('years', values.years ?? '20', 1, 100),
          seed: seedOf(values.seed),
          worlds,
          assume: values.assume ?? [],
        },
        (lived) => {
          if (worlds > quietWorlds) complain(`${lived} of ${worlds} worlds`);
        },
      );
      print(values.json ? simulated : outcomesAsLines(simulated));
      return 0;
    },
  },
  play: {
    usage: 'play --bots [--seed S] [--scenario ID] [--share all|none] [--log FILE.jsonl] [--json]',
    does: 'a whole session with bots, in process',
    run(args) {
      const options = { bots: json, seed: text, scenario: text, share: text, log: text, json } as const;
      const { values } = parseArgs({ args: [...args], options });
      if (!values.bots) throw new UsageError('Only bots can play here: say --bots.');
      const share = sharing.find((one) => one === (values.share ?? 'character'));
      if (share === undefined) throw new UsageError(`--share is one of ${sharing.join(', ')}.`);
      print(play({ seed: seedOf(values.seed), scenario: values.scenario ?? 'first-threshold', share, log: values.log }));
      return 0;
    },
  },
  replay: {
    usage: 'replay LOG.jsonl [--json]',
    does: 'computes a session again from its log and names the entry where the log departs from it',
    run(args) {
      const { positionals } = parseArgs({ args: [...args], options: { json }, allowPositionals: true });
      const replayed = replayLog(only(positionals, 'a log file'));
      if ('result' in replayed) {
        print(replayed.result);
        return 0;
      }
      complain(`Entry ${replayed.entry}: ${replayed.why}.`);
      return 1;
    },
  },
  anchors: {
    usage: 'anchors [--scenario ID] [--round N] [--worlds N] [--citizens N]',
    does: "the yardsticks of a round's indices, over all laws of its dials: what the scenario ships (about a minute)",
    run(args) {
      const { values } = parseArgs({ args: [...args], options: { scenario: text, round: text, worlds: text, citizens: text } });
      const scenario = scenarioById(values.scenario ?? 'first-threshold');
      if (scenario === undefined) throw new UsageError(`There is no scenario ${values.scenario}.`);
      const round = whole('round', values.round ?? '1', 1, scenario.rounds.length);
      const worlds = whole('worlds', values.worlds ?? '12', 1, 1000);
      print(anchorsOf(scenario, round - 1, worlds, whole('citizens', values.citizens ?? '10000', 100, 1_000_000)));
      return 0;
    },
  },
  dilemma: {
    usage: 'dilemma --scenario ID [--round N] [--worlds N] [--citizens N] [--seeds FIRST] [--quick] [--json]',
    does: 'whether every round is a dilemma: all its laws and decision cards, and the acceptance test (--quick: a minute, else minutes a round)',
    run(args) {
      const options = { scenario: text, round: text, worlds: text, citizens: text, seeds: text, quick: json, json } as const;
      const { values } = parseArgs({ args: [...args], options });
      const size = {
        worlds: whole('worlds', values.worlds ?? (values.quick ? '8' : '12'), 2, 1000),
        citizens: whole('citizens', values.citizens ?? (values.quick ? '3000' : '10000'), 100, 1_000_000),
        firstSeed: whole('seeds', values.seeds ?? '1', 0, 1_000_000_000),
        scout: values.quick ? quickScout : null,
      };
      const round = values.round === undefined ? undefined : whole('round', values.round, 1, 100);
      const found = dilemma({ scenario: values.scenario ?? 'first-threshold', round, size }, complain);
      print(values.json ? found : dilemmaAsLines(found));
      return 0;
    },
  },
  export: {
    usage: 'export CODE',
    does: "a session's log as JSON Lines, from DATA_DIR",
    run(args) {
      const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
      process.stdout.write(exportLog(readConfig(process.env, false).dataDir, only(positionals, 'the code of a session')));
      return 0;
    },
  },
};

function run([name, ...args]: readonly string[]): number {
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) {
    complain(`${name === undefined ? '' : `There is no "${name}".\n`}${usage()}`);
    return 2;
  }
  try {
    return verb.run(args);
  } catch (error) {
    if (error instanceof UsageError) complain(error.message);
    else if (isParseError(error)) complain(`${error.message}\nthreshold ${verb.usage}`);
    else {
      complain(error instanceof Error ? error.message : String(error));
      return 1;
    }
    return 2;
  }
}

function usage(): string {
  return Object.values(verbs)
    .map((verb) => `threshold ${verb.usage}\n    ${verb.does}`)
    .join('\n');
}

/** What node:util says of an option that isn't there. */
function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function only(positionals: readonly string[], what: string): string {
  const [first, ...others] = positionals;
  if (first === undefined || others.length > 0) throw new UsageError(`Name ${what}, one.`);
  return first;
}

/** −0, fractions and words are no counts. */
function whole(name: string, given: string, least: number, most: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not ${given}.`);
}

/** Measured with ten million: two laws side by side take so much memory, and twenty years of them so much of one processor core. */
const bytesPerCitizen = 125;
const secondsPerMillion = 12;
const mostCitizens = 10_000_000;

/** Beyond the most, says what it would need. */
function citizensOf(given: string): number {
  const asked = /^\d+$/.test(given) ? Number(given) : 0;
  if (asked <= mostCitizens) return whole('citizens', given, 100, mostCitizens);
  const gigabytes = Math.ceil((asked * bytesPerCitizen) / 1e9);
  const minutes = Math.ceil((asked * secondsPerMillion) / 1e6 / 60);
  const needs = `${given} would need about ${gigabytes} GB of memory and, for twenty years, ${minutes} minutes`;
  throw new UsageError(`--citizens is a whole number from 100 to ${mostCitizens}: ${needs}.`);
}

const seedOf = (given: string | undefined): number => whole('seed', given ?? '1', 0, Number.MAX_SAFE_INTEGER);

function outcomesAsLines({ outcomes, bands, fingerprint }: Simulated): string {
  const { roles, ...figures } = outcomes;
  const satisfactions = Object.entries(roles).map(([role, value]) => [`roles.${role}`, value]);
  const lines = [...Object.entries(figures), ...satisfactions, ['fingerprint', fingerprint]];
  const found = new Map<unknown, { readonly low: number; readonly high: number }>(Object.entries(bands ?? {}));
  const range = (name: unknown): string => {
    const band = found.get(name);
    return band === undefined ? '' : `  (${band.low} to ${band.high})`;
  };
  return lines.map(([name, value]) => `${String(name).padEnd(30)} ${value}${range(name)}`).join('\n');
}

function print(value: unknown): void {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

process.exitCode = run(process.argv.slice(2));
