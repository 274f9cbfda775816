/** A line sign, 24 grid, round ends. It is decoration: the word beside it, or the button's label, says what it means. */
import { type IconName, iconLines } from './signs.ts';

export interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  readonly weight?: number;
}

export function Icon({ name, size = 20, weight = 2 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" stroke-width={weight} aria-hidden="true">
      <path d={iconLines[name]} fill={name === 'play' ? 'currentColor' : 'none'} />
    </svg>
  );
}
