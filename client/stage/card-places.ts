/** Where the cards of the reveal stand: two by two on a tall screen, in one row on a wide one. CSS px. */
export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Kept free under each card for its seat's name, and for its ribbon where somebody promised. */
const nameHeight = 40;
const ribbonHeight = 36;

/** @param above CSS px kept free for the question */
export function cardPlaces(width: number, height: number, above: number, count: number, ribbons: boolean): readonly CardPlace[] {
  const wide = width > height * 1.25;
  const below = nameHeight + (ribbons ? ribbonHeight : 0);
  const columns = wide ? count : Math.min(2, count);
  const rows = Math.ceil(count / columns);
  const gap = wide ? 24 : 14;
  const room = Math.min(width - 32, wide ? 1080 : 560);
  const cardWidth = (room - gap * (columns - 1)) / columns;
  const rowHeight = Math.max(below + 80, (height - above - 12) / rows);
  const cardHeight = Math.min(rowHeight - below - gap, cardWidth * (wide ? 1.1 : 0.95));
  if (cardWidth <= 0 || cardHeight <= 0) return []; // a page on its way out has no room left
  const left = (width - room) / 2;
  const spare = wide ? Math.max(0, (rowHeight - below - gap - cardHeight) / 2) : 0;
  return Array.from({ length: count }, (_, i) => ({
    x: left + (i % columns) * (cardWidth + gap),
    y: above + spare + Math.floor(i / columns) * (cardHeight + below + gap),
    width: cardWidth,
    height: cardHeight,
  }));
}
