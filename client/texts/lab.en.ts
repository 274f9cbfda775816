/** English, in the Lab: the two pipelines, stage by stage. */
const format = (digits: number) => {
  const shown = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value: number): string => shown.format(value).replace('-', '−');
};
const [whole, one, two] = [format(0), format(1), format(2)];
const people = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const plural = new Intl.PluralRules('en');
const counted = (count: number, one: string, other: string): string => `${whole(count)} ${plural.select(Math.round(count)) === 'one' ? one : other}`;
const percent = (share: number): string => `${whole(100 * share)} %`;
const fine = (share: number): string => `${one(100 * share)} %`;
const round = (count: number): string => people.format(count);
const short = (count: number): string => compact.format(count);

export const lab = {
  title: 'The Lab',
  home: 'To the start',
  tabs: { geneEditing: 'Gene editing', brainComputer: 'Brain–\u2060computer interface', society: 'The society' },
  stages: 'Stages',
  stage: (number: number, of: number) => `Stage ${number} of ${of}`,
  stageNamed: (number: number, name: string) => `${number}, ${name}`,
  next: 'Next stage',
  again: 'From the start',
  toBrain: 'On to the brain',
  today: 'today',
  todayIs: (value: string) => `Today’s value: ${value}`,
  asToday: 'As today',
  numbers: 'Table of numbers',
  equation: 'The equation',
  source: 'Source. ',
  whole,
  one,
  two,
  percent,
  fine,
  round,
  short,
  none: '–',
  /** between two sentences */
  between: ' ',

  /** words in equations */
  terms: {
    learnt: 'learnt',
    hit: 'hit',
    load: 'load',
    hazard: 'hazard',
    approved: 'approved if',
    treated: 'treated',
    label: 'label',
    patients: 'patients',
    before: 'treated before',
    places: 'places',
    years: 'healthy years',
    gain: 'gain',
    late: 'late',
    safe: 'safe',
    loss: 'loss',
    bits: 'bits',
    perMinute: 'bits a minute',
    privacy: 'privacy',
    users: 'users',
    million: 'M',
    drive: 'drive',
    breaches: 'breaches',
    lost: 'lost',
  },

  geneEditing: {
    choice: {
      name: 'Choice',
      question: 'Which gene should be lost?',
      meaning: 'Genes raise and lower each other along arrows. What one lost gene changes is worked out along all paths at once.',
      source:
        'A network of six genes invented for this model; that BCL11A holds fetal haemoglobin down, and myostatin muscle, is known biology. Learning: ridge regression, Hoerl and Kennard 1970.',
      dials: {
        target: 'Gene to lose',
        arrow: 'How hard the gene presses, against the toy network',
        pull: 'λ, how strongly doubt pulls the estimate to zero',
      },
      targets: { BCL11A: 'BCL11A, for sickle cell disease', MSTN: 'Myostatin, for muscle' },
      x: 'Share of cells edited',
      y: 'Change of expression',
      lines: {
        HBG: 'Fetal haemoglobin',
        MYH: 'Muscle protein',
        learned: 'The same, as learnt from seven cell cultures',
        TP53: 'p53, the cell’s guard',
      },
      summary: {
        BCL11A: (all: string, learned: string) => `With BCL11A lost in all cells, fetal haemoglobin rises by ${all}; the knock-outs say ${learned}.`,
        MSTN: (all: string, learned: string, guard: string) =>
          `With myostatin lost in all cells, muscle protein rises by ${all}; the knock-outs say ${learned}. The guard p53 changes by ${guard}.`,
      },
      handsOn: (all: string) => `If all cells are edited: ${all}`,
    },
    design: {
      name: 'Design',
      question: 'Which guide finds the gene?',
      meaning: 'A strict floor leaves fewer guides to choose from, and the best of those may edit fewer cells.',
      source: 'Eight invented candidates in each world. Therapy: 29 of 31 people had no severe crisis for a year (FDA on Casgevy, 2023).',
      dials: { spec: 'Least specificity allowed', world: 'World: which guides there are' },
      spec: (value: number) => `${whole(value)} of 100`,
      world: (value: number) => `No. ${whole(value)}`,
      x: 'Specificity: the least allowed, each guide’s own',
      y: 'Share of cells edited',
      lines: { chosen: 'What the best allowed guide edits', guides: 'Candidates' },
      table: { guide: 'Guide', specificity: 'Specificity', edited: 'Cells edited', load: 'Off-target load' },
      summary: (allowed: number, share: string, specificity: string) =>
        allowed === 0
          ? `No guide is specific enough, so the most specific is taken: it edits ${share} of cells at specificity ${specificity}.`
          : `${counted(allowed, 'guide is', 'guides are')} specific enough. The best edits ${share} of cells, at specificity ${specificity}.`,
      handsOn: { BCL11A: (share: string) => `The therapy works at ${share}`, MSTN: (share: string) => `Muscle gain: ${share} of the scale` },
    },
    load: {
      name: 'Off-target',
      question: 'Where else does it cut?',
      meaning: 'A site with fewer mismatches, far from the PAM or far apart, is cut more readily. All such sites together are the load.',
      source: 'Hsu and others 2013, weights as in CRISPOR’s crispor.py. That a load of 1 adds half to the hazard is an assumption.',
      dials: { mismatches: 'Letters that don’t match', gap: 'From one mismatch to the next', perLoad: 'Hazard that a load of 1 adds' },
      mismatches: (count: number) => `${whole(count)} of 20`,
      gap: (count: number) => counted(count, 'letter', 'letters'),
      perLoad: (share: number) => `+${whole(100 * share)} %`,
      x: 'Place of the first mismatch, 20 is next to the PAM',
      y: 'Hit score',
      lines: { hit: (count: number) => counted(count, 'mismatch', 'mismatches'), single: '1 mismatch' },
      summary: (highest: string, place: string, load: string, factor: string) =>
        `Such a site scores at most ${highest} of 100, with the first mismatch at letter ${place}. All sites of the chosen guide make a load of ${load}: hazard × ${factor}.`,
      handsOn: (load: string, factor: string) => `Load ${load}, hazard × ${factor}`,
    },
    validation: {
      name: 'Validation',
      question: 'Would a trial let it through?',
      meaning: 'Nobody knows the true hazard. A trial counts harm among few people, and luck decides part of the verdict.',
      source: 'Exact binomial and Beta posterior; nothing is sampled. Trial sizes and the share of events seen are design choices.',
      dials: { rule: 'Trial', hazard: 'True hazard', limit: 'The regulator’s limit' },
      rules: { accelerated: '60 people, 1 year', standard: '400 people, 2 years', strict: '2,000 people, 5 years' },
      x: 'True hazard: serious harm per procedure',
      y: 'Chance of approval',
      summary: (hazard: string, chance: string, most: number, patients: string) =>
        most < 0
          ? `Under this rule even a trial without any harm is not enough.`
          : `With a true hazard of ${hazard} the chance of approval is ${chance}. At most ${whole(most)} of ${patients} people may be seen to come to serious harm.`,
      handsOn: (chance: string, years: number) => `${chance} approved after ${counted(years, 'year', 'years')}`,
    },
    clinic: {
      name: 'Clinic',
      question: 'Who is treated, and who is harmed?',
      meaning: 'Who is treated is decided by the label and by the places, not by the biology. Each treated person is a gain and a risk.',
      source:
        'Label to begin with: 16,000 of 100,000 Americans with sickle cell disease. Growth of places and the effect of watching are assumptions. Nobody is born, dies or declines here; the simulation adds that.',
      dials: { watching: 'How closely patients are followed', places: 'Places in the first year', year: 'Year to look at' },
      places: (count: number) => counted(count, 'place', 'places'),
      year: (year: number) => `Year ${whole(year)}`,
      x: 'Year',
      y: 'People treated so far',
      lines: { passed: 'If the trial is passed', refused: 'If it is not' },
      summary: (year: string, treated: string, waiting: string, won: string, lost: string) =>
        `By year ${year}, ${treated} people are treated and ${waiting} within the label still wait. ${won} healthy years are won, ${lost} lost to harm.`,
      summaryAnybody: (year: string, treated: string, won: string, lost: string) =>
        `By year ${year}, ${treated} people have the edit. ${won} healthy years are won, ${lost} lost to harm.`,
      handsOn: (won: string, lost: string) => `${won} healthy years won, ${lost} lost`,
    },
  },

  brainComputer: {
    acquisition: {
      name: 'Acquisition',
      question: 'How clear is the signal?',
      meaning: 'Four times the signal makes it twice as clear: electrodes closer to the cells pay off, with less and less return.',
      source: 'Signal detection theory, Green and Swets 1966. Today’s value is the model’s start, an assumption.',
      dials: { snr: 'Signal-to-noise ratio of a symbol' },
      x: 'Signal-to-noise ratio',
      y: 'd′, clearness',
      summary: (snr: string, dPrime: string) =>
        `At a signal-to-noise ratio of ${snr} a symbol stands ${dPrime} standard deviations out of the noise.`,
      handsOn: (dPrime: string) => `d′ = ${dPrime}`,
    },
    processing: {
      name: 'Processing',
      question: 'How often is the right symbol read?',
      meaning: 'The decoder takes the symbol with the strongest signal. The more symbols compete, the more often noise wins.',
      source: 'M-ary detection of orthogonal signals, Green and Swets 1966; integrated at 161 nodes.',
      dials: { choices: 'Symbols to choose from' },
      x: 'd′, clearness',
      y: 'Read right',
      lines: { choices: (count: number) => counted(count, 'symbol', 'symbols'), two: '2 symbols' },
      summary: (choices: string, right: string, chance: string) => `With ${choices} symbols ${right} are read right. Guessing would give ${chance}.`,
      handsOn: (right: string) => `${right} read right`,
    },
    conversion: {
      name: 'Conversion',
      question: 'How much is said in a minute?',
      meaning: 'A wrong symbol doesn’t only fail to tell: it misleads. So the first errors cost most.',
      source: 'Wolpaw and others 1998. Handwriting by thought: 90 characters a minute, 94.1 % right, 31 symbols (Willett 2021).',
      dials: { perMinute: 'Symbols a minute' },
      x: 'Read right',
      y: 'Bits a minute',
      lines: { rate: 'Bits a minute', perfect: 'If none were wrong' },
      summary: (perSymbol: string, perMinute: string, share: string) =>
        `${perSymbol} bits a symbol, ${perMinute} bits a minute: ${share} of what Willett’s reader reached in 2021.`,
      handsOn: (perMinute: string) => `${perMinute} bits a minute`,
    },
    learning: {
      name: 'Learning',
      question: 'How fast does the decoder learn?',
      meaning: 'Decoders learn from their users. Data kept private teach nobody else’s decoder, so privacy slows everybody’s gains.',
      source: 'Assumptions of this model: experience closes 63 % of the gap in 12 decoder years.',
      dials: { users: 'Healthy people with an interface', privacy: 'Privacy of brain data', research: 'Research, dollars a head and year' },
      users: (millions: number) => (millions === 0 ? 'nobody yet' : `${one(millions)} million`),
      research: (dollars: number) => `$${whole(dollars)}`,
      x: 'Year',
      y: 'd′, clearness',
      lines: { with: 'With this privacy', without: 'With no privacy' },
      summary: (dPrime: string, first: string, without: string) =>
        `After ten years d′ has gone from ${first} to ${dPrime}. With no privacy it would be ${without}.`,
      handsOn: (dPrime: string) => `d′ = ${dPrime} after ten years`,
    },
    fusion: {
      name: 'Fusion',
      question: 'What is it worth, and what does it give away?',
      meaning: 'The same rate that helps the user tells more to whoever breaks in. Privacy saves one and slows the other.',
      source: 'Rate relative to Willett 2021. A healthy user gains .004 healthy years a year, a patient .088; a breach costs .02: assumptions.',
      dials: { who: 'Whose brain is read', privacy: 'Privacy of brain data', year: 'Year to look at', breach: 'Breaches a user-year, unprotected' },
      readers: { healthy: 'A healthy user’s', patient: 'A Parkinson patient’s' },
      year: (year: number) => `Year ${whole(year)}`,
      x: 'Privacy of brain data',
      y: 'Healthy years per 1,000 users and year',
      lines: { net: 'Left over', won: 'Won by use', lost: 'Lost in breaches' },
      summary: {
        healthy: (rate: string, characters: string, breaches: string, net: string) =>
          `The reader is at ${rate} of Willett’s rate, as good as ${characters} characters a minute. Of 1,000 users ${breaches} are broken into each year; ${net} healthy years are left over.`,
        patient: (rate: string, characters: string, breaches: string, net: string) =>
          `The reader is at ${rate} of Willett’s rate, as good as ${characters} characters a minute. Of 1,000 patients ${breaches} are broken into each year; ${net} healthy years are left over.`,
      },
      privacy: {
        more: 'Whole privacy would leave more than none.',
        fewer: 'Whole privacy would leave fewer than none: the decoder learns more slowly.',
      },
      handsOn: (rate: string) => `bf = ${rate}`,
    },
  },
};
