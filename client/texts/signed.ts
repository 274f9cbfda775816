/** +7, 0, −2: with a real minus sign. Apart, since the languages themselves write points. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}
