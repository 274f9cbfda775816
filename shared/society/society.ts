/**
 * The whole state of a simulated society between two years: people, what is known and made of each product, trust,
 * know-how, the adversary. Copying it is forking the world.
 */
import { normalQuantile } from '../numeric/normal.ts';
import { purposes, uniform } from '../numeric/random.ts';
import { type Assumptions, assumptionsOf } from './assumptions.ts';
import { constants } from './constants.ts';
import { type Guide, guides } from './gene-editing.ts';
import type { Plan, Truth } from './plan.ts';
import { copyPopulation, found, type Population } from './population.ts';
import { cellCount } from './tally.ts';
import { type Product, type ProductId, productIds, products } from './technologies.ts';
import { priorBelief, type TrialRuleId, trueHazard } from './trial.ts';

/** What is known, made and held of one product. */
export interface ProductState {
  /** procedures a year, before consent, crowding and the price cap */
  capacity: number;
  /** Q, cumulative units */
  made: number;
  /** r, true probability of a serious adverse event a procedure, before safety measures */
  hazard: number;
  /** Beta(a, b): what the regulator believes of r */
  a: number;
  b: number;
  isApproved: boolean;
  trial: { readonly rule: TrialRuleId; readonly ends: number } | null;
  trialsBegun: number;
  passedIn: number | null;
  withdrawnIn: number | null;
  /** what a round's truth made of this product, from that round on */
  truthCapacity: number;
  truthLate: number;
  /** persons who hold it (last year) */
  holders: number;
  /** F: how common it is among those who would want it (last year) */
  peers: number;
}

export interface Society {
  readonly seed: number;
  readonly antithetic: boolean;
  readonly assumptions: Assumptions;
  readonly arrives: Readonly<Record<ProductId, number>>;
  readonly guides: readonly Guide[];
  readonly population: Population;
  /** in the order of productIds */
  readonly products: readonly ProductState[];
  year: number;
  trust: number;
  innovation: number;
  /** E, the decoder's experience */
  decoderExperience: number;
  adversary: number;
  /** enhancement is stopped before this year */
  moratoriumEnds: number;
  /** the lever's value that set it: a law that goes on doesn't begin a new moratorium */
  moratoriumSet: number;
  /** last year's, which this year feels: QALYs displaced a head, surcharge on taxed income of the top fifth */
  displaced: number;
  surcharge: number;
  /** last year's enhancement procedures */
  crowding: number;
  /** deaths a soldier-year, with the edge that there is, and without capability */
  combatRate: number;
  combatRateUnarmed: number;
  peersAthletes: number;
  peersSoldiers: number;
  /** [cell] yearly instalments of own payments, as a share of disposable income, Σ over persons */
  readonly instalments: Float64Array;
}

export function foundSociety(plan: Plan): Society {
  const { seed, antithetic, arrives } = plan;
  const assumptions = assumptionsOf(plan.assumptions);
  return {
    seed,
    antithetic,
    assumptions,
    arrives,
    guides: guides(seed),
    population: found(plan.people ?? seed, plan.citizens),
    products: productIds.map((id, k) => newProduct(products[id], seed, antithetic, k, assumptions)),
    year: 0,
    trust: constants.trust0,
    innovation: 0,
    decoderExperience: 0,
    adversary: 0,
    moratoriumEnds: 0,
    moratoriumSet: 0,
    displaced: 0,
    surcharge: 0,
    crowding: 0,
    combatRate: constants.combat0,
    combatRateUnarmed: constants.combat0,
    peersAthletes: 0,
    peersSoldiers: 0,
    instalments: new Float64Array(cellCount),
  };
}

export function forkSociety(society: Society): Society {
  return {
    ...society,
    population: copyPopulation(society.population),
    products: society.products.map((product) => ({ ...product })),
    instalments: society.instalments.slice(),
  };
}

/** A round's truth stands for that product from then on. docs/model.md § Truth. */
export function reveal(state: ProductState, product: Product, truth: Truth): void {
  state.hazard = product.priorHazard * truth.hazard;
  state.truthCapacity = truth.capacity;
  state.truthLate = truth.lateHazard;
}

/** The antithetic world has the mirrored hazards: −z for z. */
function newProduct(product: Product, seed: number, antithetic: boolean, k: number, assumptions: Assumptions): ProductState {
  const z = normalQuantile(uniform(seed, 0, purposes.hazard, k)) * (antithetic ? -1 : 1);
  return {
    capacity: product.initialCapacity,
    made: product.initialUnits,
    hazard: trueHazard(product.priorHazard, z, assumptions),
    ...priorBelief(product.priorHazard, assumptions),
    isApproved: product.kind === 'therapy',
    trial: null,
    trialsBegun: 0,
    passedIn: null,
    withdrawnIn: null,
    truthCapacity: 1,
    truthLate: 1,
    holders: 0,
    peers: 0,
  };
}
