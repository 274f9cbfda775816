/**
 * Each lever, moved alone from today's law for twenty years, does what it is for, and somebody pays for it: both sides
 * of `effect` and `paidBy` in levers.ts. docs/model.md § Levers.
 */
import { describe, expect, test } from 'vitest';
import { chooseGuide, editEffects, guides } from '../../shared/society/gene-editing.ts';
import { type LeverId, leverIds } from '../../shared/society/levers.ts';
import type { MeasureId } from '../../shared/society/measures.ts';
import type { Policy } from '../../shared/society/policy.ts';
import { change, underground } from './moving.ts';

interface Move {
  readonly lever: LeverId;
  readonly from?: Partial<Policy>;
  readonly to: Partial<Policy>;
  readonly figure: MeasureId;
  readonly goes: 'up' | 'down';
  /** what is meant to happen, or who pays */
  readonly because: string;
}

const moves: readonly Move[] = [
  { lever: 'trial', to: { trial: 'accelerated' }, figure: 'treatedGeneTherapy', goes: 'up', because: 'proof comes sooner' },
  { lever: 'trial', to: { trial: 'accelerated' }, figure: 'seriousAdverseEvents', goes: 'up', because: 'what is approved early harms more' },
  { lever: 'trial', to: { trial: 'accelerated' }, figure: 'deaths', goes: 'up', because: 'and kills more' },
  { lever: 'trial', to: { trial: 'strict' }, figure: 'treated', goes: 'down', because: 'patients wait, clinics grow slowly' },
  { lever: 'trial', to: { trial: 'strict' }, figure: 'deaths', goes: 'down', because: 'fewer are harmed' },

  { lever: 'spec', to: { spec: 0 }, figure: 'seriousAdverseEvents', goes: 'up', because: 'guides that cut elsewhere harm' },

  { lever: 'moratorium', to: { moratorium: 10 }, figure: 'enhanced', goes: 'down', because: 'nobody may sell it' },
  { lever: 'moratorium', to: { moratorium: 10 }, figure: 'treated', goes: 'up', because: 'surgeons are free for patients' },
  { lever: 'moratorium', to: { moratorium: 10 }, figure: 'costPerHead', goes: 'up', because: 'no tax comes back from what is not earned' },

  { lever: 'market', to: { market: 'closed' }, figure: 'enhanced', goes: 'down', because: 'healthy people may not buy' },
  { lever: 'market', to: { market: 'closed' }, figure: 'adversary', goes: 'down', because: 'there is nothing to learn from' },
  { lever: 'market', to: { market: 'closed' }, figure: 'decoder', goes: 'down', because: 'fewer users teach it' },
  { lever: 'market', to: { market: 'free' }, figure: 'revenue', goes: 'up', because: 'athletes sell what they wear' },
  { lever: 'market', to: { market: 'free' }, figure: 'trust', goes: 'down', because: 'nobody seems to be in control' },
  { lever: 'market', to: { market: 'free' }, figure: 'treated', goes: 'down', because: 'trust and surgeons are lost to patients' },
  { lever: 'market', to: { market: 'free' }, figure: 'edge', goes: 'down', because: 'the adversary learns' },

  { lever: 'sport', to: { sport: 'permitted' }, figure: 'doping', goes: 'down', because: 'a class of its own needs no secret' },
  { lever: 'sport', to: { sport: 'permitted' }, figure: 'enhanced', goes: 'up', because: 'amateurs copy athletes' },
  { lever: 'sport', to: { sport: 'permitted' }, figure: 'deaths', goes: 'up', because: 'and are harmed as they are' },
  { lever: 'sport', to: { sport: 'open' }, figure: 'revenue', goes: 'up', because: 'spectators pay for it' },
  { lever: 'sport', to: { sport: 'open' }, figure: 'trust', goes: 'down', because: 'an arms race frightens' },

  { lever: 'military', to: { military: 'ban' }, figure: 'pressedSoldiers', goes: 'down', because: 'nobody asks them' },
  { lever: 'military', to: { military: 'ban' }, figure: 'edge', goes: 'down', because: 'soldiers can do less' },
  { lever: 'military', to: { military: 'mandatory' }, figure: 'capability', goes: 'up', because: 'all are enhanced' },
  { lever: 'military', to: { military: 'mandatory' }, figure: 'pressedSoldiers', goes: 'up', because: 'whether they want it or not' },
  { lever: 'military', to: { military: 'mandatory' }, figure: 'trust', goes: 'down', because: 'compulsion frightens' },
  { lever: 'military', to: { military: 'mandatory' }, figure: 'costPerHead', goes: 'up', because: 'the army buys' },

  { lever: 'subsidy', to: { subsidy: 1 }, figure: 'therapyGap', goes: 'down', because: 'the poor are covered too' },
  { lever: 'subsidy', to: { subsidy: 0.2 }, figure: 'treatedGeneTherapy', goes: 'down', because: 'few can pay alone' },
  { lever: 'subsidy', to: { subsidy: 1 }, figure: 'costPerHead', goes: 'up', because: 'the public pays' },
  { lever: 'subsidy', to: { subsidy: 1 }, figure: 'displacedCare', goes: 'up', because: 'for which other care is missing' },

  { lever: 'meansTest', to: { meansTest: 'yes' }, figure: 'costPerHead', goes: 'down', because: 'upper ranks pay themselves' },
  { lever: 'meansTest', to: { meansTest: 'yes' }, figure: 'therapyGap', goes: 'down', because: 'they get less of it' },
  { lever: 'meansTest', to: { meansTest: 'yes' }, figure: 'treated', goes: 'down', because: 'forms keep people away' },

  { lever: 'enhancementSubsidy', to: { enhancementSubsidy: 0.5 }, figure: 'enhancementGap', goes: 'down', because: 'the poorest fifth can pay' },
  {
    lever: 'enhancementSubsidy',
    to: { enhancementSubsidy: 0.5 },
    figure: 'costPerHead',
    goes: 'up',
    because: 'the public pays, for some who had bought anyway',
  },

  { lever: 'priceCap', to: { priceCap: 0.7 }, figure: 'costPerHead', goes: 'down', because: 'the public pays less for each' },
  { lever: 'priceCap', to: { priceCap: 0.7 }, figure: 'patientHidden', goes: 'up', because: 'patients pay less' },
  { lever: 'priceCap', to: { priceCap: 0.4 }, figure: 'treated', goes: 'down', because: 'makers supply less' },

  { lever: 'solidarity', to: { solidarity: 0.6 }, figure: 'displacedCare', goes: 'down', because: 'the rich pay instead' },
  { lever: 'solidarity', to: { solidarity: 0.6 }, figure: 'surcharge', goes: 'up', because: 'the rich pay' },
  {
    lever: 'solidarity',
    from: { solidarity: 0.6 },
    to: { solidarity: 1 },
    figure: 'displacedCare',
    goes: 'up',
    because: 'what leaks grows with the share',
  },

  { lever: 'quota', to: { quota: 0.5 }, figure: 'therapyGap', goes: 'down', because: 'places are kept for the poorer two fifths' },
  { lever: 'quota', to: { quota: 0.5 }, figure: 'enhancementGap', goes: 'down', because: 'of enhancement too' },
  { lever: 'quota', to: { quota: 0.5 }, figure: 'costPerHead', goes: 'up', because: 'people are sent out to find them' },
  { lever: 'quota', to: { quota: 0.5 }, figure: 'adopters', goes: 'down', because: 'places stay empty' },

  { lever: 'consent', to: { consent: 1 }, figure: 'consentIndex', goes: 'up', because: 'fewer are pressed' },
  { lever: 'consent', to: { consent: 1 }, figure: 'pressedSoldiers', goes: 'down', because: 'soldiers neither' },
  { lever: 'consent', to: { consent: 1 }, figure: 'trust', goes: 'up', because: 'being asked builds trust' },
  { lever: 'consent', to: { consent: 1 }, figure: 'costPerHead', goes: 'up', because: 'talking takes time' },

  { lever: 'surveillance', to: { surveillance: 1 }, figure: 'seriousAdverseEvents', goes: 'down', because: 'harm is prevented' },
  { lever: 'surveillance', to: { surveillance: 1 }, figure: 'doping', goes: 'down', because: 'and doping found' },
  { lever: 'surveillance', to: { surveillance: 1 }, figure: 'costPerHead', goes: 'up', because: 'with the square of it' },
  { lever: 'surveillance', to: { surveillance: 1 }, figure: 'reportedEvents', goes: 'up', because: 'and harm is seen' },

  { lever: 'compensation', to: { compensation: 1 }, figure: 'trust', goes: 'up', because: 'the harmed are cared for' },
  { lever: 'compensation', to: { compensation: 0.5 }, figure: 'health', goes: 'up', because: 'part of lasting harm is undone' },
  { lever: 'compensation', to: { compensation: 1 }, figure: 'seriousAdverseEvents', goes: 'up', because: 'clinics are laxer' },
  { lever: 'compensation', to: { compensation: 1 }, figure: 'patientHidden', goes: 'down', because: 'a levy is on every price' },

  { lever: 'privacy', to: { privacy: 1 }, figure: 'breachesPerUserYear', goes: 'down', because: "brains' data stay private" },
  { lever: 'privacy', to: { privacy: 1 }, figure: 'decoder', goes: 'down', because: 'it learns from less, for patients too' },
  { lever: 'privacy', to: { privacy: 1 }, figure: 'costPerHead', goes: 'up', because: 'compliance' },

  { lever: 'research', to: { research: 100 }, figure: 'decoder', goes: 'up', because: 'it is learnt faster' },
  { lever: 'research', to: { research: 100 }, figure: 'seriousAdverseEvents', goes: 'down', because: 'products get safer' },
  { lever: 'research', to: { research: 100 }, figure: 'treated', goes: 'up', because: 'capacity grows' },
  { lever: 'research', to: { research: 100 }, figure: 'costPerHead', goes: 'up', because: 'the public pays' },
];

