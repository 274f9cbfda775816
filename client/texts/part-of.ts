/** Whether one may say "of the whole, so much came from …": same direction, and not more than it. */
export const isPartOf = (part: number, whole: number): boolean =>
  part !== 0 && Math.sign(part) === Math.sign(whole) && Math.abs(part) <= Math.abs(whole);
