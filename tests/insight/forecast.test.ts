import { expect, test } from 'vitest';
import { allSteady, type RoundLife } from '../../shared/game/runs.ts';
import type { Indices } from '../../shared/game/state.ts';
import { answersOf, type ForecastRequest, forecastWorlds, lampsOf } from '../../shared/insight/forecast.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { stopsOf, todayStops } from '../../shared/scenario/law.ts';
import { roundAt } from '../../shared/scenario/rounds.ts';

const scenario = scenarios['first-threshold'];
const round = roundAt(scenario, 0);
const plans = round.packages.map((plan) => stopsOf(round, plan.stops));

const asked = (changes: Partial<ForecastRequest> = {}): ForecastRequest => ({
  round: 0,
  past: [],
  readings: [],
  cardsShown: 0,
  laws: plans,
  worlds: 4,
  citizens: 1000,
  ...changes,
});

const indices = (health: number): Indices => ({ health, equity: 50, athlete: 50, soldier: 50, patient: 50, regulator: 50 });

test("today's law is its own yardstick: health and equity stand at 50 in every world", () => {
  for (const [today] of forecastWorlds(scenario, asked({ laws: [todayStops(round)] }))) {
    expect(today).toMatchObject({ health: 50, equity: 50 });
  }
});

test('the same request gives the same worlds, one item a world', () => {
  const first = [...forecastWorlds(scenario, asked())];
  expect(first).toHaveLength(4);
  expect([...forecastWorlds(scenario, asked())]).toEqual(first);
});

test('a key card on the table changes the forecast', () => {
  const key = round.cards.find((card) => card.key !== undefined);
  const readings = [{ card: key?.id ?? '', x: 1 }];
  const before = [...forecastWorlds(scenario, asked())];
  expect([...forecastWorlds(scenario, asked({ readings, cardsShown: 1 }))]).not.toEqual(before);
});

test('who promised plays open: the law as promised, not as if nobody had', () => {
  const [as, kept] = [[...forecastWorlds(scenario, asked())], [...forecastWorlds(scenario, asked({ promised: [['patient'], [], []] }))]];
  for (const [world, indicesOfLaws] of kept.entries()) {
    expect(indicesOfLaws[0]).not.toEqual(as[world]?.[0]);
    expect(indicesOfLaws.slice(1)).toEqual(as[world]?.slice(1));
  }
});

test("a round stands on what the table lived through: its past laws, cards and unknown; today's law is its yardstick there, too", () => {
  const { past, ...second } = asked({ round: 1, laws: [todayStops(roundAt(scenario, 1))] });
  const lived = { stops: plans[2] ?? todayStops(round), cards: { ...allSteady, patient: 'own' }, cardsShown: 3, z: 1.5 } as const;
  for (const [today] of forecastWorlds(scenario, { ...second, past: [lived] })) expect(today).toMatchObject({ health: 50, equity: 50 });
  const plan = stopsOf(roundAt(scenario, 1), roundAt(scenario, 1).packages[1]?.stops ?? {});
  const from = (life: RoundLife) => [...forecastWorlds(scenario, { ...second, laws: [plan], past: [life] })];
  expect(from({ ...lived, z: -1.5 })).not.toEqual(from(lived));
  expect(from({ ...lived, cards: allSteady })).not.toEqual(from(lived));
  expect(past).toEqual([]);
});

test('a draft is answered after four worlds and then finer; the last answer is that of all worlds', () => {
  const { laws, ...situation } = asked({ worlds: 6, citizens: 500 });
  const [law] = laws;
  if (law === undefined) throw new Error('a law');
  const answers = [...answersOf(scenario, law, ['patient'], situation)];
  expect(answers.map(({ worlds }) => worlds)).toEqual([4, 5, 6]);
  const all = [...forecastWorlds(scenario, { ...situation, laws: [law], promised: [['patient']] })].flat();
  expect(answers.at(-1)?.lamps).toEqual(lampsOf(all));
  expect([...answersOf(scenario, law, [], { ...situation, worlds: 2 })].map(({ worlds }) => worlds)).toEqual([2]); // fewer are wanted
});

test('a lamp is lit when four of five worlds or more are at 60, dark when one of five or fewer is', () => {
  const worldsAt = (lit: number) => Array.from({ length: 10 }, (_, i) => indices(i < lit ? 60 : 59.9));
  const states = [0, 2, 3, 7, 8, 10].map((lit) => lampsOf(worldsAt(lit)).health.state);
  expect(states).toEqual(['dark', 'dark', 'flickering', 'flickering', 'lit', 'lit']);
});

test('the band runs from the tenth to the ninetieth percentile', () => {
  const lamp = lampsOf(Array.from({ length: 11 }, (_, i) => indices(10 * i))).health;
  expect(lamp).toMatchObject({ mean: 50, low: 10, high: 90 });
});
