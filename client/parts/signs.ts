/**
 * The lines of all signs: roles in a 32 grid, icons in a 24 grid. A role is an object inside a shape of its own, never a
 * face and never a colour alone.
 */
import type { RoleId } from '../../shared/scenario/roles.ts';

export interface RoleLines {
  /** tag and attributes of the outer shape */
  readonly shape: string;
  readonly object: string;
}

/** Shapes as paths: circle, shield, drop, rounded square. Objects: running shoe, boot, pulse, seal. */
export const roleLines: Readonly<Record<RoleId, RoleLines>> = {
  athlete: {
    shape: 'M16 2a14 14 0 1 1 0 28a14 14 0 1 1 0-28z',
    object: 'M7 21.6v-7.4c1.4 1.5 4 1.5 5.4-.6l5.6 4.6 5.2 1.2c1.3.4 2 1.1 2 2.2zM13.6 17.2l1.7-1.7M16.6 19.4l1.5-1.6',
  },
  soldier: {
    shape: 'M16 1.6 28.6 6v10.4c0 7-5.6 11.6-12.6 14.2C9 28 3.4 23.4 3.4 16.4V6z',
    object: 'M11 7.6h6.4v8l4.2 1.9c1 .5 1.5 1.3 1.5 2.3v2H11zM14.6 11.4h2.8M14.6 14.7h2.8',
  },
  patient: {
    shape: 'M16 .8c4.6 6.4 11.4 12 11.4 18.8a11.4 11.4 0 0 1-22.8 0C4.6 12.8 11.4 7.2 16 .8z',
    object: 'M8.2 20h3.6l2-4.2 3.6 7.8 2.2-3.6h4',
  },
  regulator: {
    shape: 'M8.1 2.6h15.8a5.5 5.5 0 0 1 5.5 5.5v15.8a5.5 5.5 0 0 1-5.5 5.5H8.1a5.5 5.5 0 0 1-5.5-5.5V8.1a5.5 5.5 0 0 1 5.5-5.5z',
    object: 'M16 7.4a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM16 12v4.5M9.8 19.6c0-2 2-3.1 4-3.1h4.4c2 0 4 1.1 4 3.1zM8.8 24h14.4',
  },
};

/** Health is a cross, equity two doors of equal height; both filled, in a 32 grid. */
export const indexShapes = {
  health: 'M12 3h8v9h9v8h-9v9h-8v-9H3v-8h9z',
  equity: 'M3 28V12a5.8 5.8 0 0 1 11.6 0v16zM17.4 28V12a5.8 5.8 0 0 1 11.6 0v16z',
} as const;

export const iconLines = {
  contrast: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18zM12 3v18M15.500 5v14M19 7.500v9',
  globe: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z',
  people:
    'M9 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7zM2.5 20c.3-4.5 3-6.5 6.5-6.5s6.2 2 6.5 6.5M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14c2 .8 3.3 2.6 3.5 6',
  person: 'M12 3.5a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM4.5 21c.4-5 3.5-7.5 7.5-7.5s7.1 2.5 7.5 7.5',
  key: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9zM11.2 11.2 20 20M16.5 16.5l2.5-2.5M13.8 13.8l1.8-1.8',
  down: 'M5.5 9.5 12 15.5l6.5-6',
  back: 'M14.5 5 7.500 12l7 7',
  proposal: 'M4 20h16M6.500 20V11a5.500 5.500 0 0 1 11 0v9M9.500 13h5M9.500 16.500h5',
  up: 'M5.5 15.5 12 9.5l6.5 6',
  check: 'm4.5 12.5 5 5.5L20 6.5',
  x: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  more: 'M12 5v.1M12 12v.1M12 19v.1',
  bot: 'M7 8h10a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3zM12 8V4.5M9 13v1M15 13v1',
  away: 'M3 3l18 18M9.5 6.2A10 10 0 0 1 21 11M3 11a13 13 0 0 1 3-2.4M7 15a7 7 0 0 1 6.500-2M12 19v.1',
  cover:
    'M3 3l18 18M10.5 5.7c.5-.1 1-.2 1.5-.2 6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.7 3.4M6.3 7.4A15.5 15.5 0 0 0 2.5 12S6 18.5 12 18.5c1.7 0 3.1-.5 4.4-1.2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.600a2.8 2.8 0 1 1 0-5.6z',
  lock: 'M7 10.5h10a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.500 18v-5A2.5 2.5 0 0 1 7 10.500zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2',
  card: 'M6 3h9l4 4v14H6zM14.5 3.5V8H19M9 12h7M9 16h5',
  swap: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4',
  ask: 'M8 8.5a4 4 0 1 1 5.8 3.6c-1.2.6-1.8 1.3-1.8 2.9M12 19.5v.1',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.300 1.300M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.300-1.300',
  flask: 'M9 3h6M10 3v6L4.500 19a1.500 1.500 0 0 0 1.300 2h12.400a1.500 1.500 0 0 0 1.300-2L14 9V3M7.500 15h9',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2h-2M14 20h2M20 20v-.1',
  pause: 'M8 5v14M16 5v14',
  speak: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  play: 'M7 4.5v15l12-7.5z',
  chair: 'M7 3.5v17M7 13h10M17 13v7.5M7 4h.1',
} as const;
export type IconName = keyof typeof iconLines;
