/**
 * Every shipped scenario is a dilemma in every round: the acceptance test of docs/model.md § Dilemmas, by the one function
 * that the command line prints. A reduced run: fewer people, all laws looked at coarsely, the promising ones closely.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { dilemmaOf } from '../../shared/insight/dilemma.ts';
import { type Dilemma, quickScout } from '../../shared/insight/dilemma-report.ts';
import { scenarios } from '../../shared/scenario/catalogue.ts';
import { threshold } from './command.ts';

describe.each(Object.values(scenarios).map((scenario) => ({ id: scenario.id, scenario })))('$id', ({ scenario }) => {
  let found: Dilemma;
  beforeAll(() => {
    found = dilemmaOf(scenario, { worlds: 12, citizens: 4000, firstSeed: 201, scout: quickScout }, null, () => {});
  }, 300_000);

  test('has every round and every point of the acceptance test', () => {
    expect(found.rounds.map(({ id }) => id)).toEqual(scenario.rounds.map(({ id }) => id));
    for (const { verdicts } of found.rounds) expect(verdicts.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test.each([
    [1, 'no package is worse than another, or than today’s law, on all six indices'],
    [2, 'packages light two to four lamps, a motion at most five; six are within reach of all open, not of all own'],
    [3, 'the law changes the temptation'],
    [4, 'the truth decides which package is best for health'],
    [5, 'who happened to be drawn moves no index by a third of what is between packages'],
    [6, 'the gap between rich and poor is seen, and some package halves it'],
  ])('point %i holds in every round: %s', (point) => {
    for (const { id, verdicts } of found.rounds) {
      const verdict = verdicts.find((one) => one.point === point);
      expect(verdict?.holds, `${id}: ${JSON.stringify(verdict?.figure)}`).toBe(true);
    }
  });
});

test('a scenario that isn’t there is told in one sentence, with exit code 2 and nothing on standard output', async () => {
  const { code, out, err } = await threshold(['dilemma', '--scenario', 'nowhere', '--json']);
  expect({ code, out, err: err.trim() }).toEqual({ code: 2, out: '', err: 'There is no scenario nowhere.' });
});
