/** A role: shape, object and colour. Dashed is an empty seat, a shape alone is a mark. Its name stands beside it or in `label`. */
import type { RoleId } from '../../shared/scenario/roles.ts';
import { roleLines } from './signs.ts';

export interface RoleSignProps {
  readonly role: RoleId;
  readonly size?: number;
  readonly drawn?: 'full' | 'empty' | 'mark';
  /** for screen readers, where no name stands beside it */
  readonly label?: string;
}

export function RoleSign({ role, size = 32, drawn = 'full', label }: RoleSignProps) {
  const { shape, object } = roleLines[role];
  return (
    <svg
      class={`role-sign role-${role} is-${drawn}`}
      width={size}
      height={size}
      viewBox="0 0 32 32"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path class="shape" d={shape} />
      {drawn === 'full' && <path class="object" d={object} />}
    </svg>
  );
}
