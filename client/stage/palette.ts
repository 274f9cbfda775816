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

/** Health of the town's people, five anchors from poor to very good, lighter at each; between them in OKLab. */
const health = ['#7869B0', '#AE6BAC', '#EC7F86', '#FFB25A', '#FFF0B5'] as const;

/** @param share 0 poor … 1 very good */
export function healthColour(share: number): string {
  const place = Math.max(0, Math.min(0.9999, share)) * (health.length - 1);
  const [low, high] = [health[Math.floor(place)] ?? health[0], health[Math.floor(place) + 1] ?? health[4]];
  return mixed(low, high, place % 1);
}

/** A person of the town: a dark line around; one who is ill is a lantern that is out, with a pale line. */
export const personColours = { outline: '#110E2C', out: '#17123A', outLine: '#C9C2F2', gap: '#0F0C29' } as const;

/** Light of a district on its own ground, from the mean health m of its people: weak, since the doors carry the message. */
export const districtGlow = { colour: '#FFA546', alpha: (m: number) => 0.16 * m ** 1.8 } as const;

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

/** Two sRGB colours, mixed in OKLab (Ottosson 2020), so that what lies between looks between. */
function mixed(from: string, to: string, share: number): string {
  const [a, b] = [labOf(from), labOf(to)];
  const at = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * share;
  const [l, m, s] = [
    (at(0) + 0.3963377774 * at(1) + 0.2158037573 * at(2)) ** 3,
    (at(0) - 0.1055613458 * at(1) - 0.0638541728 * at(2)) ** 3,
    (at(0) - 0.0894841775 * at(1) - 1.291485548 * at(2)) ** 3,
  ];
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `rgb(${linear.map((light) => Math.round(255 * curved(Math.max(0, Math.min(1, light))))).join(', ')})`;
}

function labOf(colour: string): readonly [number, number, number] {
  const light = (at: number) => straight(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = [light(1), light(3), light(5)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const straight = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const curved = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
