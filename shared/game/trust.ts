/** What talking openly does: evidence cards on the table add to the trust with which a round's society begins. */

/** A share of 1, per card, and the most that talk can add (game.md § One round). */
const trustPerCard = 0.01;
const mostTrustOfCards = 0.08;

/** @param cards on the table, whoever brought them */
export function trustOfCards(cards: number): number {
  return Math.min(mostTrustOfCards, trustPerCard * cards);
}
