/**
 * Gene editing, step 5, clinical use: who may be treated, how many can be, and what they gain against what they risk.
 * It holds for all products. docs/model.md § Gene editing, step 5.
 */
import { constants } from './constants.ts';
import type { Law } from './law.ts';
import { capacityGrowth, safety, supplyUnder, usableCapacity } from './price.ts';
import type { Product } from './technologies.ts';

/**
 * The label: patients with severity below it are treated, 0..1. Wider from the year in which the trial is passed, then by
 * labelStep a year up to the widest.
 * @param yearsSincePassed 0 in the year of the result; null: not passed
 */
export function labelOf(product: Product, yearsSincePassed: number | null): number {
  if (yearsSincePassed === null) return product.labelBeforeTrial;
  const steps = product.labelAfterTrial < product.labelWidest ? yearsSincePassed + 1 : 0;
  return Math.min(product.labelWidest, product.labelAfterTrial + constants.labelStep * steps);
}

export interface ClinicPlan {
  readonly product: Product;
  readonly law: Law;
  /** h before safe use: SAE per procedure, true hazard with the guide's load and what trials can't see */
  readonly hazard: number;
  /** 0..1.2, what the product's gain is multiplied by */
  readonly efficacy: number;
  /** persons who are ill; null: anybody may come */
  readonly patients: number | null;
  /** procedures that can be done in the first year */
  readonly places: number;
  /** the first year after the trial's result; null: never passed */
  readonly passedIn: number | null;
  /** QALYs: gain at efficacy 1, and loss by one SAE, of an average person who comes */
  readonly gain: number;
  readonly loss: number;
  /** late SAE to expect after one procedure */
  readonly lateEvents: number;
}

export interface ClinicYear {
  readonly year: number;
  /** persons whom the label lets in; null: anybody */
  readonly eligible: number | null;
  /** procedures this year, and all so far */
  readonly treated: number;
  readonly treatedSoFar: number;
  /** persons within the label who still wait */
  readonly waiting: number;
  /** QALYs so far */
  readonly won: number;
  readonly lost: number;
}

/**
 * Year by year: treated = min(eligible − treated so far, usable capacity), in order of coming; nobody dies, declines or is
 * born, which the simulation adds. Won = Σ treated · efficacy · GAIN, lost = Σ treated · (h · safe + LATE · safe) · LOSS.
 * Before its trial is passed a therapy is given under its first label, an enhancement not at all.
 */
export function clinicYears(plan: ClinicPlan, years: number): readonly ClinicYear[] {
  const { product, law, hazard, efficacy, patients, passedIn, gain, loss, lateEvents } = plan;
  const supply = supplyUnder(law.priceCap);
  const safe = safety(law, 0);
  const made: ClinicYear[] = [];
  let { places } = plan;
  let treatedSoFar = 0;
  let won = 0;
  let lost = 0;
  for (let year = 0; year < years; year++) {
    const since = passedIn === null || year < passedIn ? null : year - passedIn;
    const isOpen = product.kind === 'therapy' || since !== null;
    const eligible = patients === null ? null : labelOf(product, since) * patients;
    const usable = usableCapacity(product, places, law, supply, 0);
    const treated = !isOpen ? 0 : eligible === null ? usable : Math.max(0, Math.min(eligible - treatedSoFar, usable));
    treatedSoFar += treated;
    won += treated * efficacy * gain;
    lost += treated * (hazard + lateEvents) * safe * loss;
    made.push({ year, eligible, treated, treatedSoFar, waiting: eligible === null ? 0 : Math.max(0, eligible - treatedSoFar), won, lost });
    places *= capacityGrowth(product, law, supply, since === null);
  }
  return made;
}
