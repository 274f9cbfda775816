/**
 * View records into the Colyseus state, an audience at a time, touching only what differs. Instances are kept and
 * written field by field: replacing one would lose what its viewers were granted. A child that is new to a map is
 * granted to every view of its audience; without that its own collections never reach them.
 */
import { $childType, ArraySchema, MapSchema, Schema, type StateView, type ToJSON } from '@colyseus/schema';
import type { Audiences } from '../../shared/view/audience.ts';
import {
  type EverybodyRecord,
  type FacilitatorRecord,
  facilitatorId,
  type ParticipantRecord,
  State,
  type TableRecord,
} from '../../shared/view/schema.ts';

export interface Projection {
  readonly state: InstanceType<typeof State>;
  everybody(record: EverybodyRecord): void;
  table(id: string, record: TableRecord): void;
  participant(id: string, record: ParticipantRecord): void;
  facilitator(record: FacilitatorRecord): void;
  /** Lets a view see its audiences, which must have been written. Every connection has a view of its own, also a projector's. */
  watch(view: StateView, audiences: Audiences): void;
  /** Only when nothing is sent to its connection any more: the library gives a view's place to the next one. */
  unwatch(view: StateView): void;
}

export function createProjection(): Projection {
  const state = new State();
  const viewers = new Map<StateView, Audiences>();

  const grantTo =
    (sees: (audiences: Audiences) => boolean): Grant =>
    (child) => {
      for (const [view, audiences] of viewers) if (sees(audiences)) view.add(child);
    };

  return {
    state,
    everybody: (record) => write(state.everybody, record, grantTo(always)),
    table: (id, record) =>
      writeChild(
        state.tables,
        id,
        record,
        grantTo(({ tables }) => tables.some((one) => one === id)),
      ),
    participant: (id, record) =>
      writeChild(
        state.participants,
        id,
        record,
        grantTo(({ participant }) => participant === id),
      ),
    facilitator: (record) =>
      writeChild(
        state.facilitators,
        facilitatorId,
        record,
        grantTo(({ facilitator }) => facilitator),
      ),
    watch(view, audiences) {
      viewers.set(view, audiences);
      const seen = [
        ...audiences.tables.map((id) => state.tables.get(id)),
        audiences.participant === null ? undefined : state.participants.get(audiences.participant),
        audiences.facilitator ? state.facilitators.get(facilitatorId) : undefined,
      ];
      for (const child of seen) if (child !== undefined) view.add(child);
    },
    unwatch(view) {
      viewers.delete(view);
      view.dispose();
    },
  };
}

const always = (): boolean => true;

type Grant = (child: Schema) => void;

/** Makes `target` equal to `record`. An equal value costs no bytes. */
function write<S extends Schema>(target: S, record: ToJSON<S>, grant: Grant): void {
  // The record has the schema's very fields, which the type checker cannot follow name by name.
  const fields = target as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(record)) {
    const current = fields[name];
    if (current instanceof MapSchema) writeMap(current, value as Record<string, unknown>, grant);
    else if (current instanceof ArraySchema) writeArray(current, value as unknown[]);
    else if (current instanceof Schema) write(current, value as ToJSON<Schema>, grant);
    else if (current !== value) fields[name] = value;
  }
}

function writeMap(map: MapSchema<unknown>, record: Readonly<Record<string, unknown>>, grant: Grant): void {
  for (const key of [...map.keys()]) if (!(key in record)) map.delete(key);
  for (const [key, value] of Object.entries(record)) writeChild(map, key, value, grant);
}

function writeChild<V>(map: MapSchema<V>, key: string, value: unknown, grant: Grant): void {
  const current = map.get(key);
  const Child = childOf(map);
  if (current instanceof Schema) write(current, value as ToJSON<Schema>, grant);
  else if (Child !== null) {
    const child = new Child();
    write(child, value as ToJSON<Schema>, notYet);
    // The map's own child class made it, or the map holds primitives and the record has the map's type.
    map.set(key, child as V);
    grant(child);
  } else if (current !== value) map.set(key, value as V);
}

/** A child is granted whole when it is in its map, so nothing inside it is granted before. */
const notYet: Grant = () => {};

/** The class of a map's children; null for a map of primitives. The library keeps it under a symbol without a public type. */
function childOf<V>(map: MapSchema<V>): (new () => Schema) | null {
  const type = (map as unknown as { readonly [$childType]: unknown })[$childType];
  return typeof type === 'function' ? (type as new () => Schema) : null;
}

function writeArray(array: ArraySchema<unknown>, values: readonly unknown[]): void {
  for (const [place, value] of values.entries()) {
    if (place >= array.length) array.push(value);
    else if (array[place] !== value) array[place] = value;
  }
  while (array.length > values.length) array.pop();
}
