/** `threshold simulate`: what it prints, and what it says of a law that is none. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { leverIds } from '../../shared/society/levers.ts';
import { threshold } from './command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function policyFile(text: string): string {
  const path = join(folder, `policy-${Math.random()}.json`);
  writeFileSync(path, text);
  return path;
}

const Printed = z.object({
  plan: z.object({
    citizens: z.number(),
    seed: z.number(),
    arrives: z.record(z.string(), z.number()),
    periods: z.array(z.object({ policy: z.record(z.string(), z.unknown()) })),
  }),
  years: z.array(z.record(z.string(), z.number())),
  outcomes: z
    .object({ roles: z.object({ athlete: z.number(), soldier: z.number(), patient: z.number(), regulator: z.number() }) })
    .catchall(z.number()),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
});

async function simulate(policy: string, ...args: readonly string[]) {
  const said = await threshold(['simulate', '--policy', policyFile(policy), '--json', '--citizens', '2000', '--years', '6', ...args]);
  expect(said.err).toBe('');
  expect(said.code).toBe(0);
  return Printed.parse(JSON.parse(said.out));
}

/** Names that others read: teachers' sheets, notebooks, other programs. */
const promised = [
  ...['health', 'equity', 'lifeExpectancyMen', 'lifeExpectancyWomen', 'healthyLifeExpectancy', 'seriousAdverseEvents', 'deaths'],
  ...['giniGross', 'giniDisposable', 'theilGross', 'atkinsonGross', 'palma', 'healthConcentration', 'therapyGap', 'enhancementGap'],
  ...['worstOffFifth', 'consentIndex', 'trust', 'costPerHead', 'autonomy', 'beneficence', 'nonMaleficence', 'justice'],
];

test("today's law is 50 of 100 on both indices, and everything asked for is there", async () => {
  const { outcomes, years, plan } = await simulate('{}');
  expect(outcomes).toMatchObject({ healthIndex: 50, equityIndex: 50 });
  for (const name of promised) expect(outcomes[name], name).toBeTypeOf('number');
  expect(outcomes.roles).toEqual({ athlete: 50, soldier: 50, patient: 50, regulator: 50 });
  expect(years).toHaveLength(6);
  expect(Object.keys(plan.periods[0]?.policy ?? {})).toEqual([...leverIds]);
  expect(new Set(Object.values(plan.arrives))).toEqual(new Set([0]));
});

test('without anything it is ten thousand citizens, twenty years, seed 1', async () => {
  const { plan, years } = Printed.parse(JSON.parse((await threshold(['simulate', '--json'])).out));
  expect([plan.citizens, years.length, plan.seed]).toEqual([10_000, 20, 1]);
});

test('the same plan gives the same fingerprint, another seed or law another', async () => {
  const law = '{"subsidy":1,"quota":0.5}';
  const prints = await Promise.all([simulate(law), simulate(law), simulate(law, '--seed', '2'), simulate('{}')]);
  const [one, again, otherSeed, otherLaw] = prints.map((printed) => printed.fingerprint);
  expect(again).toBe(one);
  expect(new Set([one, otherSeed, otherLaw]).size).toBe(3);
});

test('an index is 50 + 50 times the change against today, of the best or the worst that anyone found', async () => {
  const [today, law] = await Promise.all([simulate('{}'), simulate('{"military":"mandatory","consent":0,"market":"free"}')]);
  const { health: before = 0 } = today.outcomes;
  const { health: after = 0, healthIndex } = law.outcomes;
  const change = after - before;
  expect(change).not.toBe(0);
  const expected = 50 + 50 * Math.max(-1, Math.min(1, change >= 0 ? change / 8.59 : change / 21.2));
  expect(healthIndex).toBeCloseTo(expected, 9);
});

test('a role is content by what it stands for, what it also wants, and the society: .40, .35, .25', async () => {
  const [today, law] = await Promise.all([simulate('{}'), simulate('{"surveillance":0.6,"compensation":0.5}')]);
  const score = (name: string, up: number, down: number): number => {
    const change = (law.outcomes[name] ?? 0) - (today.outcomes[name] ?? 0);
    return 50 + 50 * Math.max(-1, Math.min(1, change >= 0 ? change / up : change / down));
  };
  const society = (score('health', 8.59, 21.2) + score('equity', 3.12, 10.7)) / 2;
  const soldier = 0.4 * score('soldierPublic', 0.201, 1.61) + 0.35 * score('soldierHidden', 0.612, 0.381) + 0.25 * society;
  expect(soldier).not.toBeCloseTo(50, 1);
  expect(law.outcomes.roles.soldier).toBeCloseTo(soldier, 9);
});

