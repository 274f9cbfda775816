/** A law as a page carries it: what differs from today's law, in the address (after #society) and as a policy file. */
import { type LeverId, type LeverValue, leverIds, levers } from '../../shared/society/levers.ts';
import { checkPolicy, type Policy, statusQuo } from '../../shared/society/policy.ts';

export const isTodaysLaw = (policy: Policy): boolean => changedLevers(policy).length === 0;

export function changedLevers(policy: Policy): readonly LeverId[] {
  return leverIds.filter((id) => policy[id] !== statusQuo[id]);
}

/** The tab's fragment; today's law is the tab alone: #society&subsidy=0.9&trial=strict */
export function fragmentOf(policy: Policy): string {
  return ['#society', ...changedLevers(policy).map((id) => `${id}=${encodeURIComponent(policy[id])}`)].join('&');
}

/** Of a fragment of this tab. */
export function lawIn(fragment: string): Law {
  const [, ...pairs] = fragment.slice(1).split('&');
  const given = pairs.map((pair): readonly [string, unknown] => {
    const [name = '', ...rest] = pair.split('=');
    return [name, written(name, decoded(rest.join('=')))];
  });
  return checked(Object.fromEntries(given));
}

/** As `threshold simulate --policy` reads it. */
export function fileOf(policy: Policy): string {
  return JSON.stringify(Object.fromEntries(changedLevers(policy).map((id) => [id, policy[id]])), null, 2);
}

export function lawInFile(text: string): Law {
  try {
    return checked(JSON.parse(text));
  } catch {
    return { policy: statusQuo, problems: [{ lever: '', isContradiction: false }] };
  }
}

export interface LawProblem {
  /** its name as it was given; empty: the whole is no record of levers */
  readonly lever: string;
  /** each lever may stand so, but not both together */
  readonly isContradiction: boolean;
}

export interface Law {
  readonly policy: Policy;
  readonly problems: readonly LawProblem[];
}

/** A law that is none is today's, with what is wrong in it. */
function checked(input: unknown): Law {
  const found = checkPolicy(input);
  if ('policy' in found) return { policy: found.policy, problems: [] };
  const isOrder = typeof input === 'object' && input !== null && 'military' in input && input.military === 'mandatory';
  return { policy: statusQuo, problems: found.problems.map(({ lever }) => ({ lever, isContradiction: lever === 'military' && isOrder })) };
}

/** Whether nobody could live under it: an order that can be refused without harm. */
export const isContradictory = (policy: Policy): boolean => checked(policy).problems.length > 0;

/** In an address everything is text: a number lever's is read as a number, if it is one. */
function written(name: string, text: string): LeverValue {
  const isNumber = leverIds.some((id) => id === name && levers[id].kind === 'number');
  return isNumber && text.trim() !== '' ? Number(text) : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
