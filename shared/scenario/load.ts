/** A scenario from a file: parsed, then checked against the model and against itself. Every problem is said at once, each with its place. */
import { checkPolicy, statusQuo } from '../society/policy.ts';
import { keyCards, largestSample } from './evidence.ts';
import { coinsOfMotion, costOf, lawRefusal, meets, policyOf, stopsOf, todayStops } from './law.ts';
import { roleIds } from './roles.ts';
import { type Round, Scenario } from './schema.ts';
import { gaps, languages } from './texts.ts';
import { tooLong } from './words.ts';

/** Throws an error that lists every problem in a sentence of its own. */
export function loadScenario(json: unknown): Scenario {
  const parsed = Scenario.safeParse(json);
  if (!parsed.success) {
    throw impossible(parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}.`));
  }
  const problems = [
    ...namesTwice(parsed.data),
    ...languages(parsed.data),
    ...gaps(parsed.data),
    ...tooLong(parsed.data),
    ...parsed.data.rounds.flatMap(roundProblems),
    ...arrivals(parsed.data),
  ];
  if (problems.length > 0) throw impossible(problems);
  return parsed.data;
}

function impossible(problems: readonly string[]): Error {
  return new Error(`The scenario can't be played:\n${problems.join('\n')}`);
}

type Check = (round: Round, at: string) => readonly string[];

const dials: Check = (round, at) => [
  ...twice(round.dials.map((dial) => dial.lever)).map((lever) => `${at}.dials: the lever ${lever} has two dials.`),
  ...round.dials.flatMap((dial) =>
    dial.stops.flatMap((stop, i) => {
      const checked = checkPolicy({ [dial.lever]: stop.value });
      return 'problems' in checked ? checked.problems.map((problem) => `${at}.dials.${dial.lever}.stops[${i}]: ${problem.message}`) : [];
    }),
  ),
  ...round.dials.flatMap((dial) =>
    twice(dial.stops.map((stop) => String(stop.value))).map((value) => `${at}.dials.${dial.lever}: two stops have the value ${value}.`),
  ),
];

const packages: Check = (round, at) =>
  round.packages.flatMap((one) => {
    const place = `${at}.packages.${one.id}`;
    const problems: string[] = [];
    for (const [lever, stop] of Object.entries(one.stops)) {
      const dial = round.dials.find((candidate) => candidate.lever === lever);
      if (dial === undefined) problems.push(`${place}: ${lever} is no dial of this round.`);
      else if (dial.today === stop) problems.push(`${place}: ${lever} stands at today's stop; only stops that differ are listed.`);
    }
    const stops = stopsOf(round, one.stops);
    const coins = costOf(round, stops);
    if (coins < 1 || coins > coinsOfMotion) problems.push(`${place} costs ${coins} coins; a package costs 1 to ${coinsOfMotion}.`);
    for (const problem of lawRefusal(statusQuo, round, stops)) problems.push(`${place}: ${problem.message}`);
    return problems;
  });

const cards: Check = (round, at) => [
  ...roleIds.flatMap((role) => {
    const held = round.cards.filter((card) => card.role === role);
    const keys = held.filter((card) => card.key !== undefined).length;
    const problems: string[] = [];
    if (held.length !== 3) problems.push(`${at}.cards: the ${role} holds ${held.length} cards; every seat holds 3.`);
    if (keys !== 1) problems.push(`${at}.cards: the ${role} holds ${keys} key cards; every seat holds exactly one.`);
    return problems;
  }),
  ...round.cards.flatMap((card) => {
    const place = `${at}.cards.${card.id}`;
    if (card.key === undefined) {
      if (card.source.grade === 'invented') return [`${place}: only a key card's finding may be invented.`];
      return card.source.grade === 'C' ? [`${place}: a source of grade C can't be a card's only one.`] : [];
    }
    return card.source.grade === 'invented' ? [] : [`${place}: a key card is drawn, so its source is graded invented and names the real anchor.`];
  }),
  ...keyCards(round)
    .filter((card) => card.key.n > largestSample)
    .map((card) => `${at}.cards.${card.id}: n is ${card.key.n}; at most ${largestSample} can be drawn.`),
];

const decisions: Check = (round, at) =>
  roleIds.flatMap((role) => {
    const { hinge, cards: cardTexts } = round.decisions[role];
    const problems: string[] = [];
    if (hinge === role) problems.push(`${at}.decisions.${role}: the hinge is another role.`);
    if (Object.keys(cardTexts.steady.shifts).length > 0) problems.push(`${at}.decisions.${role}.steady: steady shifts nothing.`);
    return problems;
  });

const mods: Check = (round, at) =>
  round.mods.flatMap((mod, i) => {
    const dial = round.dials.find((candidate) => candidate.lever === mod.when.lever);
    if (dial === undefined) return [`${at}.mods[${i}]: ${mod.when.lever} is no dial of this round.`];
    const today = todayStops(round);
    const held = ([0, 1, 2] as const).filter((stop) => meets(policyOf(statusQuo, round, { ...today, [dial.lever]: stop }), mod.when)).length;
    return held === 0 || held === 3 ? [`${at}.mods[${i}]: ${held === 0 ? 'no' : 'every'} stop of ${dial.lever} meets its condition.`] : [];
  });

const checks: readonly Check[] = [dials, packages, cards, decisions, mods];

function roundProblems(round: Round, index: number): readonly string[] {
  return checks.flatMap((check) => check(round, `rounds[${index}]`));
}

/** A round is about a product that exists when it begins. */
function arrivals(scenario: Scenario): readonly string[] {
  let began = 0;
  return scenario.rounds.flatMap((round, i) => {
    const start = began;
    began += round.years;
    const arrives = scenario.arrives[round.product];
    return arrives > start ? [`rounds[${i}]: ${round.product} arrives in year ${arrives}, after the round begins in year ${start}.`] : [];
  });
}

function namesTwice(scenario: Scenario): readonly string[] {
  const among = (place: string, ids: readonly string[]): readonly string[] => twice(ids).map((id) => `${place}: the id ${id} is used twice.`);
  return [
    ...among(
      'rounds',
      scenario.rounds.map((round) => round.id),
    ),
    ...among(
      'cards',
      scenario.rounds.flatMap((round) => round.cards.map((card) => card.id)),
    ),
    ...scenario.rounds.flatMap((round, i) => [
      ...among(
        `rounds[${i}].packages`,
        round.packages.flatMap((one) => [one.id, one.letter]),
      ),
      ...among(
        `rounds[${i}].sentences`,
        roleIds.flatMap((role) => round.sentences[role].map((sentence) => sentence.id)),
      ),
    ]),
  ];
}

function twice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0
    ? 'The scenario'
    : path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('')
        .replace(/^\./, '');
}
