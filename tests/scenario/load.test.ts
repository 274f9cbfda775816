import { describe, expect, test } from 'vitest';
import { rulesFingerprint, scenarioById, scenarios } from '../../shared/scenario/catalogue.ts';
import { loadScenario } from '../../shared/scenario/load.ts';

type Path = readonly (string | number)[];

describe('shipped scenarios', () => {
  test.each(Object.entries(scenarios))('%s loads, and the browser’s copy is what was parsed', (id, scenario) => {
    expect(loadScenario(scenario)).toEqual(scenario);
    expect(scenario.id).toBe(id);
    expect(scenarioById(id)).toBe(scenario);
  });

  test('there is no scenario of another name', () => {
    expect(scenarioById('second-threshold')).toBeUndefined();
    expect(scenarioById('toString')).toBeUndefined();
  });
});

describe('the fingerprint of the rules', () => {
  const scenario = scenarios['first-threshold'];

  test('stays when a sentence or a source is improved', () => {
    const retold = changed(['rounds', 0, 'dilemma', 'en'], 'Told anew.');
    const resourced = changed(['rounds', 0, 'cards', 1, 'source', 'text'], 'Another page');
    expect(rulesFingerprint(loadScenario(retold))).toBe(rulesFingerprint(scenario));
    expect(rulesFingerprint(loadScenario(resourced))).toBe(rulesFingerprint(scenario));
  });

  test.each<[Path, unknown]>([
    [['rounds', 0, 'anchors', 'health', 'up'], 0.37],
    [['rounds', 0, 'cards', 0, 'key', 'n'], 81],
    [['rounds', 0, 'cards', 1, 'id'], 'athlete-transplant'],
    [['rounds', 0, 'dials', 0, 'stops', 1, 'value'], 0.84],
    [['rounds', 0, 'mods', 0, 'points'], 3],
    [['id'], 'another-threshold'],
  ])('changes with a number or an id: %j', (path, value) => {
    expect(rulesFingerprint(loadScenario(changed(path, value)))).not.toBe(rulesFingerprint(scenario));
  });
});

