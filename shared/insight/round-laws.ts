/** The laws that a round can pass, and how a report names one. */
import { costOf, lawRefusal, type Stop, type Stops } from '../scenario/law.ts';
import type { Round } from '../scenario/schema.ts';
import { statusQuo } from '../society/policy.ts';

const everyStop: readonly Stop[] = [0, 1, 2];

/** Every law of a round's dials that doesn't contradict itself and costs no more coins than this. */
export function lawsOf(round: Round, coins = Number.POSITIVE_INFINITY): readonly Stops[] {
  const all = round.dials.reduce<readonly Stops[]>(
    (laws, dial) => laws.flatMap((law) => everyStop.map((stop) => ({ ...law, [dial.lever]: stop }))),
    [{}],
  );
  return all.filter((law) => lawRefusal(statusQuo, round, law).length === 0 && costOf(round, law) <= coins);
}

/** `subsidy 1, trial strict`: the dials that don't stand where they stand today. */
export function lawName(round: Round, stops: Stops): string {
  const turned = round.dials.filter((dial) => (stops[dial.lever] ?? dial.today) !== dial.today);
  const names = turned.map((dial) => `${dial.lever} ${dial.stops[stops[dial.lever] ?? dial.today].value}`);
  return names.length === 0 ? 'today' : names.join(', ');
}
