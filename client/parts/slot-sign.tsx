/** A doorway of the Hundred as a sign, for legends and tables: the same seven drawings as on the hill. */
import type { SlotState } from '../stage/hundred-slots.ts';
import { doorColours } from '../stage/palette.ts';

const arch = 'M1.2 21V9.8a7.8 7.8 0 0 1 15.6 0V21z';
const figure = 'M9 8.2a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 1 1 0-5.4zM4.900 21v-2.600q0-3.600 4.100-3.600t4.100 3.600V21z';
const hatching = 'M1 12.500 8.500 5M1 17.500 13 5.500M2 21 16 7M6.500 21 17 10.500M11 21l6-6M15.500 21l1.500-1.500';

export function SlotSign({ state, height }: { readonly state: SlotState; readonly height: number }) {
  return (
    <svg class="slot-sign" width={(height * 18) / 22} height={height} viewBox="0 0 18 22" aria-hidden="true">
      {drawings[state]()}
    </svg>
  );
}

const lit = () => (
  <>
    <path d={arch} fill={doorColours.lit.bottom} />
    <path d="M1.2 13V9.8a7.8 7.8 0 0 1 15.6 0V13z" fill={doorColours.lit.top} opacity="0.6" />
    <path d={figure} fill={doorColours.lit.figure} />
  </>
);

const waiting = (line: string) => (
  <>
    <path d={arch} fill={doorColours.waiting.fill} stroke={line} stroke-width="1.7" />
    <path d={figure} fill={doorColours.waiting.figure} />
  </>
);

const drawings = {
  lit,
  waiting: () => waiting(doorColours.waiting.line),
  enhanced: () => (
    <>
      <path d={arch} fill={doorColours.waiting.fill} stroke={doorColours.ice} stroke-width="1.7" />
      <g transform="translate(2.9 4.4) scale(.68 .78)">{lit()}</g>
    </>
  ),
  pressed: () => waiting(doorColours.ice),
  caught: () => (
    <>
      {waiting(doorColours.waiting.line)}
      <path d="M1 13.5h16" stroke={doorColours.waiting.fill} stroke-width="5.4" />
      <path d="M.6 13.5h16.8" stroke={doorColours.bar} stroke-width="2.8" />
    </>
  ),
  chose: () => (
    <>
      <path d={figure} fill={doorColours.chose.figure} />
      <path d={arch} fill="none" stroke={doorColours.chose.line} stroke-width="2.1" stroke-linecap="round" stroke-dasharray="0.01 3.4" />
    </>
  ),
  harmed: () => (
    <>
      <path d={arch} fill={doorColours.harmed.fill} />
      <path d={hatching} fill="none" stroke={doorColours.harmed.line} stroke-width="1.6" />
      <path d={arch} fill="none" stroke={doorColours.harmed.line} stroke-width="1.9" />
    </>
  ),
} as const satisfies Record<SlotState, () => unknown>;
