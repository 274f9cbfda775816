/**
 * What a scenario is. A scenario is data: every sentence in both languages, every number that is not the model's.
 * The types are inferred from here; there is no second list of fields.
 */
import * as z from 'zod';
import { leverIds } from '../society/levers.ts';
import { measureIds, wholes } from '../society/measures.ts';
import { parameterIds } from '../society/parameters.ts';
import { concernedIds } from '../society/plan.ts';
import { recordOf } from '../society/record-of.ts';
import { productIds } from '../society/technologies.ts';
import { decisionCards, roleIds } from './roles.ts';

/** Both languages side by side: a missing translation does not load. */
export const Text = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
export type Text = z.infer<typeof Text>;

const roleId = z.enum(roleIds);
const decisionCard = z.enum(decisionCards);

const perRole = <T extends z.ZodType>(value: T) => z.strictObject({ athlete: value, soldier: value, patient: value, regulator: value });
const perCard = <T extends z.ZodType>(value: T) => z.strictObject({ open: value, steady: value, own: value });

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const leverValue = z.union([z.number(), z.string()]);
const stopIndex = z.union([z.literal(0), z.literal(1), z.literal(2)]);
/** Names of the model are the model's own lists, so that what a scenario names exists. */
const leverId = z.enum(leverIds);
const productId = z.enum(productIds);
const measureId = z.enum(measureIds);
const shifts = z.partialRecord(z.enum(parameterIds), z.number());

const Source = z.strictObject({
  /** where the figure was read: author or body, publication, year */
  text: z.string().min(1),
  /** A journal, court, regulator, official page · B serious press, university, company · C other · invented: fiction of this story */
  grade: z.enum(['A', 'B', 'C', 'invented']),
});

const EvidenceCard = z.strictObject({
  id,
  role: roleId,
  /** two or three words that everybody may see on the back of the card */
  topic: Text,
  /** at most 12 words; a key card's sentence may hold {x} and {n}, filled from the draw */
  headline: Text,
  finding: Text,
  /** how it was obtained */
  how: Text,
  cannotTell: Text,
  source: Source,
  /** of a key card: a count x of n, drawn with chance 1/(1 + exp(−a − b z_i)) from its seat's component z_i */
  key: z.strictObject({ n: z.int().positive(), a: z.number(), b: z.number() }).optional(),
});
export type EvidenceCard = z.infer<typeof EvidenceCard>;

const DialStop = z.strictObject({
  value: leverValue,
  /** at most 7 words */
  sentence: Text,
  /** at most 4 words, as a change in a law's name: "Share and prove + a quarter kept" */
  name: Text,
});

const Dial = z.strictObject({
  lever: leverId,
  question: Text,
  stops: z.tuple([DialStop, DialStop, DialStop]),
  today: stopIndex,
});
export type Dial = z.infer<typeof Dial>;

const Package = z.strictObject({
  id,
  letter: z.string().length(1),
  name: Text,
  sentence: Text,
  /** stops that differ from today; the other dials stay at today */
  stops: z.partialRecord(leverId, stopIndex),
});
export type Package = z.infer<typeof Package>;

const Condition = z.strictObject({
  lever: leverId,
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  is: leverValue.optional(),
});
export type Condition = z.infer<typeof Condition>;

const Mod = z.strictObject({
  when: Condition,
  role: roleId,
  card: decisionCard,
  points: z.int(),
  /** only when the hinge plays this card */
  ifHinge: decisionCard.optional(),
});

const RoleDecision = z.strictObject({
  /** the other role on which this decision most depends */
  hinge: roleId,
  /** points: table[my card][the hinge's card] */
  table: perCard(perCard(z.int())),
  cards: perCard(
    z.strictObject({
      text: Text,
      /** one or two words, for the other role's columns: "If the Regulator … publishes" */
      short: Text,
      /** one line in words on what this card does to the society; the same for steady: nothing changes */
      effect: Text,
      shifts,
    }),
  ),
  /** the case that a thoughtful person makes for the own card */
  caseForOwn: Text.optional(),
});

