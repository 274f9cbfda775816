/** The scenarios that are shipped. The browser imports this file, so nothing here parses them: a test loads each through load.ts. */
import { type Fingerprint, fingerprintOf } from '../numeric/fingerprint.ts';
import firstThreshold from './content/first-threshold.json' with { type: 'json' };
import type { Scenario } from './schema.ts';

const shipped = { 'first-threshold': firstThreshold as unknown } as const;
export type ScenarioId = keyof typeof shipped;

// A cast, since a compiler widens what it reads in JSON; tests/scenario/load.test.ts parses every entry of this table.
export const scenarios = shipped as Readonly<Record<ScenarioId, Scenario>>;

export function scenarioById(id: string): Scenario | undefined {
  return isScenarioId(id) ? scenarios[id] : undefined;
}

function isScenarioId(id: string): id is ScenarioId {
  return Object.hasOwn(scenarios, id);
}

/**
 * Names the rules of a scenario: its numbers and ids. Sentences may be improved without making a session's log another game;
 * whoever changes a number makes it one.
 */
export function rulesFingerprint(scenario: Scenario): Fingerprint {
  return fingerprintOf(withoutSentences(scenario));
}

/** A value without its Text records and sources. */
function withoutSentences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSentences);
  if (typeof value !== 'object' || value === null) return value;
  if (isSentence(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutSentences(part)]));
}

function isSentence(record: object): boolean {
  return Object.hasOwn(record, 'zh') || Object.hasOwn(record, 'grade');
}
