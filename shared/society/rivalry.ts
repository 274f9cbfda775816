/** Contests between people who enhance: armies and sport. docs/model.md § Arms race. */
import { exp } from '../numeric/arithmetic.ts';
import { constants } from './constants.ts';
import type { Law, Market, Sport } from './law.ts';

/** How much of a civil market the adversary can learn from. */
const learntFrom: Readonly<Record<Market, number>> = { closed: 0, licensed: constants.learntLicensed, free: 1 };

/** The adversary's capability next year: own progress, our army copied, our market copied. @param enhanced enhancements held */
export function nextAdversary(adversary: number, law: Law, capability: number, enhanced: number): number {
  return (
    adversary +
    constants.adversary * law.adversarySpeed +
    constants.adversaryCopy * capability +
    constants.adversaryMarket * learntFrom[law.market] * Math.min(1, enhanced / constants.enhancedFull)
  );
}

/** Deaths a soldier-year. */
export function combatDeathRate(edge: number): number {
  return constants.combat0 * exp(-constants.combatEdge * edge);
}

const sponsors: Readonly<Record<Market, number>> = {
  closed: 0,
  licensed: constants.sponsorLicensed,
  free: constants.sponsorFree,
};
const spectacles: Readonly<Record<Sport, number>> = {
  ban: 0,
  permitted: constants.spectaclePermitted,
  open: constants.spectacleOpen,
};

/** Athletes' revenue, gate = 1. @param enhanced share of active athletes with the edit @param doping of them against the rules */
export function athletesRevenue(law: Law, trust: number, enhanced: number, doping: number, surcharge: number): number {
  const draw = 1 + sponsors[law.market] + spectacles[law.sport] * enhanced;
  return draw * trust * (1 - constants.dopingRevenue * doping) * (1 - constants.surchargeRevenue * surcharge);
}
