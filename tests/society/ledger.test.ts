import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseGuide, editEffects } from '../../shared/society/gene-editing.ts';
import { lawOf } from '../../shared/society/law.ts';
import { amongConcerned, equityOf, everything, ledgerOf, perTenThousand, type Shares } from '../../shared/society/ledger.ts';
import { simulate } from '../../shared/society/simulate.ts';
import { foundSociety } from '../../shared/society/society.ts';
import { inCell, overall } from '../../shared/society/tally.ts';
import { observeFirstPatients } from '../../shared/society/watching.ts';
import { liveYear } from '../../shared/society/year.ts';
import { period, plan } from './plans.ts';

const score = (poorest: Shares, richest: Shares): number => {
  const { floor, gap } = equityOf(poorest, richest, everything);
  return 100 + floor - gap / 2;
};
const nobody: Shares = { health: 0, therapy: 0, enhancement: 0, income: 0 };
const shares = fc.record({
  health: fc.double({ min: -200, max: 200, noNaN: true }),
  therapy: fc.double({ min: 0, max: 1, noNaN: true }),
  enhancement: fc.double({ min: 0, max: 1, noNaN: true }),
  income: fc.double({ min: -10, max: 10, noNaN: true }),
});

test('nobody having a thing never scores above the poorest alone having it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...everything), fc.double({ min: 0, max: 100, noNaN: true }), (thing, x) => {
      expect(score({ ...nobody, [thing]: x }, nobody)).toBeGreaterThanOrEqual(score(nobody, nobody));
    }),
  );
});

test('what both the poorest and the richest gain raises EQUITY', () => {
  fc.assert(
    fc.property(shares, shares, fc.constantFrom(...everything), fc.double({ min: 0.01, max: 50, noNaN: true }), (poorest, richest, thing, d) => {
      const both = score({ ...poorest, [thing]: poorest[thing] + d }, { ...richest, [thing]: richest[thing] + d });
      expect(both).toBeGreaterThan(score(poorest, richest));
    }),
  );
});

test('a technology lowers EQUITY only if the richest get more than three times what the poorest get', () => {
  const got = (x1: number, x5: number) => score({ ...nobody, therapy: x1 }, { ...nobody, therapy: x5 }) - score(nobody, nobody);
  expect(got(0.2, 0.59)).toBeGreaterThan(0);
  expect(got(0.2, 0.61)).toBeLessThan(0);
});

test('among the people concerned only health and income count', () => {
  const enhanced = { ...nobody, enhancement: 1, therapy: 1 };
  expect(equityOf(enhanced, enhanced, amongConcerned)).toEqual({ floor: 0, gap: 0 });
});

const law = lawOf(period());
const society = foundSociety(plan([]));
observeFirstPatients(society);
const edit = editEffects(chooseGuide(society.guides, law.spec));
const records = Array.from({ length: 6 }, () => liveYear(society, law, edit, null, null));

test('the causes of the ledger add up', () => {
  const ledger = ledgerOf(records, [0, 1, 2, 3, 4]);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  expect(ledger.net).toBeCloseTo(sum(ledger.gains) - sum(ledger.harms) - ledger.displaced - ledger.breaches + ledger.combat, 6);
  for (const value of [...ledger.gains, ...ledger.harms, ledger.displaced, ledger.breaches]) expect(value).toBeGreaterThanOrEqual(0);
});

test('the fifths of the ledger add up to everybody', () => {
  const all = ledgerOf(records, [0, 1, 2, 3, 4]);
  const apart = [0, 1, 2, 3, 4].map((cell) => ledgerOf(records, [cell]));
  expect(apart.reduce((sum, ledger) => sum + ledger.net, 0)).toBeCloseTo(all.net, 4);
});

test('HEALTH is 100 and one point for each QALY per 10,000 person-years', () => {
  const outcome = simulate(plan([period({}, { years: 6 })]));
  const ledger = ledgerOf(records, [0, 1, 2, 3, 4]);
  expect(outcome.measures.health).toBe(100 + perTenThousand(ledger.net, ledger.personYears));
});

test('people are conserved: whoever dies is replaced, and everybody counts once a year', () => {
  for (const { tally } of records) {
    expect(overall(tally, inCell.people)).toBeCloseTo(society.population.persons, 0);
    expect(tally.lived.reduce((sum, persons) => sum + persons, 0)).toBeCloseTo(society.population.persons, 0);
    expect(tally.died.reduce((sum, persons) => sum + persons, 0)).toBeGreaterThan(1e6);
  }
});