const scale = z.strictObject({ up: z.number().positive(), down: z.number().positive() });
/** Best and worst mean change found against today's law, per measure; frozen, published. docs/model.md § Displayed scores. */
const Anchors = z.strictObject({
  ...recordOf(wholes, () => scale),
  roles: perRole(scale),
});
export type Anchors = z.infer<typeof Anchors>;

const Round = z.strictObject({
  id,
  title: Text,
  /** the dilemma, at most 60 words */
  dilemma: Text,
  product: productId,
  years: z.int().positive(),
  concerned: z.enum(concernedIds),
  dials: z.array(Dial).length(5),
  packages: z.array(Package).length(3),
  /** what the round's unknown z does: factor = constant · exp(slope · z) on capacity, hazard, lateHazard, adversarySpeed */
  unknown: z.strictObject({
    question: Text,
    low: Text,
    middling: Text,
    high: Text,
    effects: z.array(
      z.strictObject({
        parameter: z.enum(['capacity', 'hazard', 'lateHazard', 'adversarySpeed']),
        constant: z.number().positive(),
        slope: z.number(),
      }),
    ),
  }),
  /** three a seat, exactly one of them a key card */
  cards: z.array(EvidenceCard).length(12),
  /** four ready sentences a seat; a bot that says one takes its stance */
  sentences: perRole(z.array(z.strictObject({ id, stance: z.enum(['for', 'ask']), text: Text })).length(4)),
  objectives: perRole(
    z.strictObject({
      sentence: Text,
      /** objective = Σ weight · measure */
      terms: z.array(z.strictObject({ measure: measureId, weight: z.number() })).min(1),
    }),
  ),
  anchors: Anchors,
  decisions: perRole(RoleDecision),
  /** to a stake for each other seat that played the card */
  everyone: z.strictObject({ open: z.int(), own: z.int() }),
  mods: z.array(Mod),
  hundred: z.strictObject({
    /** names of the four states, in the model's order; the first is the lit one */
    states: z.tuple([Text, Text, Text, Text]),
    sentence: Text,
  }),
  emptyChair: Text,
  /** what happened in the real world, for the last debrief screen */
  since: Text,
});
export type Round = z.infer<typeof Round>;

const variants = z.array(Text).length(3);
/**
 * What a bot may say, at most 20 words with its gaps filled, three variants each. Gaps are filled by the screen:
 * {card} the headline of the card that the line is about, with its full stop; {law} the name of the law that it is about;
 * {seat} a role: whose promise was broken (after-break), else the one on which the speaker's own decision depends (its hinge).
 */
const botLines = z.strictObject({
  'shows-card': variants,
  'no-card': variants,
  'asked-card': variants,
  /** somebody asked it for a card in words: it will, or it won't */
  'answers-yes': variants,
  'answers-no': variants,
  backs: variants,
  price: variants,
  doubt: variants,
  waits: variants,
  promises: variants,
  'keeps-back': variants,
  /** another seat broke its last promise · its own seat did */
  'after-break': variants,
  'own-break': variants,
});
export type BotLineId = keyof z.infer<typeof botLines>;

export const Scenario = z.strictObject({
  id,
  title: Text,
  /** first year in which each product exists */
  arrives: z.record(productId, z.int().min(0)),
  roles: perRole(
    z.strictObject({
      /** "Patients' delegate" */
      name: Text,
      /** "Patients", for lamps and columns */
      short: Text,
      /** the prologue: "You speak for people who …", at most 60 words */
      prologue: Text,
    }),
  ),
  /** said once before round 1 */
  contentNote: Text,
  poll: z.array(Text).length(5),
  botLines: z.strictObject({ advocate: botLines, steward: botLines, reciprocator: botLines, sceptic: botLines }),
  /** what a facilitator says as a step begins; reveal and saidAndDid: as the cards turn, and after the Hundred */
  readAloud: z.strictObject({
    prologue: Text,
    briefing: Text,
    debate: Text,
    negotiation: Text,
    ballot: Text,
    decision: Text,
    reveal: Text,
    saidAndDid: Text,
  }),
  /** the same for the debrief's five screens */
  debrief: z.strictObject({ feel: Text, why: Text, unknown: Text, possible: Text, us: Text }),
  rounds: z.array(Round).min(1),
});
export type Scenario = z.infer<typeof Scenario>;
