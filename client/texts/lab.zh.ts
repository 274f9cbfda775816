/** 简体中文，实验室：两条流程，一步一步来。 */
import type { lab as en } from './lab.en.ts';

const format = (digits: number) => {
  const shown = new Intl.NumberFormat('zh-Hans', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value: number): string => shown.format(value).replace('-', '−');
};
const [whole, one, two] = [format(0), format(1), format(2)];
const people = new Intl.NumberFormat('zh-Hans', { maximumSignificantDigits: 3, maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat('zh-Hans', { notation: 'compact', maximumFractionDigits: 1 });
const percent = (share: number): string => `${whole(100 * share)}%`;
const fine = (share: number): string => `${one(100 * share)}%`;
const round = (count: number): string => people.format(count);
const short = (count: number): string => compact.format(count);

export const lab = {
  title: '实验室',
  home: '回到首页',
  tabs: { geneEditing: '基因编辑', brainComputer: '脑机接口', society: '整个社会' },
  stages: '各个阶段',
  stage: (number: number, of: number) => `共 ${of} 步，第 ${number} 步`,
  stageNamed: (number: number, name: string) => `${number}，${name}`,
  next: '下一步',
  again: '从头再来',
  toBrain: '去看脑机接口',
  today: '今天',
  todayIs: (value: string) => `今天：${value}`,
  asToday: '恢复成今天',
  numbers: '数字表',
  equation: '公式',
  source: '出处：',
  whole,
  one,
  two,
  percent,
  fine,
  round,
  short,
  none: '–',
  between: '',

  terms: {
    learnt: '学到的',
    hit: '命中分',
    load: '负荷',
    hazard: '危险',
    approved: '获批，若',
    treated: '治疗',
    label: '适应证',
    patients: '患者',
    before: '此前治疗',
    places: '名额',
    years: '健康年',
    gain: '收益',
    late: '迟发',
    safe: '安全',
    loss: '损失',
    bits: '比特',
    perMinute: '每分钟比特',
    privacy: '隐私',
    users: '使用者',
    million: ' 百万',
    drive: '科研',
    breaches: '泄露',
    lost: '失去',
  },

  geneEditing: {
    choice: {
      name: '选靶',
      question: '该让哪个基因失效？',
      meaning: '基因之间互相促进、互相压制。少了一个会怎样，要把所有路径一起算进去。',
      source: '六个基因的网络是为本模型虚构的；BCL11A 压制胎儿血红蛋白、肌抑素压制肌肉，则是已知的生物学。学习方法：岭回归，Hoerl 与 Kennard 1970。',
      dials: { target: '要敲掉的基因', arrow: '这个基因压得有多狠（相对示例网络）', pull: 'λ：越没把握，越把估计拉向零' },
      targets: { BCL11A: 'BCL11A，治镰状细胞病', MSTN: '肌抑素，增肌' },
      x: '被编辑的细胞比例',
      y: '表达量的变化',
      lines: { HBG: '胎儿血红蛋白', MYH: '肌肉蛋白', learned: '同一条线，由七份细胞培养推断', TP53: 'p53，细胞的守卫' },
      summary: {
        BCL11A: (all: string, learned: string) => `所有细胞都失去 BCL11A 时，胎儿血红蛋白上升 ${all}；敲除实验推断为 ${learned}。`,
        MSTN: (all: string, learned: string, guard: string) =>
          `所有细胞都失去肌抑素时，肌肉蛋白上升 ${all}；敲除实验推断为 ${learned}。守卫 p53 变化 ${guard}。`,
      },
      handsOn: (all: string) => `全部细胞都编辑：${all}`,
    },
    design: {
      name: '设计',
      question: '用哪条向导找到它？',
      meaning: '门槛越严，可选的向导越少，剩下最好的那条也许编辑不了那么多细胞。',
      source: '每个世界有八条虚构的候选向导。疗效：31 人中有 29 人一年内没有严重危象（美国药监局，Casgevy，2023）。',
      dials: { spec: '特异性门槛', world: '世界：有哪些向导' },
      spec: (value: number) => `${whole(value)} 分（满分 100）`,
      world: (value: number) => `${whole(value)} 号`,
      x: '特异性：门槛，以及各条向导自己的',
      y: '被编辑的细胞比例',
      lines: { chosen: '合格向导中最好的能编辑多少', guides: '候选向导' },
      table: { guide: '向导', specificity: '特异性', edited: '编辑细胞', load: '脱靶负荷' },
      summary: (allowed: number, share: string, specificity: string) =>
        allowed === 0
          ? `没有一条够格，只好用最特异的：编辑 ${share} 的细胞，特异性 ${specificity}。`
          : `有 ${whole(allowed)} 条够格。其中最好的编辑 ${share} 的细胞，特异性 ${specificity}。`,
      handsOn: { BCL11A: (share: string) => `疗效 ${share}`, MSTN: (share: string) => `增肌：标度的 ${share}` },
    },
    load: {
      name: '脱靶',
      question: '它还会切到哪里？',
      meaning: '错配越少、离 PAM 越远、彼此隔得越开，就越容易被误切。所有这些位点加起来，就是脱靶负荷。',
      source: 'Hsu 等 2013，权重同 CRISPOR 的 crispor.py。负荷为 1 时危险增加一半，是假设。',
      dials: { mismatches: '对不上的碱基', gap: '相邻错配的间隔', perLoad: '负荷为 1 时增加的危险' },
      mismatches: (count: number) => `20 个里有 ${whole(count)} 个`,
      gap: (count: number) => `${whole(count)} 个碱基`,
      perLoad: (share: number) => `+${whole(100 * share)}%`,
      x: '第一个错配的位置，20 紧挨 PAM',
      y: '命中分',
      lines: { hit: (count: number) => `${whole(count)} 个错配`, single: '1 个错配' },
      summary: (highest: string, place: string, load: string, factor: string) =>
        `这样的位点最高 ${highest} 分（满分 100），第一个错配在第 ${place} 位。所选向导全部位点的负荷是 ${load}：危险 × ${factor}。`,
      handsOn: (load: string, factor: string) => `负荷 ${load}，危险 × ${factor}`,
    },
    validation: {
      name: '验证',
      question: '试验会放它过关吗？',
      meaning: '没有人知道真正的危险有多大。试验只在少数人身上数伤害，结论里有一部分是运气。',
      source: '精确的二项分布与 Beta 后验，没有抽样。试验人数和能看到的事件比例是设计选择。',
      dials: { rule: '试验', hazard: '真正的危险', limit: '监管者的上限' },
      rules: { accelerated: '60 人，1 年', standard: '400 人，2 年', strict: '2,000 人，5 年' },
      x: '真正的危险：每次手术的严重伤害',
      y: '获批的概率',
      summary: (hazard: string, chance: string, most: number, patients: string) =>
        most < 0
          ? '按这条规则，就算试验里一个人都没受伤也过不了关。'
          : `真正的危险为 ${hazard} 时，获批的概率是 ${chance}。${patients} 人里最多只能看到 ${whole(most)} 人受严重伤害。`,
      handsOn: (chance: string, years: number) => `${whole(years)} 年后，${chance} 获批`,
    },
    clinic: {
      name: '临床',
      question: '谁得到治疗，谁受了伤？',
      meaning: '谁能得到治疗，由适应证和名额决定，不由生物学决定。每治一个人，都是一份收益、一份风险。',
      source:
        '起初的适应证：美国 100,000 名镰状细胞病患者中的 16,000 人。名额增长与跟踪的效果是假设。这里没有人出生、死亡或谢绝，这些由整个社会的模拟来算。',
      dials: { watching: '跟踪患者有多紧', places: '第一年的名额', year: '看哪一年' },
      places: (count: number) => `${whole(count)} 个`,
      year: (year: number) => `第 ${whole(year)} 年`,
      x: '年',
      y: '累计治疗人数',
      lines: { passed: '试验通过', refused: '没有通过' },
      summary: (year: string, treated: string, waiting: string, won: string, lost: string) =>
        `到第 ${year} 年，治疗了 ${treated} 人，适应证内还有 ${waiting} 人在等。赢得 ${won} 个健康年，因伤害失去 ${lost} 个。`,
      summaryAnybody: (year: string, treated: string, won: string, lost: string) =>
        `到第 ${year} 年，${treated} 人做了编辑。赢得 ${won} 个健康年，因伤害失去 ${lost} 个。`,
      handsOn: (won: string, lost: string) => `赢得 ${won} 个健康年，失去 ${lost} 个`,
    },
  },

  brainComputer: {
    acquisition: {
      name: '采集',
      question: '信号有多清楚？',
      meaning: '信号强四倍，才清楚一倍：电极离细胞越近越好，但回报越来越少。',
      source: '信号检测论，Green 与 Swets 1966。今天的值是模型的起点，属假设。',
      dials: { snr: '每个符号的信噪比' },
      x: '信噪比',
      y: 'd′，清晰度',
      summary: (snr: string, dPrime: string) => `信噪比为 ${snr} 时，符号高出噪声 ${dPrime} 个标准差。`,
      handsOn: (dPrime: string) => `d′ = ${dPrime}`,
    },
    processing: {
      name: '处理',
      question: '读对的有多少？',
      meaning: '解码器选信号最强的那个符号。竞争的符号越多，噪声越容易胜出。',
      source: 'M 元正交信号检测，Green 与 Swets 1966；用 161 个节点积分。',
      dials: { choices: '可选的符号' },
      x: 'd′，清晰度',
      y: '读对的比例',
      lines: { choices: (count: number) => `${whole(count)} 个符号`, two: '2 个符号' },
      summary: (choices: string, right: string, chance: string) => `有 ${choices} 个符号时，读对 ${right}；瞎猜只有 ${chance}。`,
      handsOn: (right: string) => `读对 ${right}`,
    },
    conversion: {
      name: '转换',
      question: '一分钟能说多少？',
      meaning: '读错不只是没说出来，还会误导人。所以最初的几个错，代价最大。',
      source: 'Wolpaw 等 1998。意念手写：每分钟 90 个字符，94.1% 正确，31 个符号（Willett 2021）。',
      dials: { perMinute: '每分钟的符号' },
      x: '读对的比例',
      y: '每分钟比特',
      lines: { rate: '每分钟比特', perfect: '假如一个都不错' },
      summary: (perSymbol: string, perMinute: string, share: string) =>
        `每个符号 ${perSymbol} 比特，每分钟 ${perMinute} 比特：是 Willett 2021 年成绩的 ${share}。`,
      handsOn: (perMinute: string) => `每分钟 ${perMinute} 比特`,
    },
    learning: {
      name: '学习',
      question: '解码器学得有多快？',
      meaning: '解码器向使用者学习。不交出去的数据教不了别人的解码器，所以隐私会放慢所有人的收益。',
      source: '本模型的假设：积累 12 个解码年的经验，能补上 63% 的差距。',
      dials: { users: '装接口的健康人', privacy: '脑数据的隐私', research: '科研经费，每人每年美元' },
      users: (millions: number) => (millions === 0 ? '还没有' : `${whole(100 * millions)} 万`),
      research: (dollars: number) => `${whole(dollars)} 美元`,
      x: '年',
      y: 'd′，清晰度',
      lines: { with: '按这样的隐私', without: '完全没有隐私' },
      summary: (dPrime: string, first: string, without: string) => `十年里，d′ 从 ${first} 升到 ${dPrime}；完全没有隐私的话，会是 ${without}。`,
      handsOn: (dPrime: string) => `十年后 d′ = ${dPrime}`,
    },
    fusion: {
      name: '融合',
      question: '它值多少，又泄露多少？',
      meaning: '让使用者受益的速度，也让闯入者读到更多。隐私保住了一头，却拖慢了另一头。',
      source: '速度相对于 Willett 2021。健康人每使用一年多得 .004 个健康年，患者多得 .088 个；一次泄露损失 .02 个：都是假设。',
      dials: { who: '读的是谁的大脑', privacy: '脑数据的隐私', year: '看哪一年', breach: '毫无保护时，每人每年泄露次数' },
      readers: { healthy: '健康使用者', patient: '帕金森病患者' },
      year: (year: number) => `第 ${whole(year)} 年`,
      x: '脑数据的隐私',
      y: '每千名使用者每年的健康年',
      lines: { net: '净得', won: '使用赢得', lost: '泄露失去' },
      summary: {
        healthy: (rate: string, characters: string, breaches: string, net: string) =>
          `速度是 Willett 的 ${rate}，相当于每分钟 ${characters} 个字符。每千名使用者每年有 ${breaches} 人被闯入，净得 ${net} 个健康年。`,
        patient: (rate: string, characters: string, breaches: string, net: string) =>
          `速度是 Willett 的 ${rate}，相当于每分钟 ${characters} 个字符。每千名患者每年有 ${breaches} 人被闯入，净得 ${net} 个健康年。`,
      },
      privacy: { more: '完全的隐私比毫无隐私净得更多。', fewer: '完全的隐私反而比毫无隐私净得更少：解码器学得更慢。' },
      handsOn: (rate: string) => `bf = ${rate}`,
    },
  },
} satisfies typeof en;