describe('moved alone', () => {
  test.each(moves)('$lever $to: $figure goes $goes, since $because', ({ from = {}, to, figure, goes }) => {
    const moved = change(to, figure, from);
    if (goes === 'up') expect(moved).toBeGreaterThan(0);
    else expect(moved).toBeLessThan(0);
  });

  test('every lever does something, and somebody pays', () => {
    for (const lever of leverIds) {
      const listed = moves.filter((move) => move.lever === lever);
      // a guide's two sides are below: no figure of the society shows the second
      expect(listed.length, lever).toBeGreaterThanOrEqual(lever === 'spec' ? 1 : 2);
      for (const { to } of listed) expect(Object.keys(to)).toEqual([lever]);
    }
  });
});

test('spec: more specific guides cut less elsewhere, and edit fewer cells', () => {
  const effects = (spec: number) =>
    Array.from({ length: 100 }, (_, seed) => editEffects(chooseGuide(guides(seed), spec))).reduce(
      (sum, { load, efficacy }) => ({ load: sum.load + load, efficacy: sum.efficacy + efficacy }),
      { load: 0, efficacy: 0 },
    );
  const [any, today, strictest] = [effects(0), effects(50), effects(95)];
  expect(today.load).toBeLessThan(any.load);
  expect(strictest.load).toBeLessThan(today.load);
  expect(strictest.efficacy).toBeLessThan(today.efficacy);
  expect(today.efficacy).toBeLessThanOrEqual(any.efficacy);
});

test('moratorium and closed market: the muscle edit goes underground', () => {
  const today = underground({});
  expect(underground({ moratorium: 5 })).toBeGreaterThan(1.2 * today);
  expect(underground({ moratorium: 10 })).toBeGreaterThan(underground({ moratorium: 5 }));
  expect(underground({ market: 'closed' })).toBeGreaterThan(1.2 * today);
});