describe('many worlds', () => {
  const Band = z.object({ low: z.number(), middle: z.number(), high: z.number() });
  const Banded = z.object({ outcomes: z.record(z.string(), z.unknown()), bands: z.record(z.string(), Band), changes: z.record(z.string(), Band) });
  const small = ['--json', '--citizens', '600', '--years', '3'];
  const many = async (policy: string, worlds: string) => threshold(['simulate', '--policy', policyFile(policy), ...small, '--worlds', worlds]);

  test('a band of every outcome, and of its change against today; the outcomes are still those of the seed alone', async () => {
    const law = '{"subsidy":1,"quota":0.4}';
    const [said, alone] = await Promise.all([many(law, '4'), many(law, '1')]);
    expect(said).toMatchObject({ code: 0, err: '' });
    const { outcomes, bands, changes } = Banded.parse(JSON.parse(said.out));
    expect(outcomes).toEqual(Printed.parse(JSON.parse(alone.out)).outcomes);
    expect(alone.out).not.toContain('"bands"');
    const { roles, ...figures } = outcomes;
    const names = [...Object.keys(figures), ...Object.keys(Object(roles)).map((role) => `roles.${role}`)].sort();
    for (const banded of [bands, changes]) {
      expect(Object.keys(banded).sort()).toEqual(names);
      for (const { low, middle, high } of Object.values(banded)) expect(low <= middle && middle <= high).toBe(true);
    }
  });

  test("today's law changes nothing", async () => {
    const { changes } = Banded.parse(JSON.parse((await many('{}', '2')).out));
    expect(Object.values(changes).every(({ low, high }) => low === 0 && high === 0)).toBe(true);
  });

  test('more than eight: how far it is, on standard error', async () => {
    const { err, code } = await many('{}', '10');
    expect(code).toBe(0);
    expect(err.trim().split('\n')).toEqual([2, 4, 6, 8, 10].map((lived) => `${lived} of 10 worlds`));
  });
});

describe('a law that is none: a sentence on standard error, exit code 2, nothing on standard output', () => {
  const wrong = [
    { name: 'a value out of range', policy: '{"subsidy":1.5}', says: /subsidy.*0 to 1/ },
    { name: 'a word that is no option', policy: '{"trial":"none"}', says: /trial.*accelerated, standard, strict/ },
    { name: 'a lever that does not exist', policy: '{"tax":1}', says: /"tax"/ },
    { name: 'a value of another kind', policy: '{"quota":"much"}', says: /quota.*0 to 0.5/ },
    { name: 'no number', policy: '{"quota":null}', says: /quota.*0 to 0.5.*null/ },
    { name: 'NaN, as other languages write it', policy: '{"trial": "strict", "quota": NaN}', says: /quota.*0 to 0.5.*NaN/ },
    { name: 'an infinity, as other languages write it', policy: '{"research":-Infinity}', says: /research.*0 to 100.*-Infinity/ },
    { name: 'a number too large for a number', policy: '{"research":1e999}', says: /research.*0 to 100.*Infinity/ },
    { name: 'a number in quotes', policy: '{"subsidy":"0.5"}', says: /subsidy.*0 to 1.*"0.5"/ },
    { name: 'the word NaN', policy: '{"subsidy":"NaN"}', says: /subsidy.*0 to 1.*"NaN"/ },
    { name: 'true for a number', policy: '{"privacy":true}', says: /privacy.*0 to 1.*true/ },
    { name: 'true for a word', policy: '{"meansTest":true}', says: /meansTest.*no, yes.*true/ },
    { name: 'a record for a number', policy: '{"consent":{"level":1}}', says: /consent.*0 to 1.*\{"level":1\}/ },
    { name: 'a list for a word', policy: '{"sport":["ban"]}', says: /sport.*ban, permitted, open.*\["ban"\]/ },
    { name: 'a place for a word', policy: '{"military":2}', says: /military.*ban, voluntary, mandatory.*2/ },
    { name: 'a property of every object', policy: '{"__proto__":1}', says: /"__proto__"/ },
    { name: 'an order that can be refused', policy: '{"military":"mandatory","consent":1}', says: /not an order/ },
    { name: 'three wrong at once', policy: '{"quota":9,"spec":-1,"tax":1}', says: /tax[\s\S]*spec.*0 to 95[\s\S]*quota.*0 to 0.5/ },
    { name: 'an empty file', policy: '', says: /no JSON/ },
    { name: 'a list', policy: '[]', says: /record/ },
    { name: 'no JSON', policy: '{subsidy: 1}', says: /no JSON/ },
  ];
  test.each(wrong)('$name', async ({ policy, says }) => {
    const said = await threshold(['simulate', '--policy', policyFile(policy), '--json']);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(says);
  });

  const askedWrongly = [
    { name: 'a file that is not there', args: ['simulate', '--policy', '/nowhere/policy.json'], says: /nowhere/ },
    { name: 'a folder instead of a file', args: ['simulate', '--policy', '.'], says: /cannot be read/ },
    { name: 'a policy of no name', args: ['simulate', '--policy'], says: /--policy/ },
    { name: 'a number of citizens that is none', args: ['simulate', '--citizens', 'many'], says: /--citizens/ },
    { name: 'more citizens than fit', args: ['simulate', '--citizens', '80000000'], says: /--citizens.*100 to 10000000.*10 GB.*16 minutes/ },
    { name: 'no years', args: ['simulate', '--years', '0'], says: /--years/ },
    { name: 'no worlds', args: ['simulate', '--worlds', '0'], says: /--worlds/ },
    { name: 'a broken seed', args: ['simulate', '--seed', '1.5'], says: /--seed/ },
    { name: 'an unknown option', args: ['simulate', '--people', '9'], says: /--people/ },
    { name: 'an unknown verb', args: ['simulat'], says: /simulat[\s\S]*threshold simulate/ },
    { name: 'nothing', args: [], says: /threshold simulate/ },
    { name: 'a property of every object', args: ['constructor'], says: /constructor/ },
    { name: 'an export of nothing', args: ['export'], says: /code/ },
  ];
  test.each(askedWrongly)('$name', async ({ args, says }) => {
    const said = await threshold(args);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(says);
  });
});
