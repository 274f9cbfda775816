/** 简体中文：实验室里，自己定一套规则后的社会。 */
import type { labSociety as en } from './lab-society.en.ts';

const format = (digits: number, more: Intl.NumberFormatOptions = {}) => {
  const shown = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits, ...more });
  return (value: number): string => shown.format(value === 0 ? 0 : value).replace('-', '−');
};
const [whole, one, two, three] = [format(0), format(1), format(2), format(3)];
const short = format(0, { notation: 'compact', maximumSignificantDigits: 3 });
const small = format(0, { maximumSignificantDigits: 2, maximumFractionDigits: 5 });
const percent = (share: number): string => `${one(100 * share)}%`;

export const labSociety = {
  question: '你想试哪一套规则？',
  lines: '二十年，一万名公民，所有技术一开始就有。',
  index: (name, value, low, high) => `${name}：${whole(value)}，在 ${whole(low)} 到 ${whole(high)} 之间`,
  whole,
  band: (low, high) => `${whole(low)} 到 ${whole(high)}`,
  legend: '50 是今天的规则，到 60 点亮一盏灯。横条涵盖九成的世界。',
  states: { lit: '亮', flickering: '可能亮', dark: '不亮' },

  levers: '旋钮',
  groups: { medicine: '医疗与价格', safety: '安全', enhancement: '增强', knowledge: '数据与研究' },
  pays: '代价',
  today: '今天',
  scales: {
    share: (value) => `${whole(100 * value)}%`,
    score: (value) => `${whole(value)} 分`,
    years: (value) => `${whole(value)} 年`,
    dollars: (value) => `每人 ${whole(value)} 美元`,
  },
  range: (unit, low, high) => `${low} 到 ${high}：${unit}`,
  contradiction: '拒绝了也没有后果，就不算命令：把知情同意调到 100% 以下，或收回命令。',

  isToday: '这是今天的规则',
  turnOne: '动一个旋钮',
  turned: (count) => `动了 ${whole(count)} 个旋钮`,
  backToToday: '回到今天的规则',
  working: (done, of) => `已算 ${whole(done)} / ${whole(of)} 个世界`,
  workedOut: (worlds) => `${whole(worlds)} 个世界，今天的规则也在其中`,
  stoppedAt: (worlds) => `算到 ${whole(worlds)} 个世界时停下`,
  stop: '停下',
  failed: '这个浏览器算不了这个社会。命令行可以：threshold simulate。',

  asFile: '把规则写成文件',
  fileNote: '只写与今天的规则不同之处。命令行读同样的文件：threshold simulate --policy。',
  file: '政策文件',
  copy: '复制',
  copyLink: '复制链接',
  copied: '已复制',
  notCopied: '没有复制：浏览器在这里不允许',
  use: '用这段文字',
  noRecord: '这不是政策文件。它应像 {"subsidy": 0.9, "trial": "strict"} 这样。',
  noLever: (name) => `没有“${name}”这个旋钮。`,
  notAllowed: (name, allowed) => `${name}应是${allowed}。`,
  oneOf: (options) => `${options.join('、')}之一`,
  between: (low, high) => `${low} 到 ${high} 之间的数`,
  addressProblem: '地址里的规则不能用，所以这是今天的规则。',

  roles: '各位代表有多满意',
  rolesNote: '所代表的占 40%，自己也想要的占 35%，社会占 25%。',
  principlesTitle: '四项原则',
  principlesNote: '虚线是今天的规则。',
  table: '全部结果',
  tableNote: (worlds) => `${whole(worlds)} 个世界的中位数；变化及其区间，都与同一世界里今天的规则相比。`,
  columns: { outcome: '结果', today: '今天', ours: '这套规则', change: '变化' },
  noChange: '无',
  rises: '升',
  falls: '降',
  changeBand: (low, high) => `${low} 到 ${high}`,

  outcomeGroups: {
    indices: '健康与公平',
    health: '健康',
    fairness: '公平',
    trust: '信任与钱',
    enhancement: '增强',
    roles: '代表',
    principles: '原则',
  },
  scores: {
    healthIndex: '健康指数',
    equityIndex: '公平指数',
    'roles.athlete': '运动员满意度',
    'roles.soldier': '士兵满意度',
    'roles.patient': '患者满意度',
    'roles.regulator': '监管者满意度',
  },
  write: {
    one,
    two,
    three,
    percent,
    short,
    small,
    dollars: (value) => (value < 0 ? `−${one(-value)} 美元` : `${one(value)} 美元`),
  },
} satisfies typeof en;
