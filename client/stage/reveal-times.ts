/** When which card of the reveal turns: light in the gap, the turn, its words, a pause. Times from the design of the night. */
const lightMs = 250;
const turnMs = 600;
const wordsMs = 400;
/** The last card needs no pause after it. */
const pauseMs = 1_600;
const cardMs = lightMs + turnMs + wordsMs + pauseMs;

export interface Turn {
  /** light in the gap, 0 … 1 */
  readonly light: number;
  /** 0 back, 1 face */
  readonly turn: number;
  /** how far its words are there */
  readonly words: number;
}

export const allTurnedMs = (cards: number): number => cards * cardMs - pauseMs;

/** @param ms since the first card began */
export function turnAt(ms: number, card: number): Turn {
  const since = ms - card * cardMs;
  const part = (from: number, lasts: number) => Math.max(0, Math.min(1, (since - from) / lasts));
  const turn = part(lightMs, turnMs);
  return { light: turn < 1 ? part(0, lightMs) : 0, turn: eased(turn), words: part(lightMs + turnMs, wordsMs) };
}

/** A door begins slowly and comes to rest slowly. */
const eased = (share: number): number => share * share * (3 - 2 * share);
