/** The table of docs/model.md § Validation, in either language, from the list that the tests read. */
import type { Sentence } from '../society/units.ts';
import { isMet, type Target, targets, type WorldId, worldIds, worlds } from './validation.ts';

type Language = keyof Sentence;

const words = {
  en: {
    heading: ['what', 'published', 'tolerance', 'model', '', 'measured on'],
    to: 'to',
    met: 'met',
    calibrated: 'calibrated',
    fails: '**fails**',
    names: { untouched: 'untouched', today: 'today', 'first years': 'first years', tables: 'tables' },
  },
  zh: {
    heading: ['事实', '公布值', '容差', '模型', '', '测自'],
    to: '至',
    met: '符合',
    calibrated: '已校准',
    fails: '**不符**',
    names: { untouched: '无技术', today: '现行', 'first years': '最初几年', tables: '表' },
  },
} as const satisfies Readonly<
  Record<Language, { readonly heading: readonly string[]; readonly names: Readonly<Record<WorldId, string>> } & Readonly<Record<string, unknown>>>
>;

/** Markdown: the table, then what the names in its last column mean. */
export function validationTable(language: Language): string {
  const { heading, names } = words[language];
  const lines = [heading, heading.map(() => '---'), ...targets.map((target) => rowOf(target, language))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const legend = worldIds.map((id) => `*${names[id]}*: ${worlds[id][language]}`);
  return `${table}\n\n${legend.join('; ')}.`;
}

function rowOf(target: Target, language: Language): readonly string[] {
  const { fact, published, source, tag, tolerance, isCalibrated, from, model, digits, failsBecause } = target;
  const said = words[language];
  const number = (value: number): string => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const outside = typeof published === 'number' ? number(published) : published.map(number).join(` ${said.to} `);
  const verdict = isMet(target) ? (isCalibrated ? said.calibrated : said.met) : `${said.fails}: ${failsBecause?.[language] ?? '?'}`;
  const allowed = tolerance === 0 ? '0' : `± ${tolerance.toLocaleString('en', { maximumFractionDigits: 4 })}`;
  return [fact[language], `${outside} [${tag}] ${source}`, allowed, number(model()), verdict, said.names[from]];
}
