/** The one shape: a round-topped door, so far open. A vote, a step, a decision card, a letter of the code are all this door. */
import type { DecisionCard } from '../../shared/scenario/roles.ts';

export interface DoorProps {
  /** 0 shut … 1 wide open */
  readonly open: number;
  readonly width: number;
  readonly height: number;
  readonly knob?: boolean;
  readonly line?: number;
}

export function Door({ open, width, height, knob = true, line = 1.8 }: DoorProps) {
  const radius = width / 2 - 1.5;
  const right = width - 1.5;
  const foot = height - 1;
  const frame = `M1.5 ${foot}V${1.5 + radius}A${radius} ${radius} 0 0 1 ${right} ${1.5 + radius}V${foot}Z`;
  // the leaf hangs at the left: from the frame's left side to where it stands open, its lower edge in perspective
  const edge = 1.5 + (width - 3) * (1 - open);
  return (
    <svg class="door" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path class="opening" d={frame} />
      {open < 1 && <path class="leaf" d={leaf(width, height, edge, open)} />}
      {knob && open < 0.98 && <circle class="knob" cx={Math.max(2.5, edge - width * 0.13)} cy={height * 0.6} r={width * 0.055} />}
      <path class="frame" d={frame} stroke-width={line} />
    </svg>
  );
}

/** The part of the doorway left of the leaf's edge, so that no clip path (and no id) is needed. */
function leaf(width: number, height: number, edge: number, open: number): string {
  const radius = width / 2 - 1.5;
  const centre = width / 2;
  const rise = Math.sqrt(Math.max(0, radius * radius - (edge - centre) * (edge - centre)));
  const top = 1.5 + radius - rise;
  const foot = height - 1;
  return edge <= centre
    ? `M1.5 ${foot}V${1.5 + radius}A${radius} ${radius} 0 0 1 ${edge} ${top}V${foot - open * height * 0.1}Z`
    : `M1.5 ${foot}V${1.5 + radius}A${radius} ${radius} 0 0 1 ${centre} 1.5A${radius} ${radius} 0 0 1 ${edge} ${top}V${foot - open * height * 0.1}Z`;
}

/** How far the door of a decision card stands open. */
const openness: Readonly<Record<DecisionCard, number>> = { open: 1, steady: 0.45, own: 0 };

/** The sign of a decision card: wide open, ajar, shut. */
export function CardDoor({ card, width, line = 1.8 }: { readonly card: DecisionCard; readonly width: number; readonly line?: number }) {
  return <Door open={openness[card]} width={width} height={width * 1.3} knob={card === 'own'} line={line} />;
}
