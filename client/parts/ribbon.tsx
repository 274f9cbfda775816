/**
 * A promise: a swallow-tailed strip in its seat's colours. A broken one is cut at three fifths by a zigzag, the left piece
 * turned −3°, the right 9° and sunk by 7 px: no red, no cross, no word, no sound.
 */
import '../styles/laws.css';
import type { RoleId } from '../../shared/scenario/roles.ts';
import { words } from '../texts/text.ts';

export interface RibbonProps {
  readonly role: RoleId;
  /** 0 whole … 1 torn */
  readonly torn?: number;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** none on the smallest; 'open', or 'promised open' */
  readonly says?: 'nothing' | 'open' | 'promised open';
}

/** Depth of the tails, as a share of the height. */
const tail = 0.36;
const cutAt = 0.6;

export function Ribbon({ role, torn = 0, width, height, says = 'nothing' }: RibbonProps) {
  const t = words();
  const middle = height / 2;
  const notch = height * tail;
  const cut = width * cutAt;
  const foot = height - 1;
  const right = width - 1;
  const leftEnd = `1 ${foot}L${1 + notch} ${middle}L1 1Z`;
  const rightEnd = `${right} 1L${right - notch} ${middle}L${right} ${foot}`;
  const teeth = [0, 0.25, 0.5, 0.75, 1].map((share, i) => `${cut + (i % 2 === 0 ? 0 : height * 0.16)} ${1 + (foot - 1) * share}`);
  const label = torn > 0 ? t.ribbon.broken(t.indices[role]) : t.ribbon.whole(t.indices[role]);
  const text = (x: number, words: string) => (
    <text x={x} y={middle} dominant-baseline="central" text-anchor="middle" font-size={height * 0.5}>
      {words}
    </text>
  );
  return (
    <svg class={`ribbon role-${role}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {torn === 0 ? (
        <>
          <path d={`M1 1L${rightEnd}L${leftEnd}`} />
          {says !== 'nothing' && text(middleOf(0, width), says === 'open' ? t.cards.open : t.ribbon.promised)}
        </>
      ) : (
        <>
          <g transform={`rotate(${-3 * torn} ${cut / 2} ${middle})`}>
            <path d={`M1 1L${teeth.join('L')}L${leftEnd}`} />
            {says === 'promised open' && text(middleOf(notch * 0.6, cut), t.ribbon.torn.promised)}
          </g>
          <g transform={`translate(${3 * torn} ${7 * torn}) rotate(${9 * torn} ${(cut + width) / 2} ${middle})`}>
            <path d={`M${teeth[0] ?? ''}L${rightEnd}L${teeth.toReversed().join('L')}Z`} />
            {says !== 'nothing' && text(middleOf(cut, width - notch * 0.6), says === 'open' ? t.cards.open : t.ribbon.torn.open)}
          </g>
        </>
      )}
    </svg>
  );
}

const middleOf = (from: number, to: number): number => (from + to) / 2;
