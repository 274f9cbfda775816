/** What holds under every law: people, incomes and utilities, what rises with what, a world without technology, EQUITY. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burdenOf } from '../../shared/society/budget.ts';
import { disposableIncome, grossIncome, meanGrossIncome } from '../../shared/society/income.ts';
import { type Law, lawOf } from '../../shared/society/law.ts';
import { equityOf, everything, type Shares } from '../../shared/society/ledger.ts';
import { deathProbability, oldestAge } from '../../shared/society/life-table.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { capacityGrowth, compensationLevy, listPrice, ration, safety, supplyUnder, usableCapacity } from '../../shared/society/price.ts';
import { combatDeathRate, nextAdversary } from '../../shared/society/rivalry.ts';
import { beginPeriod, rulesOf, simulate } from '../../shared/society/simulate.ts';
import { foundSociety, type Society } from '../../shared/society/society.ts';
import { inCell, overall } from '../../shared/society/tally.ts';
import { productIds, products } from '../../shared/society/technologies.ts';
import { beliefDeviation, beliefMean, posterior, priorBelief } from '../../shared/society/trial.ts';
import { reportedShare } from '../../shared/society/trust.ts';
import { liveYear, type YearRecord } from '../../shared/society/year.ts';
import { anyLaw, anySeed } from '../society/any-law.ts';
import { nothingArrives, period, plan } from '../society/plans.ts';

const citizens = 400;

function live(policy: Policy, seed: number, years: number): { readonly society: Society; readonly records: readonly YearRecord[] } {
  const society = foundSociety(plan([], { seed, citizens }));
  const one = period(policy, { years });
  const { law, edit } = rulesOf(society, one);
  beginPeriod(society, one, law.moratorium);
  return { society, records: Array.from({ length: years }, () => liveYear(society, law, edit, null, null)) };
}

describe('under any law', () => {
  test('people are conserved: the dead are replaced, each counts once a year, whoever was pressed was once enhanced', () => {
    fc.assert(
      fc.property(anyLaw, anySeed, (policy, seed) => {
        const { society, records } = live(policy, seed, 8);
        const { persons, blocks } = society.population;
        expect(blocks.reduce((sum, { from, to, weight }) => sum + (to - from) * weight, 0) / persons).toBeCloseTo(1, 12);
        for (const { tally } of records) {
          expect(overall(tally, inCell.people) / persons).toBeCloseTo(1, 9);
          expect(tally.lived.reduce((sum, one) => sum + one, 0) / persons).toBeCloseTo(1, 9);
          tally.died.forEach((dead, place) => {
            expect(dead).toBeGreaterThanOrEqual(0);
            expect(dead).toBeLessThanOrEqual((tally.lived[place] ?? 0) * (1 + 1e-9));
          });
          tally.coerced.forEach((pressed, k) => {
            expect(pressed).toBeLessThanOrEqual((tally.adopters[k] ?? 0) * (1 + 1e-9));
          });
          for (const held of tally.holders) expect(held).toBeLessThanOrEqual(persons);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('citizens stay in range: age, rank, harm, income; utilities between 0 and 1', () => {
    fc.assert(
      fc.property(anyLaw, anySeed, (policy, seed) => {
        const { society, records } = live(policy, seed, 8);
        const { age, rank, harm, income, held, size } = society.population;
        for (let slot = 0; slot < size; slot++) {
          expect(age[slot]).toBeLessThanOrEqual(oldestAge);
          const r = rank[slot] ?? -1;
          expect(r > 0 && r < 1).toBe(true);
          expect(harm[slot]).toBeGreaterThanOrEqual(0);
          expect(income[slot]).toBeGreaterThan(0);
          expect(Math.abs((income[slot] ?? 0) / grossIncome(r) - 1)).toBeLessThan(1e-3);
          expect(held[slot]).toBeLessThan(1 << productIds.length);
        }
        for (const { tally, trust, cost, burden, treated, decoder } of records) {
          tally.wellbeing.forEach((sum, place) => {
            const lived = tally.lived[place] ?? 0;
            expect(sum >= 0 && sum <= lived * (1 + 1e-12)).toBe(true);
          });
          for (const dollars of tally.incomes.income) expect(dollars >= 0 && Number.isFinite(dollars)).toBe(true);
          for (const share of [trust, treated, burden.surcharge]) expect(share >= 0 && share <= 1).toBe(true);
          expect(cost).toBeGreaterThanOrEqual(0);
          expect(burden.displaced).toBeGreaterThanOrEqual(0);
          expect(decoder >= 0 && decoder <= 1.15).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('without technology there is nothing but displaced care: no adopter, no harm, no enhancement', () => {
    fc.assert(
      fc.property(anyLaw, anySeed, (policy, seed) => {
        const { measures, years } = simulate(plan([period(policy, { years: 6 })], { seed, citizens, arrives: nothingArrives }));
        expect(measures.health).toBeCloseTo(100 - measures.displacedCare, 9);
        for (const year of [measures, ...years]) {
          for (const id of ['adopters', 'enhanced', 'treated', 'seriousAdverseEvents', 'deaths', 'doping', 'capability'] as const) {
            expect(year[id], id).toBe(0);
          }
          expect(year.consentIndex).toBe(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('without technology and without what the law itself costs, HEALTH is exactly 100', () => {
    const free = period({ research: 0, surveillance: 0, privacy: 0 }, { years: 6 });
    expect(simulate(plan([free], { citizens, arrives: nothingArrives })).measures.health).toBe(100);
  });
});

describe('taking from all is never a win for equity', () => {
  const amount = fc.double({ min: -100, max: 100, noNaN: true });
  const shares: fc.Arbitrary<Shares> = fc.record({ health: amount, therapy: amount, enhancement: amount, income: amount });
  const loss = fc.double({ min: 0, max: 50, noNaN: true });
  const losses: fc.Arbitrary<Shares> = fc.record({ health: loss, therapy: loss, enhancement: loss, income: loss });
  const index = (poorest: Shares, richest: Shares): number => {
    const { floor, gap } = equityOf(poorest, richest, everything);
    return 100 + floor - gap / 2;
  };
  const less = (from: Shares, by: Shares): Shares => ({
    health: from.health - by.health,
    therapy: from.therapy - by.therapy,
    enhancement: from.enhancement - by.enhancement,
    income: from.income - by.income,
  });

  test('the same of anything', () => {
    fc.assert(
      fc.property(shares, shares, losses, (poorest, richest, by) => {
        expect(index(less(poorest, by), less(richest, by))).toBeLessThanOrEqual(index(poorest, richest) + 1e-9);
      }),
    );
  });

  test('nor taking everything from both, as long as the richest had at most three times as much', () => {
    const had = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(had, fc.double({ min: 0, max: 3, noNaN: true }), fc.constantFrom(...everything), (x1, times, thing) => {
        const none: Shares = { health: 0, therapy: 0, enhancement: 0, income: 0 };
        const before = index({ ...none, [thing]: x1 }, { ...none, [thing]: times * x1 });
        expect(index(none, none)).toBeLessThanOrEqual(before + 1e-9);
      }),
    );
  });
});

describe('what rises with what', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const product = fc.constantFrom(...productIds).map((id) => products[id]);
  const innovation = fc.double({ min: 0, max: 20, noNaN: true });
  const law = (policy: Partial<Policy>): Law => lawOf(period(policy));
  const slack = 1 + 1e-12;

  /** Never goes down where `low` ≤ `high`. */
  function risesIn(of: (x: number) => number, from: number, to: number): void {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const at = (u: number): number => of(from + u * (to - from));
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(high * (high > 0 ? slack : 1)).toBeGreaterThanOrEqual(low);
      }),
    );
  }

  test('price falls with units made and with innovation', () => {
    fc.assert(
      fc.property(product, innovation, fc.double({ min: 1, max: 1e4, noNaN: true }), (one, known, times) => {
        const made = one.initialUnits;
        expect(listPrice(one, made * times, known)).toBeLessThanOrEqual(listPrice(one, made, known) * slack);
        expect(listPrice(one, made, known + 1)).toBeLessThan(listPrice(one, made, known));
      }),
    );
  });

  test('supply rises with the price that may be asked', () => risesIn(supplyUnder, 0.4, 1));

  test('the levy rises with the hazard believed and with compensation', () => {
    risesIn((hazard) => compensationLevy(hazard, 0.7), 0, 1);
    risesIn((compensation) => compensationLevy(0.05, compensation), 0, 1);
  });

  test('hazards fall with surveillance and know-how, rise a little with compensation', () => {
    risesIn((surveillance) => -safety(law({ surveillance }), 3), 0, 1);
    risesIn((known) => -safety(law({}), known), 0, 20);
    risesIn((compensation) => safety(law({ compensation }), 3), 0, 1);
  });

  test('capacity grows faster with research; usable capacity falls with consent and, for therapies, with enhancement', () => {
    for (const id of productIds) {
      risesIn((research) => capacityGrowth(products[id], law({ research }), 1, false), 0, 100);
      risesIn((consent) => -usableCapacity(products[id], 1000, law({ consent }), 1, 0), 0, 1);
      risesIn((crowding) => -usableCapacity(products[id], 1000, law({}), 1, crowding), 0, 5e6);
    }
  });

  test('with a quota the poorer get more places, the others fewer', () => {
    risesIn((quota) => ration(300, 700, 400, quota).low, 0, 0.5);
    risesIn((quota) => -ration(300, 700, 400, quota).high, 0, 0.5);
  });

  test('what is believed of a hazard rises with events, falls with patients without any, and gets surer', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 0.2, noNaN: true }), count, fc.integer({ min: 200, max: 3000 }), (mean, events, patients) => {
        const prior = priorBelief(mean);
        const of = (x: number, n: number): number => {
          const { a, b } = posterior(prior, x, n);
          return beliefMean(a, b);
        };
        expect(of(events + 1, patients)).toBeGreaterThan(of(events, patients));
        expect(of(0, patients + 1)).toBeLessThan(of(0, patients));
        const { a, b } = posterior(prior, 0, patients);
        expect(beliefDeviation(a, b)).toBeLessThan(beliefDeviation(prior.a, prior.b));
      }),
    );
  });

  test('income and what is left of it rise with rank, the chance of dying falls with it', () => {
    risesIn(grossIncome, 0.001, 0.999);
    risesIn((rank) => disposableIncome(grossIncome(rank), meanGrossIncome), 0.001, 0.999);
    for (const age of [0, 30, 60, 90]) risesIn((rank) => -deathProbability(age, 0, rank), 0.001, 0.999);
  });

  test('fewer soldiers die with an edge; the adversary answers what our army and market can do', () => {
    risesIn((edge) => -combatDeathRate(edge), -2, 2);
    risesIn((capability) => nextAdversary(0.2, law({}), capability, 0), 0, 1.7);
    risesIn((enhanced) => nextAdversary(0.2, law({}), 0.2, enhanced), 0, 1e7);
  });

  test('what is reported rises with surveillance', () => risesIn((surveillance) => reportedShare(law({ surveillance })), 0, 1));

  test('a dearer year displaces more and is taxed more; less care is displaced up to a solidarity of two thirds, more beyond', () => {
    risesIn((cost) => burdenOf(cost, law({ solidarity: 0.4 }), 20_000).displaced, 0, 500);
    risesIn((cost) => burdenOf(cost, law({ solidarity: 0.4 }), 20_000).surcharge, 0, 500);
    risesIn((solidarity) => burdenOf(100, law({ solidarity }), 20_000).surcharge, 0, 1);
    risesIn((solidarity) => -burdenOf(100, law({ solidarity }), 20_000).displaced, 0, 2 / 3);
    risesIn((solidarity) => burdenOf(100, law({ solidarity }), 20_000).displaced, 2 / 3, 1);
  });
});
