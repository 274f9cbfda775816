/**
 * What is typed or chosen and not yet sent, in this browser: it survives a reload, a lost connection and a locked phone.
 * Drafts belong to a session, a person and one phase; those of earlier phases are forgotten.
 */
import { useRef, useState } from 'preact/hooks';
import { useHere } from '../connection/here.ts';
import { remember, remembered } from './memory.ts';

interface Drafts {
  readonly phase: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const keyOf = (code: string, participant: string): string => `threshold.draft.${code}.${participant}`;

export function readDraft(code: string, participant: string, phase: number, name: string): unknown {
  return draftsOf(code, participant, phase).values[name];
}

export function writeDraft(code: string, participant: string, phase: number, name: string, value: unknown): void {
  const { values } = draftsOf(code, participant, phase);
  const drafts: Drafts = { phase, values: { ...values, [name]: value } };
  remember(keyOf(code, participant), JSON.stringify(drafts));
}

function draftsOf(code: string, participant: string, phase: number): Drafts {
  const nothing: Drafts = { phase, values: {} };
  try {
    const kept: unknown = JSON.parse(remembered(keyOf(code, participant)) ?? 'null');
    return isDrafts(kept) && kept.phase === phase ? kept : nothing;
  } catch {
    return nothing;
  }
}

function isDrafts(value: unknown): value is Drafts {
  return (
    typeof value === 'object' && value !== null && 'phase' in value && 'values' in value && typeof value.values === 'object' && value.values !== null
  );
}

/**
 * State that is kept as a draft of this phase; `is` says whether what was kept still has the right shape. The third part
 * changes what is newest, also where two keys come before the page is drawn again.
 */
export function useDraft<T>(
  name: string,
  initial: T,
  is: (value: unknown) => value is T,
): readonly [value: T, set: (next: T) => void, change: (change: (now: T) => T) => void] {
  const { everybody, me, table } = useHere();
  const [value, set] = useState<T>(() => {
    const kept = readDraft(everybody.code, me.id, table.phaseNumber, name);
    return is(kept) ? kept : initial;
  });
  const newest = useRef(value);
  const keep = (next: T): void => {
    newest.current = next;
    set(() => next);
    writeDraft(everybody.code, me.id, table.phaseNumber, name, next);
  };
  return [value, keep, (change) => keep(change(newest.current))];
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';
export const isNumbers = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'number');
