/**
 * The tables of docs/model.md and docs/model.zh.md, made from the same declarations that the society computes with.
 * `npm run docs` writes them between markers; a test says when the documents differ from them.
 */
import { type AssumptionId, assumptionIds, assumptionTable } from '../society/assumptions.ts';
import { type ConstantId, constantTable, declared } from '../society/constants.ts';
import { utilityByAge } from '../society/health.ts';
import { type Lever, leverIds, levers } from '../society/levers.ts';
import { type Condition, conditionFields, conditionSources, conditions } from '../society/life-table.ts';
import { measureIds } from '../society/measures.ts';
import { type AgeRule, type DiseaseId, type RankRule, type Stratum, strata, stratumSources, stratumTable } from '../society/strata.ts';
import { productFields, productIds, productSources, products } from '../society/technologies.ts';
import { trialFields, trialRules } from '../society/trial.ts';
import type { Quantity, Source, Tag, Unit } from '../society/units.ts';
import { explanationOf } from './explanations.ts';
import {
  conditionFieldsInChinese,
  constantGroups,
  type Language,
  meaningOf,
  productFieldsInChinese,
  productsInChinese,
  strataWords,
  trialFieldsInChinese,
  unitIn,
  written,
} from './model-words.ts';

export const tableIds = ['strata', 'illnesses', 'utility', 'products', 'trials', 'levers', 'outcomes', 'constants', 'assumptions'] as const;
export type TableId = (typeof tableIds)[number];

/** A table in Markdown. */
export const modelTables: Readonly<Record<TableId, (language: Language) => string>> = {
  strata: strataTable,
  illnesses: illnessesTable,
  utility: utilityTable,
  products: productsTable,
  trials: trialsTable,
  levers: leversTable,
  outcomes: outcomesTable,
  constants: constantsTable,
  assumptions: assumptionsTable,
};

const said = {
  en: {
    constant: ['constant', 'value', 'unit', 'tag', 'what', 'source'],
    field: ['', 'unit'],
    stratum: ['stratum', 'slots', 'persons', 'men', 'rank', 'age at the start', 'age of who comes after', 'career', 'tag and source'],
    utility: ['age below', 'utility a year', 'tag and source'],
    lever: ['lever', 'range', 'unit', 'today', 'what it does', 'who pays'],
    outcome: ['outcome', 'name', 'unit', 'meaning', 'equation', '§'],
    assumption: ['assumption', 'standard', 'range', 'unit', 'tag', 'question', 'why this range'],
    rest: 'the rest',
    survivors: "survivors' at that age",
    newborn: 'newborn',
    lifeTable: 'life table',
    youngest: (share: string) => `youngest ${share} of the life table`,
    from: (youngest: string, spread: string, longest: string, until: string) =>
      `from ${youngest} to ${spread}, at most ${longest} years, until ${until}`,
    untagged: 'Numbers without a tag are assumptions [A].',
  },
  zh: {
    constant: ['常数', '值', '单位', '标签', '含义', '来源'],
    field: ['', '单位'],
    stratum: ['人群', '模拟公民', '人数', '男性', '收入位次', '起初的年龄', '后来者的年龄', '职业', '标签与来源'],
    utility: ['年龄小于', '每年效用', '标签与来源'],
    lever: ['杠杆', '范围', '单位', '今天', '作用', '谁承担'],
    outcome: ['结果', '名称', '单位', '含义', '公式', '§'],
    assumption: ['假设', '标准值', '范围', '单位', '标签', '问题', '为何是这个范围'],
    rest: '其余',
    survivors: '该年龄幸存者的位次',
    newborn: '新生儿',
    lifeTable: '生命表',
    youngest: (share: string) => `生命表最年轻的 ${share}`,
    from: (youngest: string, spread: string, longest: string, until: string) => `${youngest} 至 ${spread} 岁开始，至多 ${longest} 年，到 ${until} 岁`,
    untagged: '没有标签的数是假设 [A]。',
  },
} as const;