describe('a scenario that can’t be played is refused with a sentence that names the place', () => {
  const round = ['rounds', 0] as const;

  test.each<[string, Path, unknown, string]>([
    ['no scenario', [], 7, 'The scenario: '],
    ['a missing translation', [...round, 'dilemma', 'zh'], '', 'rounds[0].dilemma.zh: '],
    ['a translation left in English', [...round, 'dilemma', 'zh'], 'Later', "rounds[0].dilemma.zh isn't written in Chinese"],
    ['Chinese in the English place', [...round, 'title', 'en'], '给谁', 'rounds[0].title.en is written in Chinese'],
    ['an unknown field', [...round, 'mood'], 'bright', 'rounds[0]: '],
    ['a lever that the model hasn’t', [...round, 'dials', 2, 'lever'], 'luck', 'rounds[0].dials[2].lever: '],
    ['two dials of one lever', [...round, 'dials', 2, 'lever'], 'subsidy', 'rounds[0].dials: the lever subsidy has two dials'],
    [
      'a stop outside its lever’s range',
      [...round, 'dials', 2, 'stops', 2, 'value'],
      0.7,
      'rounds[0].dials.quota.stops[2]: quota is a number from 0 to 0.5',
    ],
    ['a word that is no choice', [...round, 'dials', 3, 'stops', 0, 'value'], 'hasty', 'rounds[0].dials.trial.stops[0]: trial is one of'],
    ['two stops alike', [...round, 'dials', 2, 'stops', 1, 'value'], 0, 'rounds[0].dials.quota: two stops have the value 0'],
    ['a today that is no stop', [...round, 'dials', 0, 'today'], 3, 'rounds[0].dials[0].today: '],
    ['a package beyond four coins', [...round, 'packages', 2, 'stops', 'priceCap'], 1, 'rounds[0].packages.share-and-prove costs 5 coins'],
    ['a package that is today’s law', [...round, 'packages', 1, 'stops'], {}, 'rounds[0].packages.cut-the-price costs 0 coins'],
    [
      'a package with a dial of another round',
      [...round, 'packages', 1, 'stops', 'privacy'],
      1,
      'rounds[0].packages.cut-the-price: privacy is no dial',
    ],
    [
      'a package that lists today’s stop',
      [...round, 'packages', 1, 'stops', 'quota'],
      0,
      "rounds[0].packages.cut-the-price: quota stands at today's stop",
    ],
    ['a product that the model hasn’t', [...round, 'product'], 'elixir', 'rounds[0].product: '],
    ['a product without a year of arrival', ['arrives'], { geneTherapy: 0 }, 'arrives'],
    ['a product that comes after its round', ['arrives', 'geneTherapy'], 3, 'rounds[0]: geneTherapy arrives in year 3'],
    [
      'a measure that the model hasn’t',
      [...round, 'objectives', 'patient', 'terms', 0, 'measure'],
      'joy',
      'rounds[0].objectives.patient.terms[0].measure: ',
    ],
    [
      'a shift of nothing in the model',
      [...round, 'decisions', 'patient', 'cards', 'own', 'shifts', 'mood'],
      1,
      'rounds[0].decisions.patient.cards.own.shifts',
    ],
    [
      'steady that shifts something',
      [...round, 'decisions', 'patient', 'cards', 'steady', 'shifts', 'trust'],
      0.1,
      'rounds[0].decisions.patient.steady: steady shifts nothing',
    ],
    [
      'a role that hinges on itself',
      [...round, 'decisions', 'soldier', 'hinge'],
      'soldier',
      'rounds[0].decisions.soldier: the hinge is another role',
    ],
    ['a seat with a fourth card', [...round, 'cards', 1, 'role'], 'soldier', 'rounds[0].cards: the soldier holds 4 cards'],
    ['a seat without a key card', [...round, 'cards', 0, 'key'], undefined, 'rounds[0].cards: the athlete holds 0 key cards'],
    ['a seat with two key cards', [...round, 'cards', 1, 'key'], { n: 9, a: 0, b: 1 }, 'rounds[0].cards: the athlete holds 2 key cards'],
    ['a key card that claims to be real', [...round, 'cards', 0, 'source', 'grade'], 'A', 'rounds[0].cards.athlete-lab-slots: a key card is drawn'],
    ['a fact that was invented', [...round, 'cards', 1, 'source', 'grade'], 'invented', 'rounds[0].cards.athlete-donor-transplant: only a key card'],
    [
      'a fact from a weak source alone',
      [...round, 'cards', 1, 'source', 'grade'],
      'C',
      'rounds[0].cards.athlete-donor-transplant: a source of grade C',
    ],
    ['a sample too large to draw', [...round, 'cards', 0, 'key', 'n'], 9000, 'rounds[0].cards.athlete-lab-slots: n is 9000'],
    [
      'a key card without its count',
      [...round, 'cards', 0, 'headline'],
      { en: 'Some of {n}', zh: '{n} 个里有一些' },
      'rounds[0].cards[0].headline: "Some of {n}" must have the gap {n} {x}',
    ],
    [
      'a line that forgot its card',
      ['botLines', 'steward', 'shows-card', 0, 'zh'],
      '我出这张。',
      'botLines.steward.shows-card[0]: "我出这张。" must have the gap {card}',
    ],
    [
      'a promise that names no law',
      ['botLines', 'advocate', 'promises', 1, 'en'],
      'We play open.',
      'botLines.advocate.promises[1]: "We play open." must have the gap {law}',
    ],
    ['a character without a line', ['botLines', 'reciprocator', 'own-break'], undefined, 'botLines.reciprocator.own-break: '],
    ['a step without its line to read aloud', ['readAloud', 'reveal'], undefined, 'readAloud.reveal: '],
    ['a long line to read aloud', ['readAloud', 'debate', 'en'], 'word '.repeat(21), 'readAloud.debate has 21 English words'],
    ['a debrief of four screens', ['debrief', 'possible'], undefined, 'debrief.possible: '],
    ['a debrief with a speech', ['debrief', 'us', 'zh'], '字'.repeat(54), 'debrief.us has 54 Chinese characters'],
    ['a gap that nobody fills', [...round, 'since', 'en'], 'In {year}', 'rounds[0].since: "In {year}" must have no gap'],
    [
      'a gap of another line',
      ['botLines', 'sceptic', 'no-card', 2, 'en'],
      'Ask the {seat}',
      'botLines.sceptic.no-card[2]: "Ask the {seat}" must have no gap',
    ],
    [
      'a headline of more than 12 words',
      [...round, 'cards', 1, 'headline', 'en'],
      'word '.repeat(13),
      'rounds[0].cards.athlete-donor-transplant.headline has 13 English words',
    ],
    [
      'a long Chinese headline',
      [...round, 'cards', 1, 'headline', 'zh'],
      '字'.repeat(22),
      'rounds[0].cards.athlete-donor-transplant.headline has 22 Chinese characters',
    ],
    [
      'a card with too much to read',
      [...round, 'cards', 1, 'finding', 'en'],
      'word '.repeat(46),
      'rounds[0].cards.athlete-donor-transplant (finding, how, cannotTell) has',
    ],
    [
      'a long stop',
      [...round, 'dials', 0, 'stops', 0, 'sentence', 'en'],
      'one two three four five six seven eight',
      'rounds[0].dials.priceCap.stops[0] has 8 English words',
    ],
    ['a long prologue', ['roles', 'patient', 'prologue', 'en'], 'word '.repeat(61), 'roles.patient.prologue has 61 English words'],
    [
      'a mod of a dial of another round',
      [...round, 'mods', 0, 'when'],
      { lever: 'privacy', atLeast: 0.5 },
      'rounds[0].mods[0]: privacy is no dial of this round',
    ],
    ['a mod that no law meets', [...round, 'mods', 0, 'when', 'atLeast'], 0.6, 'rounds[0].mods[0]: no stop of quota meets'],
    ['a mod that every law meets', [...round, 'mods', 0, 'when'], { lever: 'quota' }, 'rounds[0].mods[0]: every stop of quota meets'],
    ['one id for two cards', [...round, 'cards', 1, 'id'], 'athlete-lab-slots', 'cards: the id athlete-lab-slots is used twice'],
    ['three sentences instead of four', [...round, 'sentences', 'patient'], [], 'rounds[0].sentences.patient: '],
    ['an anchor of nothing', [...round, 'anchors', 'roles', 'patient', 'up'], 0, 'rounds[0].anchors.roles.patient.up: '],
  ])('%s', (_, path, value, message) => {
    expect(() => loadScenario(changed(path, value))).toThrow(message);
  });

  test('all that is wrong is said at once', () => {
    const broken = changed(['rounds', 0, 'decisions', 'soldier', 'hinge'], 'soldier', changed(['arrives', 'geneTherapy'], 3));
    expect(() => loadScenario(broken)).toThrow(/hinge is another role[\s\S]*arrives in year 3/);
  });
});

/** A copy of the shipped scenario (or of another) with one thing changed; undefined takes it away. */
function changed(path: Path, value: unknown, from: unknown = scenarios['first-threshold']): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(from)) return from.map((part, i) => (i === name ? changed(rest, value, part) : part));
  const parts = Object.entries(Object(from)).filter(([other]) => other !== name);
  const inner = changed(rest, value, Reflect.get(Object(from), name));
  return Object.fromEntries(inner === undefined ? parts : [...parts, [name, inner]]);
}
