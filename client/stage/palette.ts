/**
 * Colours of the stage. The hill, its doors and the sill are dark in both themes, so that there is one legend for the
 * phone in the hand and the wall in front; only the sky changes.
 */
import type { Theme } from '../page/theme.ts';

/** Foot to top. */
export const groundColours = ['#2B245A', '#2E275E', '#312A62', '#352D68', '#38306D', '#3B3272'] as const;
export const wallColours = ['#15123A', '#171440', '#191644', '#1B1848', '#1D1A4C', '#201C51'] as const;

export const stone = {
  edge: '#4B4190',
  shadow: '#0B0920',
  tread: '#9A90DC',
  treadLine: '#4A4090',
  path: '#463C85',
  pathStone: '#5A4FA0',
  parapet: '#0F0C29',
  house: '#6A5FB2',
  houseSide: '#50468F',
  roof: '#8E84D0',
  tree: '#1B3A4B',
  treeLight: '#245166',
  window: '#FFB25A',
} as const;

/** The Hundred, on the wall. Fill, line and figure differ together; colour is the last of four differences. */
export const doorColours = {
  lit: { top: '#FFF6D2', bottom: '#FFC54A', figure: '#2A2050' },
  waiting: { fill: '#0F0C29', line: '#8D83D2', figure: '#6259A8' },
  chose: { line: '#C9C2F2', figure: '#C9C2F2' },
  harmed: { fill: '#1B0F2E', line: '#FF9C8F', figure: '#FFD3CC' },
  /** ice: an enhancement, and nothing else; never directly on light, a dark gap between */
  ice: '#9BF2FF',
  /** across the door of somebody who was caught */
  bar: '#C9C2F2',
} as const;

/** Light of an open door: on the wall around it, and on the ground before it. */
export const doorLight = { halo: 'rgba(255, 190, 90, 0.34)', spill: 'rgba(255, 190, 80, 0.4)', none: 'rgba(255, 190, 90, 0)' } as const;

interface Sky {
  /** top to horizon */
  readonly air: readonly [string, string, string, string];
  readonly farRidge: string;
  readonly nearRidge: string;
  readonly ridgeAlpha: number;
  readonly plain: string;
  readonly stars: number;
}

export const skies: Readonly<Record<Theme, Sky>> = {
  light: {
    air: ['#C9CBF5', '#DCC9EE', '#F3C7C2', '#FBDDB6'],
    farRidge: '#B9AEDF',
    nearRidge: '#8F82C0',
    ridgeAlpha: 0.5,
    plain: '#3A3170',
    stars: 0,
  },
  dark: {
    air: ['#0B0920', '#141138', '#251C55', '#4A2C62'],
    farRidge: '#1E1A4A',
    nearRidge: '#171440',
    ridgeAlpha: 0.8,
    plain: '#100D2C',
    stars: 90,
  },
};
export const star = '#F5F2FF';
export const gold = '#FFC94A';
