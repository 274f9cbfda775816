/** When which card of the reveal turns: light in the gap, the turn, its words, its ribbon, a pause. Times from the design of the night. */
const lightMs = 250;
const turnMs = 600;
const wordsMs = 200;
const ribbonMs = 200;
/** A broken promise: for a moment nothing, then it tears. */
const beforeTearMs = 400;
const tearMs = 320;
/** The last card needs no pause after it. */
const pauseMs = 1_600;

/** What a card's seat promised: nothing, to play open and it did, or it didn't. */
export type Promised = 'nothing' | 'kept' | 'broken';

const cardMs = (promised: Promised): number => lightMs + turnMs + wordsMs + ribbonMs + (promised === 'broken' ? beforeTearMs + tearMs : 0) + pauseMs;
const sum = (cards: readonly Promised[]): number => cards.reduce((ms, promised) => ms + cardMs(promised), 0);

export interface Turn {
  /** light in the gap, 0 … 1 */
  readonly light: number;
  /** 0 back, 1 face */
  readonly turn: number;
  /** how far its words are there */
  readonly words: number;
  /** and its ribbon, if it has one */
  readonly ribbon: number;
  /** 0 whole … 1 torn */
  readonly torn: number;
}

export const allTurnedMs = (cards: readonly Promised[]): number => sum(cards) - pauseMs;

/** @param ms since the first card began */
export function turnAt(ms: number, cards: readonly Promised[], card: number): Turn {
  const since = ms - sum(cards.slice(0, card));
  const part = (from: number, lasts: number) => Math.max(0, Math.min(1, (since - from) / lasts));
  const turn = part(lightMs, turnMs);
  const told = lightMs + turnMs + wordsMs;
  return {
    light: turn < 1 ? part(0, lightMs) : 0,
    turn: eased(turn),
    words: part(lightMs + turnMs, wordsMs),
    ribbon: part(told, ribbonMs),
    torn: cards[card] === 'broken' ? part(told + ribbonMs + beforeTearMs, tearMs) ** 2 : 0,
  };
}

/** A door begins slowly and comes to rest slowly. */
const eased = (share: number): number => share * share * (3 - 2 * share);
