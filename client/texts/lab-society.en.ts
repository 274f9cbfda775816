/** English, in the Lab: the society under a law of one's own. */
const format = (digits: number, more: Intl.NumberFormatOptions = {}) => {
  const shown = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits, ...more });
  return (value: number): string => shown.format(value === 0 ? 0 : value).replace('-', '−');
};
const [whole, one, two, three] = [format(0), format(1), format(2), format(3)];
const short = format(0, { notation: 'compact', maximumSignificantDigits: 3 });
const small = format(0, { maximumSignificantDigits: 2, maximumFractionDigits: 5 });
const percent = (share: number): string => `${one(100 * share)} %`;

export const labSociety = {
  question: 'Which law would you try?',
  lines: 'Twenty years, 10,000 citizens, everything there from the start.',
  index: (name: string, value: number, low: number, high: number) => `${name}: ${whole(value)}, between ${whole(low)} and ${whole(high)}`,
  whole,
  band: (low: number, high: number) => `${whole(low)} to ${whole(high)}`,
  legend: '50 is today’s law, 60 lights a lamp. The bar holds nine of ten worlds.',
  states: { lit: 'lit', flickering: 'perhaps', dark: 'dark' },

  levers: 'Levers',
  groups: { medicine: 'Medicine and price', safety: 'Safety', enhancement: 'Enhancement', knowledge: 'Data and research' },
  pays: 'Pays',
  today: 'today',
  scales: {
    share: (value: number) => `${whole(100 * value)} %`,
    score: (value: number) => `${whole(value)} of 100`,
    years: (value: number) => (value === 1 ? '1 year' : `${whole(value)} years`),
    dollars: (value: number) => `$${whole(value)} a head`,
  },
  range: (unit: string, low: string, high: string) => `${low} to ${high}: ${unit}`,
  contradiction: 'An order that can be refused without harm is not an order: take consent below 100 %, or the order back.',

  isToday: 'This is today’s law',
  turnOne: 'Turn a lever',
  turned: (count: number) => (count === 1 ? '1 lever turned' : `${whole(count)} levers turned`),
  backToToday: 'Back to today’s law',
  working: (done: number, of: number) => `${whole(done)} of ${whole(of)} worlds`,
  workedOut: (worlds: number) => `${whole(worlds)} worlds, today’s law in the same`,
  stoppedAt: (worlds: number) => `Stopped after ${whole(worlds)} worlds`,
  stop: 'Stop',
  failed: 'The society could not be run in this browser. The command line runs it: threshold simulate.',

  asFile: 'The law as a file',
  fileNote: 'Only what differs from today. The command line reads the same: threshold simulate --policy.',
  file: 'Policy file',
  copy: 'Copy',
  copyLink: 'Copy the link',
  copied: 'Copied',
  notCopied: 'Not copied: this browser doesn’t allow it here',
  use: 'Use this text',
  noRecord: 'This is no policy file. It is a record like {"subsidy": 0.9, "trial": "strict"}.',
  noLever: (name: string) => `There is no lever “${name}”.`,
  notAllowed: (name: string, allowed: string) => `${name} is ${allowed}.`,
  oneOf: (options: readonly string[]) => `one of ${options.join(', ')}`,
  between: (low: number, high: number) => `a number from ${low} to ${high}`,
  addressProblem: 'The address held no law that may be tried, so this is today’s.',

  roles: 'How content each delegate is',
  rolesNote: 'What they stand for 40 %, what they also want 35 %, society 25 %.',
  principlesTitle: 'Four principles',
  principlesNote: 'The dotted mark is today’s law.',
  table: 'All outcomes',
  tableNote: (worlds: number) => `Middle of ${whole(worlds)} worlds; change and its band against today’s law in the same world.`,
  columns: { outcome: 'Outcome', today: 'Today', ours: 'This law', change: 'Change' },
  noChange: 'none',
  rises: 'up',
  falls: 'down',
  changeBand: (low: string, high: string) => `${low} to ${high}`,

  outcomeGroups: {
    indices: 'Health and equity',
    health: 'Health',
    fairness: 'Fairness',
    trust: 'Trust and money',
    enhancement: 'Enhancement',
    roles: 'Delegates',
    principles: 'Principles',
  },
  /** what has no name in the model: scores over the whole session */
  scores: {
    healthIndex: 'Health index',
    equityIndex: 'Equity index',
    'roles.athlete': 'Athletes, content',
    'roles.soldier': 'Soldiers, content',
    'roles.patient': 'Patients, content',
    'roles.regulator': 'Regulator, content',
  },
  write: {
    one,
    two,
    three,
    percent,
    short,
    small,
    dollars: (value: number) => (value < 0 ? `−$${one(-value)}` : `$${one(value)}`),
  },
};
