/** Live with it: the three runs that a round owes, and what is recorded of them (docs: game.md § Exact rules, Three runs). */
import { deriveSeed } from '../numeric/random.ts';
import { drawTruth } from '../scenario/evidence.ts';
import { policyAfter, type Stops, todayStops } from '../scenario/law.ts';
import { type DecisionCard, type PerRole, roleIds } from '../scenario/roles.ts';
import { roundAt } from '../scenario/rounds.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import type { Outcome } from '../society/outcome.ts';
import { type Plan, planKey } from '../society/plan.ts';
import { recordOf } from '../society/record-of.ts';
import { lastsMs, leaveAtLeast } from './clock.ts';
import { pledgesCarried } from './coins.ts';
import type { CommandMessage, CommandOf } from './command.ts';
import { accept, type Deciders } from './decider.ts';
import { cardsToTurn } from './decision.ts';
import { type Evolvers, tableIn } from './evolver.ts';
import type { TableId } from './ids.ts';
import { revealMs } from './presets.ts';
import { refuse } from './refusal.ts';
import { allSteady, planOf, type RoundLife } from './runs.ts';
import { indicesOf, measuresRead } from './scoring.ts';
import { stakesOf } from './stakes.ts';
import { type Column, columns, type PerColumn, type Result, type RoundInPlay, type Session } from './state.ts';

/** The size of the society whose outcome is recorded. */
export const outcomeCitizens = 40_000;

/**
 * The plans of the round in play, on the table's own past; while cards lie face down, as if they were turned now. The
 * session's seed can't be read from them.
 */
export function plansOf(session: Session, tableId: TableId, scenario: Scenario): PerColumn<Plan> {
  const table = session.tables[tableId];
  if (table === undefined) throw new Error(`There is no table ${tableId}`);
  const round = table.phase.name === 'decision' ? { ...table.round, cards: cardsToTurn(table) } : table.round;
  return plansOfRounds(session, [...table.past, round], scenario);
}

/** The plans of the last of these rounds; the ones before it are its past. */
function plansOfRounds(session: Session, rounds: readonly RoundInPlay[], scenario: Scenario): PerColumn<Plan> {
  const settings = { seed: deriveSeed(session.seed, 'society'), citizens: outcomeCitizens, antithetic: false };
  const lives = threeLives(session, rounds, scenario);
  return recordOf(columns, (column) => planOf(scenario, lives[column], settings));
}

/** The same past, then the last of these rounds as each column has it. */
function threeLives(session: Session, rounds: readonly RoundInPlay[], scenario: Scenario): PerColumn<readonly RoundLife[]> {
  const past = livesOf(session, rounds.slice(0, -1), 'did', scenario);
  return recordOf(columns, (column) => [...past, ...livesOf(session, rounds.slice(-1), column, scenario)]);
}

function livesOf(session: Session, rounds: readonly RoundInPlay[], column: Column, scenario: Scenario): readonly RoundLife[] {
  const truths = drawTruth(scenario, session.seed);
  return rounds.map((round) => ({
    ...lived(round, roundAt(scenario, round.index), column),
    cardsShown: round.shown.length,
    z: truths[round.index]?.z ?? 0,
  }));
}

/** What is reported of the three runs of a round; whoever ran them says for which table and round. */
export function recordOutcome(table: TableId, round: number, outcomes: PerColumn<Outcome>): CommandMessage {
  const rowsOf = ({ hundred }: Outcome): number[][] => {
    if (hundred === null) throw new Error('A round is about somebody');
    return hundred.rows.map((row) => [...row]);
  };
  return {
    type: 'record-outcome',
    table,
    round,
    plans: recordOf(columns, (column) => outcomes[column].plan),
    fingerprints: recordOf(columns, (column) => outcomes[column].fingerprint),
    measures: recordOf(columns, (column) => outcomes[column].measures),
    hundred: { today: rowsOf(outcomes.today), did: rowsOf(outcomes.did) },
  };
}

export const outcomeDeciders = {
  'record-outcome': {
    from: 'server',
    decide(session, command, { scenario, now }) {
      const table = session.tables[command.table];
      if (table?.phase.name !== 'outcome' || table.round.result !== null || table.round.index !== command.round) return refuse('outcome/not-owed');
      const plans = plansOf(session, command.table, scenario);
      const round = roundAt(scenario, table.round.index);
      const isOfThesePlans = columns.every((column) => command.plans[column] === planKey(plans[column]));
      if (!isOfThesePlans || !measuresAll(command, round)) return refuse('outcome/wrong-plan');
      const left = Math.max(0, lastsMs(session, table) - revealMs);
      const result = resultOf(scenario, threeLives(session, [...table.past, table.round], scenario), command);
      return accept({ type: 'outcome-recorded', table: command.table, result }, ...leaveAtLeast(left, command.table, table, now));
    },
  },
} satisfies Partial<Deciders>;

export const outcomeEvolvers = {
  'outcome-recorded'(session, { table, result }) {
    const rowsOf = (rows: Result['hundred']['did']) => rows.map((row) => [...row]);
    const hundred = { today: rowsOf(result.hundred.today), did: rowsOf(result.hundred.did) };
    tableIn(session, table).round.result = { ...result, hundred };
  },
} satisfies Partial<Evolvers>;

/** A round's law and cards in each of the three runs. */
function lived(round: RoundInPlay, content: Round, column: Column): { readonly stops: Stops; readonly cards: PerRole<DecisionCard> } {
  const passed = round.count?.stops ?? todayStops(content);
  if (column === 'today') return { stops: todayStops(content), cards: allSteady };
  return { stops: passed, cards: column === 'promised' ? promisedCards(round) : playedCards(round) };
}

/** Seats whose pledge the passed law carried play open, the others steady: as if all had gone on as usual. */
function promisedCards(round: RoundInPlay): PerRole<DecisionCard> {
  const pledged = pledgesCarried(round);
  return recordOf(roleIds, (role) => (pledged.includes(role) ? 'open' : 'steady'));
}

function playedCards({ cards }: RoundInPlay): PerRole<DecisionCard> {
  return recordOf(roleIds, (role) => cards[role] ?? 'steady');
}

function measuresAll({ measures }: CommandOf<'record-outcome'>, round: Round): boolean {
  return measuresRead(round).every((measure) => columns.every((column) => Number.isFinite(measures[column][measure])));
}

function resultOf(scenario: Scenario, lives: PerColumn<readonly RoundLife[]>, command: CommandOf<'record-outcome'>): Result {
  const round = roundAt(scenario, command.round);
  const stakes = recordOf(columns, (column) => {
    const laws = lives[column].map((life) => life.stops);
    return stakesOf(round, policyAfter(scenario, laws), lives[column].at(-1)?.cards ?? allSteady);
  });
  return {
    plans: command.plans,
    fingerprints: command.fingerprints,
    indices: recordOf(columns, (column) => indicesOf(round, command.measures.today, command.measures[column], stakes[column])),
    stakes,
    hundred: command.hundred,
    z: lives.did.at(-1)?.z ?? 0,
  };
}
