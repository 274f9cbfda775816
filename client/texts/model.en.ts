/** English, of the model: how a number is computed, and what its assumptions do to a result. */
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const plural = new Intl.PluralRules('en');
const listed = new Intl.ListFormat('en');

export const model = {
  how: (name: string) => `How is this computed? ${name}`,
  back: (name: string) => `Back to ${name}`,
  unit: 'Unit',
  equation: 'Equation',
  from: 'What goes into it',
  section: (number: number) => `§ ${number} of docs/model.md`,
  tags: { V: 'checked in the source', M: 'from memory of the source', A: 'assumption' },

  survive: 'Does our result survive?',
  intro: 'Some of the model’s numbers are assumptions. Change one: your law and today’s law are lived again, with the same people and the same luck.',
  standardResult: 'With the standard assumptions',
  round: 'Round',
  working: (done: number, all: number) => `Trying assumptions: ${whole.format(done)} of ${whole.format(all)} worlds`,
  stop: 'Stop',
  goOn: 'Go on',
  failed: 'The society can’t be run in this browser.',
  stands: 'survives',
  falls: 'does not survive',
  summary: (falls: number, known: number) =>
    falls === 0
      ? `The result survives both ends of ${whole.format(known)} assumptions.`
      : `${whole.format(falls)} of ${whole.format(known)} ${plural.select(known) === 'one' ? 'assumption' : 'assumptions'} can overturn the result.`,
  standard: (value: string) => `Standard: ${value}`,
  toStandard: 'Back to the standard',
  ends: (low: string, high: string) => `From ${low} to ${high}.`,
  atLow: 'At the low end',
  atHigh: 'At the high end',
  atChosen: 'At this value',
  pending: 'Working it out',
  asStandard: 'This is the standard value.',
  stays: {
    lit: (name: string, value: number) => `${name} stays at 60 or above (${whole.format(value)})`,
    better: (name: string, value: number) => `${name} stays between 50 and 60 (${whole.format(value)})`,
    worse: (name: string, value: number) => `${name} stays below today’s 50 (${whole.format(value)})`,
  },
  moves: {
    down: (name: string, value: number) => `${name} falls to ${whole.format(value)}`,
    up: (name: string, value: number) => `${name} rises to ${whole.format(value)}`,
  },
  verdict: (clauses: readonly string[], survives: boolean) => `${listed.format(clauses)}: the result ${survives ? 'survives' : 'does not survive'}.`,
};