function markdown(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function tagged(source: Source | undefined): string {
  return source === undefined ? '' : `[${source.tag}] ${source.source}`;
}

function constantsTable(language: Language): string {
  // A cast: `entries` forgets which names it lists.
  const groups = Object.entries(constantTable) as readonly (readonly [keyof typeof constantGroups, Readonly<Record<string, Quantity>>])[];
  return groups
    .map(([group, constants]) => {
      // A cast, likewise.
      const rows = (Object.keys(constants) as ConstantId[]).map((id) => {
        const { value, unit, tag, source = '' } = declared[id];
        return [`\`${id}\``, written(value), unitIn(language, unit), `[${tag}]`, meaningOf(id)[language], source];
      });
      return `**${constantGroups[group][language]}**\n\n${markdown(said[language].constant, rows)}`;
    })
    .join('\n\n');
}

/** Fields down, things across; what isn't an assumption has its tag in the cell and its source below. */
function fieldTable<Name extends string>(
  language: Language,
  things: readonly string[],
  fields: Readonly<Record<Name, { readonly unit: Unit; readonly meaning: string }>>,
  chinese: Readonly<Record<Name, string>>,
  at: (thing: number, field: Name) => { readonly text: string; readonly source: Source | undefined },
): string {
  const notes: string[] = [];
  // A cast: `keys` forgets which names it lists.
  const rows = (Object.keys(fields) as Name[]).map((field) => {
    const { unit, meaning } = fields[field];
    const name = language === 'zh' ? chinese[field] : meaning;
    const cells = things.map((thing, i) => {
      const { text, source } = at(i, field);
      if (source === undefined) return text;
      notes.push(`${thing}, ${name}: ${tagged(source)}`);
      return `${text} [${source.tag}]`;
    });
    return [`\`${field}\` ${name}`, unitIn(language, unit), ...cells];
  });
  const below = [...notes, said[language].untagged].join(language === 'zh' ? '；' : '; ');
  return `${markdown([...said[language].field, ...things], rows)}\n\n${below}`;
}

function productsTable(language: Language): string {
  const names = productIds.map((id) => `\`${id}\`: ${language === 'zh' ? productsInChinese[id] : products[id].name}`);
  const ids = productIds.map((id) => `\`${id}\``);
  const table = fieldTable(language, ids, productFields, productFieldsInChinese, (i, field) => {
    const id = productIds[i] ?? 'geneTherapy';
    return { text: written(products[id][field]), source: productSources[id]?.[field] };
  });
  return `${names.join(' · ')}\n\n${table}`;
}

function trialsTable(language: Language): string {
  const { options, optionNames } = levers.trial;
  const names = optionNames.map((name) => name[language]);
  return fieldTable(language, names, trialFields, trialFieldsInChinese, (i, field) => ({
    text: written(trialRules[options[i] ?? 'standard'][field]),
    source: undefined,
  }));
}

function illnessesTable(language: Language): string {
  // A cast: `keys` forgets which names it lists.
  const ids = Object.keys(conditions) as DiseaseId[];
  const names = ids.map((id) => strataWords[id][language]);
  return fieldTable(language, names, conditionFields, conditionFieldsInChinese, (i, field: keyof Condition) => {
    const id = ids[i] ?? 'sickleCell';
    const value = conditions[id][field];
    return { text: typeof value === 'number' ? written(value) : value.map(written).join('/'), source: conditionSources[id]?.[field] };
  });
}

function utilityTable(language: Language): string {
  const rows = utilityByAge.map(({ below, utility, tag, source }) => [written(below), written(utility), tagWith(tag, source)]);
  return markdown(said[language].utility, rows);
}

function tagWith(tag: Tag, source: string | undefined): string {
  return source === undefined ? `[${tag}]` : `[${tag}] ${source}`;
}

function strataTable(language: Language): string {
  const rows = strata.map((id) => {
    const { slots, persons, shareOfMen, founding, refill, career } = stratumTable[id];
    return [
      strataWords[id][language],
      written(slots),
      persons === null ? said[language].rest : Math.round(persons).toLocaleString('en'),
      written(shareOfMen),
      rankWords(founding.rank, language),
      ageWords(founding.age, language),
      ageWords(refill.age, language),
      career === null ? '' : careerWords(career, language),
      tagged(stratumSources[id]) || '[A]',
    ];
  });
  return markdown(said[language].stratum, rows);
}

function rankWords(rule: RankRule, language: Language): string {
  if (rule.kind === 'survivors') return said[language].survivors;
  if (rule.kind === 'power') return `u^${written(rule.exponent)}`;
  return `${written(rule.from)}–${written(rule.from + rule.span)}`;
}

function ageWords(rule: AgeRule, language: Language): string {
  if (rule.kind === 'newborn') return said[language].newborn;
  if (rule.kind === 'stationary') return rule.upTo === 1 ? said[language].lifeTable : said[language].youngest(written(rule.upTo));
  if (rule.kind === 'even') return `0–${rule.years - 1}`;
  return `${rule.mean} ± ${rule.sd}, ${rule.low}–${rule.high}`;
}

function careerWords({ youngest, spread, longest, until }: NonNullable<Stratum['career']>, language: Language): string {
  return said[language].from(`${youngest}`, `${youngest + spread - 1}`, `${longest}`, `${until}`);
}

function leversTable(language: Language): string {
  const rows = leverIds.map((id) => {
    const lever: Lever = levers[id];
    const [range, unit, today] =
      lever.kind === 'number'
        ? [`${written(lever.min)}–${written(lever.max)}`, lever.unit[language], written(lever.statusQuo)]
        : [
            lever.optionNames.map((name) => name[language]).join(' · '),
            '',
            lever.optionNames[lever.options.indexOf(lever.statusQuo)]?.[language] ?? lever.statusQuo,
          ];
    return [`\`${id}\` ${lever.name[language]}`, range, unit, today, lever.effect[language], lever.paidBy[language]];
  });
  return markdown(said[language].lever, rows);
}

function outcomesTable(language: Language): string {
  const rows = measureIds.map((id) => {
    const { name, says, unit, equation, section } = explanationOf(id);
    return [`\`${id}\``, name[language], unitIn(language, unit), says[language], equation, `${section}`];
  });
  return markdown(said[language].outcome, rows);
}

function assumptionsTable(language: Language): string {
  const rows = assumptionIds.map((id: AssumptionId) => {
    const { low, high, name, question, why } = assumptionTable[id];
    const { value, unit, tag } = declared[id];
    return [
      `\`${id}\` ${name[language]}`,
      written(value),
      `${written(low)}–${written(high)}`,
      unitIn(language, unit),
      `[${tag}]`,
      question[language],
      why[language],
    ];
  });
  return markdown(said[language].assumption, rows);
}

const marker = (id: string): RegExp => new RegExp(`(<!-- table: ${id} -->\\n)[\\s\\S]*?(\\n<!-- /table -->)`);

/** The document with its tables as they are now; markers of tables that it doesn't have are not missed. */
export function withTables(document: string, language: Language): string {
  return tableIds.reduce(
    (text, id) => text.replace(marker(id), (_, open: string, close: string) => `${open}${modelTables[id](language)}${close}`),
    document,
  );
}

/** The tables that a document has markers for. */
export function tablesIn(document: string): readonly TableId[] {
  return tableIds.filter((id) => marker(id).test(document));
}
