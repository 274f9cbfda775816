/**
 * Which law a bot backs, what it would rather have, whether it gives its word. It never proposes before people had their
 * time: the duty comes when somebody has proposed, or twenty seconds after the beginning.
 */
import type { CommandMessage } from '../game/command.ts';
import { coinsOfMotion, costOf, lawRefusal, policyAfter, type Stop, type Stops, sameStops, stopsOf, todayStops } from '../scenario/law.ts';
import { lawText } from '../scenario/law-text.ts';
import type { Round, Scenario } from '../scenario/schema.ts';
import { inOrder, pastIn, stopsIn } from '../view/read.ts';
import { cardValues } from './card-values.ts';
import { characters } from './characters.ts';
import type { Judge } from './judge.ts';
import type { BotRequest } from './request.ts';
import { draw, drawn, draws, say, timesLeft } from './words.ts';

/** How often a bot that could promise, and doesn't, says so; else it says what it backs. */
const sayingWhyNot = 0.7;
/** How often one that hesitates first waits for another seat; else it backs, and says what it doubts. */
const waiting = 0.5;
/** Of the laws that meet its price it wants one of the best few, not always the same. */
const bestOf = 3;

interface Law {
  readonly package: string;
  readonly stops: Stops;
}
interface Judged<T> {
  readonly law: T;
  readonly worth: number;
}

export function back(scenario: Scenario, request: BotRequest, round: Round, judge: Judge): readonly CommandMessage[] {
  const character = characters[request.character];
  const motions = inOrder(request.table.motions).map(([id, { package: plan, stops, pledges }]) => ({
    id,
    package: plan,
    stops: stopsIn(stops),
    pledges,
  }));
  const isNew = (law: Law): boolean => !motions.some((motion) => sameStops(motion.stops, law.stops));
  const plans = round.packages.map((plan): Law => ({ package: plan.id, stops: stopsOf(round, plan.stops) }));
  const judgeAll = <T extends Law>(laws: readonly T[]): readonly Judged<T>[] => withWorth(laws, judge(scenario, request, stopsOfAll(laws)));
  const [today, ...judged] = judgeAll([{ package: '', stops: todayStops(round) }, ...motions, ...plans.filter(isNew)]);
  const best = highest(judged.slice(0, motions.length));
  const motion = motions.find(({ id }) => best !== undefined && 'id' in best.law && best.law.id === id);
  const bestPlan = highest(judged.slice(motions.length));
  if (best === undefined || motion === undefined) return bestPlan === undefined ? [] : propose(request, round, bestPlan.law, 'backs');

  const over = best.worth - (today?.worth ?? 0);
  const { hinge } = round.decisions[request.role];
  if (
    over < character.hesitates &&
    mayWait(request) &&
    draw(request, draws.wait) < waiting &&
    !motions.some(({ id }) => request.table.motions[id]?.backers[hinge] === true)
  ) {
    return say(request, 'waits', hinge);
  }
  const turned = request.table.unlocked ? judgeAll(oneDialTurned(scenario, request, round, motion).filter(isNew)) : [];
  const better = [...(bestPlan === undefined ? [] : [bestPlan]), ...turned].filter(({ worth }) => worth > best.worth + character.price);
  const wanted = drawn(request, draws.law, better.toSorted((a, b) => b.worth - a.worth).slice(0, bestOf));
  if (wanted !== undefined) return propose(request, round, wanted.law, 'price');

  const about = lawText(round, motion.package, motion.stops);
  if (request.table.unlocked && promises(scenario, request, round, motion)) {
    return [...say(request, 'promises', about), { type: 'pledge', motion: motion.id }];
  }
  const line = over < character.hesitates ? 'doubt' : request.table.unlocked && draw(request, draws.word) < sayingWhyNot ? 'keeps-back' : 'backs';
  return [...say(request, line, about), { type: 'back-motion', motion: motion.id }];
}

function propose(request: BotRequest, round: Round, law: Law, line: 'backs' | 'price'): readonly CommandMessage[] {
  return [...say(request, line, lawText(round, law.package, law.stops)), { type: 'propose-motion', ...law }];
}

/** It says so once, and only if it can still speak when it backs. */
function mayWait(request: BotRequest): boolean {
  const { table, role } = request;
  return timesLeft(request) > 1 && !Object.values(table.lines).some((line) => line.role === role && line.line === 'waits');
}

/** Its own motion would carry nobody's pledge yet: four coins. */
function oneDialTurned(scenario: Scenario, { table }: BotRequest, round: Round, from: Law): readonly Law[] {
  const base = policyAfter(
    scenario,
    pastIn(table).map((life) => life.stops),
  );
  const neighbours = (stop: Stop | undefined): readonly Stop[] => (stop === 1 ? [0, 2] : [1]);
  return round.dials
    .flatMap(({ lever }) => neighbours(from.stops[lever]).map((stop): Law => ({ package: from.package, stops: { ...from.stops, [lever]: stop } })))
    .filter(
      ({ stops }) => !sameStops(stops, todayStops(round)) && costOf(round, stops) <= coinsOfMotion && lawRefusal(base, round, stops).length === 0,
    );
}

/** Open is its best card under this law, or near enough for its character. */
function promises(
  scenario: Scenario,
  request: BotRequest,
  round: Round,
  { stops, pledges }: { stops: Stops; pledges: Readonly<Record<string, boolean>> },
): boolean {
  const values = cardValues(scenario, request, round, stops, pledges);
  return values.open - Math.max(values.steady, values.own) >= characters[request.character].promisesFrom;
}

const stopsOfAll = (laws: readonly Law[]): readonly Stops[] => laws.map(({ stops }) => stops);

function withWorth<T extends Law>(laws: readonly T[], worth: readonly number[]): readonly Judged<T>[] {
  return laws.map((law, i) => ({ law, worth: worth[i] ?? 0 }));
}

function highest<T>(judged: readonly Judged<T>[]): Judged<T> | undefined {
  return judged.reduce<Judged<T> | undefined>((best, one) => (best === undefined || one.worth > best.worth ? one : best), undefined);
}
