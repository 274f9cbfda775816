/** What a bot is like: numbers that its judgement, its words and its choices read. They were tuned so that every card and line is played now and then. */
import type { CharacterId } from '../game/state.ts';
import type { PerCard } from '../scenario/roles.ts';

export interface Character {
  /** weight of its own people's index against the mean of all six, 0..1 */
  readonly ownWeight: number;
  /** how it reads an uncertain lamp: 0 the mean of the worlds, 1 the low end of the band */
  readonly caution: number;
  /** weight of what its card does to the other seats, per point */
  readonly careForOthers: number;
  /** what it expects of another seat's card: chances of open, steady, own */
  readonly expects: PerCard<number>;
  /** how much of that it learns from the card which the seat played last, 0..1 */
  readonly remembers: number;
  /** how far a promise moves what it expects, 0..1; one of a seat that broke its last moves nothing */
  readonly believes: number;
  /** brings its key card unasked; else only when somebody else has brought one */
  readonly bringsKeyCard: boolean;
  /** chances that it shows its key card when asked in words: while nobody else has shown one, and after */
  readonly answersYes: { readonly first: number; readonly after: number };
  /** its price: by how much a law must be better than the best proposal, for it to put that law beside it; points of worth */
  readonly price: number;
  /** while the best proposal is better than today's law by less than this, it first waits for the seat on which it depends; points of worth */
  readonly hesitates: number;
  /** it promises open where that is better than its other cards by this much; points */
  readonly promisesFrom: number;
  /** what keeping its word is worth to it; points */
  readonly keepsWord: number;
  /** how far its people's mood of the day moves what a card is worth, up or down; points */
  readonly temper: number;
}

export const characters: Readonly<Record<CharacterId, Character>> = {
  /** own people first: promises easily, keeps what pays */
  advocate: {
    ownWeight: 0.85,
    caution: 0.2,
    careForOthers: 0.1,
    expects: { open: 0.35, steady: 0.4, own: 0.25 },
    remembers: 0.2,
    believes: 0.3,
    bringsKeyCard: true,
    answersYes: { first: 0.45, after: 0.7 },
    price: 2,
    hesitates: 2,
    promisesFrom: -1,
    keepsWord: 0,
    temper: 4,
  },
  /** everyone first: promises even where it costs a little, and means it */
  steward: {
    ownWeight: 0.25,
    caution: 0,
    careForOthers: 0.4,
    expects: { open: 0.5, steady: 0.35, own: 0.15 },
    remembers: 0.1,
    believes: 0.6,
    bringsKeyCard: true,
    answersYes: { first: 0.8, after: 0.9 },
    price: 3,
    hesitates: 1,
    promisesFrom: 0.5,
    keepsWord: 1,
    temper: 4,
  },
  /** as you to me: believes, and answers the last card in kind */
  reciprocator: {
    ownWeight: 0.45,
    caution: 0.3,
    careForOthers: 0.35,
    expects: { open: 0.4, steady: 0.4, own: 0.2 },
    remembers: 0.6,
    believes: 0.7,
    bringsKeyCard: false,
    answersYes: { first: 0.15, after: 0.95 },
    price: 3,
    hesitates: 2,
    promisesFrom: -0.5,
    keepsWord: 0.5,
    temper: 4.5,
  },
  /** show me: believes little, promises late, and keeps what it promised */
  sceptic: {
    ownWeight: 0.6,
    caution: 0.7,
    careForOthers: 0.15,
    expects: { open: 0.25, steady: 0.45, own: 0.3 },
    remembers: 0.4,
    believes: 0.2,
    bringsKeyCard: false,
    answersYes: { first: 0.25, after: 0.75 },
    price: 4,
    hesitates: 2,
    promisesFrom: 0,
    keepsWord: 0.5,
    temper: 4.5,
  },
};
