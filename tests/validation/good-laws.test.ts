/** No lever is best at the same end for every good law: each end has an aim that it would hurt. docs/model.md § Levers. */
import { expect, test } from 'vitest';
import { sessionScores } from '../../shared/insight/whole-session.ts';
import { type RoleId, roleIds } from '../../shared/scenario/roles.ts';
import { type Lever, leverIds, levers } from '../../shared/society/levers.ts';
import { checkPolicy, type Policy } from '../../shared/society/policy.ts';
import { lived } from '../society/moving.ts';
import { completePolicy } from '../society/plans.ts';

const today = lived({});

/** What these laws come to for an aim, mean over the worlds. */
function achieved(aim: 'health' | 'equity' | RoleId, policy: Partial<Policy>): number {
  const values = lived(policy).map((measures, world) => {
    const quo = today[world];
    if (quo === undefined) throw new Error('every world has lived today’s law');
    if (aim === 'health' || aim === 'equity') return measures[aim] - quo[aim];
    return sessionScores(quo, measures).roles[aim];
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const everyGoodLaw = { sport: 'permitted', priceCap: 0.85, solidarity: 0.75, surveillance: 0.75, subsidy: 1 } as const;

/** Found lever by lever from today's law, each time the stop that is best for the aim (five stops of a number). */
const goodLaws: readonly { readonly aim: 'health' | 'equity' | RoleId; readonly law: Partial<Policy> }[] = [
  {
    aim: 'equity',
    law: {
      ...everyGoodLaw,
      ...{ trial: 'accelerated', meansTest: 'yes', enhancementSubsidy: 0.5, priceCap: 0.7, quota: 0.5, consent: 0, compensation: 0.5, privacy: 0.75 },
    },
  },
  { aim: 'health', law: { ...everyGoodLaw, trial: 'accelerated', subsidy: 0, consent: 0, compensation: 1, privacy: 1 } },
  {
    aim: 'athlete',
    law: {
      ...everyGoodLaw,
      ...{
        spec: 71.25,
        moratorium: 10,
        market: 'free',
        military: 'ban',
        meansTest: 'yes',
        quota: 0.5,
        consent: 1,
        compensation: 0.75,
        privacy: 0.25,
        research: 0,
      },
    },
  },
  {
    aim: 'soldier',
    law: { ...everyGoodLaw, market: 'closed', military: 'ban', subsidy: 0.75, meansTest: 'yes', quota: 0.375, consent: 0, compensation: 1 },
  },
  { aim: 'patient', law: { ...everyGoodLaw, trial: 'accelerated', military: 'ban', consent: 0, compensation: 0.5, privacy: 0.75 } },
  { aim: 'regulator', law: { ...everyGoodLaw, trial: 'accelerated', spec: 71.25, meansTest: 'yes', consent: 0.25, compensation: 0.5, privacy: 1 } },
];

test('each good law serves its aim better than today’s, and than the others do', () => {
  expect(goodLaws.map(({ aim }) => aim).sort()).toEqual(['equity', 'health', ...roleIds].sort());
  for (const { aim, law } of goodLaws) {
    const own = achieved(aim, law);
    expect(own, aim).toBeGreaterThan(achieved(aim, {}));
    for (const other of goodLaws)
      if (other.law !== law) expect(own, `${aim}, not the law for ${other.aim}`).toBeGreaterThan(achieved(aim, other.law));
  }
});

const ends = leverIds.flatMap((id) => {
  const lever: Lever = levers[id];
  const both = lever.kind === 'choice' ? [lever.options[0] ?? '', lever.options.at(-1) ?? ''] : [lever.min, lever.max];
  return both.map((end) => ({ id, end }));
});

test.each(ends)('$id at $end would hurt some aim', ({ id, end }) => {
  const hurt = goodLaws.find(({ aim, law }) => {
    const whole = completePolicy(law);
    const moved = { ...law, [id]: end };
    if (whole[id] === end || 'problems' in checkPolicy(moved)) return false;
    return achieved(aim, moved) < achieved(aim, law);
  });
  expect(hurt).toBeDefined();
});
