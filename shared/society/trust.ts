/** How trust moves in a year: slowly up, three times as fast down. docs/model.md § Trust. */
import { clip } from '../numeric/arithmetic.ts';
import { type Assumptions, standard } from './assumptions.ts';
import { constants } from './constants.ts';
import { concave, type Law } from './law.ts';

/** What people saw of this year. Shares in 0..1 and persons. */
export interface Seen {
  /** disutility-weighted share of patients treated */
  readonly treated: number;
  /** serious adverse events a product-year, true and reported */
  readonly eventRate: number;
  readonly reportedRate: number;
  /** procedures, and the share of them under pressure; of soldiers, the share forced */
  readonly adopters: number;
  readonly coercedShare: number;
  readonly forcedShare: number;
  /** expected breaches a user-year, holders of devices that read brains */
  readonly breachRate: number;
  readonly brainUsers: number;
  readonly withdrawals: number;
  readonly scandal: number;
  readonly doping: number;
  readonly athletesEnhanced: number;
  /** enhancements held */
  readonly enhanced: number;
}

export function nextTrust(trust: number, law: Law, seen: Seen, { trustDown }: Pick<Assumptions, 'trustDown'> = standard): number {
  const good = Math.min(
    1,
    constants.goodTreated * seen.treated +
      constants.goodSurv * concave(law.surveillance) +
      constants.goodConsent * law.consent +
      constants.goodComp * law.compensation +
      constants.goodPrivacy * law.privacy,
  );
  const bad = Math.min(
    1,
    constants.fearEvents * Math.min(1, seen.eventRate / constants.eventsFull) * (1 - constants.compSoothes * law.compensation) +
      constants.fearReported * Math.min(1, seen.reportedRate / constants.reportedFull) +
      constants.fearCoerced * seen.coercedShare * Math.min(1, seen.adopters / constants.coercedFull) +
      (law.military === 'mandatory' ? constants.fearForced * seen.forcedShare : 0) +
      constants.fearBreach * Math.min(1, seen.breachRate / constants.breachFull) * Math.min(1, seen.brainUsers / constants.brainUsersFull) +
      (seen.withdrawals > 0 ? constants.fearWithdrawal : 0) +
      constants.fearScandal * Math.min(1, seen.scandal) +
      constants.fearDoping * seen.doping +
      (law.sport === 'open' ? constants.fearOpen * seen.athletesEnhanced : 0) +
      (law.market === 'free' ? constants.fearFree * Math.min(1, seen.enhanced / constants.enhancedFull) : 0),
  );
  return boundedTrust(trust + constants.trustUp * good * (1 - trust) - trustDown * bad * trust);
}

export function boundedTrust(trust: number): number {
  return clip(trust, constants.trustLeast, constants.trustMost);
}

/** Reports per event: without watching 6 in 100 are known. Watching shows harm, and prevents it. */
export function reportedShare(law: Law): number {
  return law.shift.reported * (constants.reportFloor + (1 - constants.reportFloor) * law.surveillance);
}
