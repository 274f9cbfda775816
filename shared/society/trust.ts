/** How trust moves in a year: slowly up, three times as fast down. docs/model.md § Trust. */
import { clip } from '../numeric/arithmetic.ts';
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

export function nextTrust(trust: number, law: Law, seen: Seen): number {
  const good = Math.min(
    1,
    0.4 * seen.treated +
      constants.goodSurv * concave(law.surveillance) +
      constants.goodConsent * law.consent +
      0.1 * law.compensation +
      0.1 * law.privacy,
  );
  const bad = Math.min(
    1,
    0.2 * Math.min(1, seen.eventRate / 0.03) * (1 - 0.5 * law.compensation) +
      constants.fearReported * Math.min(1, seen.reportedRate / 0.012) +
      0.25 * seen.coercedShare * Math.min(1, seen.adopters / 1e6) +
      (law.military === 'mandatory' ? constants.fearForced * seen.forcedShare : 0) +
      0.15 * Math.min(1, seen.breachRate / 0.1) * Math.min(1, seen.brainUsers / 3e6) +
      (seen.withdrawals > 0 ? 0.3 : 0) +
      0.35 * Math.min(1, seen.scandal) +
      0.1 * seen.doping +
      (law.sport === 'open' ? constants.fearOpen * seen.athletesEnhanced : 0) +
      (law.market === 'free' ? constants.fearFree * Math.min(1, seen.enhanced / 5e6) : 0),
  );
  return boundedTrust(trust + constants.trustUp * good * (1 - trust) - constants.trustDown * bad * trust);
}

export function boundedTrust(trust: number): number {
  return clip(trust, 0.05, 0.98);
}

/** Reports per event: without watching 6 in 100 are known. Watching shows harm, and prevents it. */
export function reportedShare(law: Law): number {
  return law.shift.reported * (constants.reportFloor + (1 - constants.reportFloor) * law.surveillance);
}
