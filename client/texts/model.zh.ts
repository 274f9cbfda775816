/** 中文：模型里的数怎么算，假设会不会推翻结果。 */
import type { ModelWords } from './model.ts';

const whole = new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 0 });

export const model: ModelWords = {
  how: (name) => `“${name}”是怎么算的？`,
  back: (name) => `回到“${name}”`,
  unit: '单位',
  equation: '公式',
  from: '由什么算出',
  section: (number) => `docs/model.zh.md § ${number}`,
  tags: { V: '已核对出处', M: '凭记忆引用', A: '假设' },

  survive: '我们的结果站得住吗？',
  intro: '模型里有些数是假设的。改一个：同样的人、同样的运气，你们的规则和今天的规则重来一遍。',
  standardResult: '按标准假设',
  round: '轮次',
  working: (done, all) => `正在试各个假设：${whole.format(all)} 个世界中的第 ${whole.format(done)} 个`,
  stop: '停下',
  goOn: '继续',
  failed: '这个浏览器里跑不了社会模拟。',
  stands: '站得住',
  falls: '站不住',
  summary: (falls, known) =>
    falls === 0
      ? `${whole.format(known)} 个假设取两端的值，结果都站得住。`
      : `${whole.format(known)} 个假设里，有 ${whole.format(falls)} 个能推翻结果。`,
  standard: (value) => `标准值：${value}`,
  toStandard: '回到标准值',
  ends: (low, high) => `从 ${low} 到 ${high}。`,
  atLow: '取低端',
  atHigh: '取高端',
  atChosen: '取这个值',
  pending: '正在推演',
  asStandard: '这就是标准值。',
  stays: {
    lit: (name, value) => `${name}仍在 60 以上（${whole.format(value)}）`,
    better: (name, value) => `${name}仍在 50 到 60 之间（${whole.format(value)}）`,
    worse: (name, value) => `${name}仍低于今天的 50（${whole.format(value)}）`,
  },
  moves: {
    down: (name, value) => `${name}降到 ${whole.format(value)}`,
    up: (name, value) => `${name}升到 ${whole.format(value)}`,
  },
  verdict: (clauses, survives) => `${clauses.join('，')}：结果${survives ? '站得住' : '站不住'}。`,
};
