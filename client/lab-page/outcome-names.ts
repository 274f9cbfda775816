/** What the outcomes of the Lab are called, and their units. */

import type { IndexId } from '../../shared/game/state.ts';
import { type Asked, explanationOf } from '../../shared/insight/explanations.ts';
import { units } from '../../shared/society/units.ts';
import { labSocietyWords } from '../texts/lab-society.ts';
import { say } from '../texts/text.ts';
import type { Digits, ShownOutcome } from './outcome-groups.ts';

type Score = keyof ReturnType<typeof labSocietyWords>['scores'];
/** A score of the Lab; the others are the model's own figures. */
function isScore(id: ShownOutcome): id is Score {
  return Object.hasOwn(labSocietyWords().scores, id);
}

export const nameOf = (id: ShownOutcome): string => (isScore(id) ? labSocietyWords().scores[id] : say(explanationOf(id).name));

const indexOf: Readonly<Record<Score, IndexId>> = {
  healthIndex: 'health',
  equityIndex: 'equity',
  'roles.athlete': 'athlete',
  'roles.soldier': 'soldier',
  'roles.patient': 'patient',
  'roles.regulator': 'regulator',
};

/** What "how is this computed?" is asked of. */
export const askedOf = (id: ShownOutcome): Asked => (isScore(id) ? { kind: 'session', id: indexOf[id] } : { kind: 'measure', id });

/** Empty where the number says it: a share is written in per cent. */
export function unitOf(id: ShownOutcome, digits: Digits): string {
  if (digits === 'percent') return '';
  if (isScore(id)) return say({ en: '0 to 100', zh: units['0 to 100'] });
  const { unit } = explanationOf(id);
  return say({ en: unit, zh: units[unit] });
}
