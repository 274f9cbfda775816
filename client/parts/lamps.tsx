/**
 * A lantern-door on a sill. Lit, flickering and dark differ in fill, line and rays, so that grey does. Order is always
 * health, equity, athlete, soldier, patient, regulator. Numbers are for screen readers here; whoever shows them writes them beside.
 */
import { type IndexId, indexIds } from '../../shared/game/state.ts';
import type { LampState } from '../../shared/insight/forecast.ts';
import { words } from '../texts/text.ts';
import { indexShapes, roleLines } from './signs.ts';

export type { LampState };

export interface LampProps {
  readonly index: IndexId;
  readonly state: LampState;
  /** 0..100, read aloud; null where only the state is known */
  readonly value: number | null;
  /** height, px; under 30 a lit lamp has no rays */
  readonly size: number;
  /** just changed: an arrow for a moment */
  readonly changed?: 'up' | 'down' | undefined;
  /** its name stands beside it, or the whole row is named */
  readonly silent?: boolean;
}

const body = 'M8 41V19a12 12 0 0 1 24 0v22z';
const wave = 'M9 40V33c2.5-2.5 5-2.5 7.3 0s5 2.5 7.400 0 5-2.5 7.3 0v7z';
const rays = 'M20 1v3.2M5.2 6.5l2.5 2.5M34.8 6.5l-2.5 2.5M1 20h3.2M39 20h-3.2';
const arrows = { up: 'M35 41v-8M31.500 36.500l3.500-3.500 3.500 3.500', down: 'M35 33v8M31.500 37.500l3.500 3.500 3.500-3.500' } as const;

export function Lamp({ silent = false, ...lamp }: LampProps) {
  const t = words();
  const said = t.lamp.name(t.indices[lamp.index], t.lamp[lamp.state]) + (lamp.value === null ? '' : `, ${Math.round(lamp.value)}`);
  return <LampPicture {...lamp} said={silent ? null : said} />;
}

/** @param said null: its name stands beside it */
export function LampPicture({ index, state, size, changed, said }: Omit<LampProps, 'value' | 'silent'> & { readonly said: string | null }) {
  return (
    <svg
      class={`lamp is-${state}`}
      width={(size * 40) / 46}
      height={size}
      viewBox="0 0 40 46"
      role={said === null ? undefined : 'img'}
      aria-label={said ?? undefined}
      aria-hidden={said === null}
    >
      {state === 'lit' && size >= 30 && <path class="rays" d={rays} />}
      <path class="ground" d={body} />
      {state === 'flickering' && <path class="wave" d={wave} />}
      <path class="edge" d={body} />
      <IndexSign index={index} small={state === 'flickering'} />
      <path class="sill-line" d="M4.5 43.5h31" />
      {changed !== undefined && (
        <g class="changed">
          <circle cx="35" cy="37" r="7.5" />
          <path d={arrows[changed]} />
        </g>
      )}
    </svg>
  );
}

/** The sign inside: a cross, two doors, or a role's shape with its object cut out. */
function IndexSign({ index, small }: { readonly index: IndexId; readonly small: boolean }) {
  const place = small ? 'translate(12.5 14.5) scale(.469)' : 'translate(11.5 18) scale(.531)';
  return (
    <g class="sign" transform={place}>
      {index === 'health' || index === 'equity' ? (
        <path class="shape" d={indexShapes[index]} />
      ) : (
        <>
          <path class="shape" d={roleLines[index].shape} />
          <path class="object" d={roleLines[index].object} />
        </>
      )}
    </g>
  );
}

export interface SixLampsProps {
  readonly states: Readonly<Record<IndexId, { readonly state: LampState; readonly value: number | null }>>;
  readonly size: number;
  readonly changed?: Readonly<Partial<Record<IndexId, 'up' | 'down'>>>;
  readonly silent?: boolean;
  /** still being worked out: drawn at 60 % */
  readonly pending?: boolean;
}

export function SixLamps({ states, size, changed, silent = false, pending = false }: SixLampsProps) {
  return (
    <span class={pending ? 'six-lamps is-pending' : 'six-lamps'}>
      {indexIds.map((index) => (
        <Lamp
          key={index}
          index={index}
          state={states[index].state}
          value={states[index].value}
          size={size}
          changed={changed?.[index]}
          silent={silent}
        />
      ))}
    </span>
  );
}
