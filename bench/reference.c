/*
 * The yearly step over the citizens, written in C: what a machine can do with the same digits, to measure TypeScript by.
 *
 * It is the arithmetic of shared/society/{adoption,choice,census,population}.ts and shared/numeric/, name by name, on
 * the same structure of arrays: pass A (consider, weigh, demand), rationing, pass B (draw, adopt, lapse, harm, count,
 * live, die, refill). Nothing of the law is computed here: bench/reference/handover.ts founds the society, lives its
 * years and hands over what the step reads, in one file of named records. The same years are lived here, timed, and
 * the arrays and every year's tally are handed back; they have to be equal to the last bit. So sums keep their order,
 * products aren't fused (-ffp-contract=off), and exp and log are the project's own.
 *
 *   gcc -O3 -ffp-contract=off -o reference bench/reference.c -lm && ./reference IN OUT REPEATS
 *
 * Prints the processor's nanoseconds of all years together, the best of REPEATS; reading and writing aren't counted.
 * Members are named as in TypeScript: their names are those of the records.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h> /* sqrt and infinity alone */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef int32_t i32;
typedef uint32_t u32;
typedef uint64_t u64;

enum { products = 7, therapies = 3, medical = 4, codes = 32, combinations = 1 << products, strata = 8, devices = 5 };
enum { ages = 106, oldestAge = ages - 1, lives = strata * 2 * ages, fifths = 5, firstRow = 5, cellCount = 10, rankBins = 1000 };
enum { microRobots = 3, muscleEdit = 4, nothing = 255, openMind = 254, productMask = 7, noDevice = 255 };
enum { lawful = 0, army = 8, ownRisk = 16, black = 24 };
enum { general, soldier, athlete, sickleCell, cysticFibrosis, parkinson, epilepsy, limbLoss };
enum { pressedBit = 1, rowShift = 1, rowMask = 7, concernedBits = rowMask << rowShift, killedBit = 16 };
enum { adultFrom = 18 };

/* Where a quantity stands inside its cell: tally.ts. */
enum { inPeople, inBurdened, inAdults, inEnhancedFreely, inBurden, inBurdenTreated, inEarnings, inPayments, inSurchargeBase, inBrainUsers };
enum { inSoldierQalys = 10, inProcedures, inEvents, inHolders, inPressedHolders, inIllegalHolders, inDecliners, inGain };
enum { inHarm = inGain + products, cellSize = inHarm + products };

/* Each list below declares a struct and, by the same line, the records that fill it. real and whole are numbers; the s is a plural. */

/* What never changes while a society lives. */
#define RULES(real, reals, whole, wholes)                                                                                              \
  real(utilityGradient) real(burdenRank) real(flatTax) real(meanGrossIncome) real(medianIncome) real(logIncomeSd)                      \
  real(paretoFromRank) real(paretoAlpha) real(mortalityGradientMen) real(mortalityGradientWomen) real(openness) real(qalyValue)        \
  real(repay) real(oopCap) real(incomeLeft) real(horizon) real(meansTaper) real(prizeIncome) real(bassInnovation)     \
  real(bassPatient) real(bassImitation) real(bassContest) real(saeHarm) real(saeHarmShare) real(saeFatal)              \
  real(blackHazard) whole(considersFrom) whole(stimulatorTo) whole(preventionFrom) whole(marketFrom) whole(marketTo)  \
  whole(undergroundTo) real(topFrom) real(prevention) reals(priceUsd, products) wholes(productYears, products)                         \
  wholes(isDecoder, products) reals(earningsAthletes, products) reals(earningsOthers, products) wholes(therapyOf, strata)              \
  reals(shareOfMen, strata) reals(rankRule, strata * 3) reals(ageRule, strata * 5) wholes(career, strata * 4)                          \
  reals(normalised, 2 * ages) reals(tableDeath, 2 * ages) reals(baseUtilities, ages) reals(lifeYears, lives) reals(qalys, lives)       \
  reals(lastingLoss, lives) reals(loss, lives) reals(gain, products * lives) reals(lateEvents, products * lives)

/* What everybody meets in one year. */
#define TERMS(real, reals, whole, wholes)                                                                                            \
  whole(year) real(decoder) whole(focus) real(declining) wholes(arrived, products) wholes(available, products) reals(label, products) \
  whole(athleteWay) whole(underground) reals(places, products) reals(price, codes) wholes(rationed, codes) reals(fear, codes)        \
  reals(hesitation, codes) real(roleModel) real(prize) real(sanction) reals(hazard, codes) reals(lateFactor, codes)                  \
  reals(lateHazard, products) reals(lateOfHeld, combinations) reals(lateOfDopers, combinations) reals(peers, products)               \
  real(peersAthletes) real(peersSoldiers) real(slope) real(attention) real(takeUp) reals(pressSport, 2) reals(pressArmy, 2)          \
  reals(pressMarket, 2) real(mandate) reals(efficacy, products) real(subsidy) whole(meansTest) real(enhancementSubsidy) real(quota)  \
  real(quotaIdle) real(coverSlope) real(repair) real(doping) whole(sportBanned) whole(armyBanned) whole(marketClosed) reals(illness, strata * 7)                \
  real(combatRate) real(burden) reals(utility, combinations) reals(athletesEarn, combinations) reals(othersEarn, combinations)       \
  reals(capability, combinations)

/* What one year counts; `sums` one by one. */
#define TALLY(real, reals)                                                                                                           \
  reals(cells, cellCount * cellSize) reals(adopters, products) reals(coerced, products) reals(holders, products)                     \
  reals(civilianHolders, products) reals(wanting, products) reals(demandLow, products) reals(demandHigh, products)                   \
  reals(lived, 2 * ages) reals(died, 2 * ages) reals(wellbeing, 2 * ages) reals(binWeight, rankBins) reals(binIncome, rankBins)      \
  real(healthWeight) real(health) real(healthRank) real(healthTimesRank) real(subsidies) real(procurement) real(lawfulProcedures)    \
  real(therapyPaid) real(therapyAtLaunch) real(events) real(athleteEvents) real(soldierProcedures) real(soldierForced)               \
  real(athletes) real(athletesEnhanced) real(athletesPressed) real(soldiers) real(soldiersEnhanced) real(soldiersPressed)            \
  real(capability) real(extraEarnings)

/* One place a citizen, but for the devices. */
#define POPULATION(array)                                                                                                            \
  array(u8, sex, 1) array(u8, age, 1) array(float, rank, 1) array(float, severity, 1) array(float, taste, 1)                         \
  array(float, reluctance, 1) array(u8, careerFrom, 1) array(u8, careerTo, 1) array(float, income, 1) array(float, frailty, 1)       \
  array(u16, generation, 1) array(u8, held, 1) array(u8, lapsesIn, devices) array(float, harm, 1) array(u8, marks, 1)                \
  array(u8, considers, 1) array(float, wants, 1) array(float, wantsFreely, 1) array(float, ownPayment, 1)                            \
  array(float, publicPayment, 1)

#define REAL(name) double name;
#define REALS(name, count) double name[count];
#define WHOLE(name) i32 name;
#define WHOLES(name, count) i32 name[count];
#define ARRAY(type, name, places) type *name;

typedef struct { RULES(REAL, REALS, WHOLE, WHOLES) double tailIncome, youngerThanNext[2][ages]; } Rules;
typedef struct { TERMS(REAL, REALS, WHOLE, WHOLES) } Terms;
typedef struct { TALLY(REAL, REALS) } Tally;
typedef struct { u32 size, seedLow, seedHigh; POPULATION(ARRAY) } Population;
typedef struct { int stratum; u32 from, to; double weight; } Block;
typedef struct { double low[products], high[products]; } Places;

static Rules rules;

/* ---- numeric ---------------------------------------------------------------------------------------------------- */

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }
static inline double clip(double x, double low, double high) { return most(low, least(x, high)); }

static inline u64 bitsOf(double x) { u64 bits; memcpy(&bits, &x, sizeof bits); return bits; }
static inline double ofBits(u64 bits) { double x; memcpy(&x, &bits, sizeof x); return x; }
static inline double powerOfTwo(int k) { return ofBits((u64)(k + 1023) << 52); }

static const double ln2High = 0.6931471803691238, ln2Low = 1.9082149292705877e-10;

static double exponential(double x) {
  if (x > 709.782712893384) return INFINITY;
  if (x < -745.1332191019412) return 0;
  const double scaled = x * 1.4426950408889634 + 0.5;
  int k = (int)scaled;
  if (k > scaled) k--;
  const double high = x - k * ln2High, low = k * ln2Low, r = high - low;
  double tail = 1.0 / 6227020800;
  tail = tail * r + 1.0 / 479001600;
  tail = tail * r + 1.0 / 39916800;
  tail = tail * r + 1.0 / 3628800;
  tail = tail * r + 1.0 / 362880;
  tail = tail * r + 1.0 / 40320;
  tail = tail * r + 1.0 / 5040;
  tail = tail * r + 1.0 / 720;
  tail = tail * r + 1.0 / 120;
  tail = tail * r + 1.0 / 24;
  tail = tail * r + 1.0 / 6;
  tail = tail * r + 1.0 / 2;
  const double small = 1 + (r * r * tail + (high - r - low) + r);
  if (k > 1023) return small * 2 * powerOfTwo(k - 1);
  if (k < -1021) return small * powerOfTwo(k + 64) * powerOfTwo(-64);
  return small * powerOfTwo(k);
}

static double logarithm(double x) {
  if (!(x > 0)) return x == 0 ? -INFINITY : NAN;
  if (x == INFINITY) return x;
  int k = 0;
  if (x < 2.2250738585072014e-308) { x *= 18014398509481984.0; k = -54; }
  const u64 bits = bitsOf(x);
  k += (int)(bits >> 52) - 1022;
  double m = ofBits((bits & 0xfffffffffffffull) | 0x3fe0000000000000ull);
  if (m < 0.7071067811865476) { m *= 2; k -= 1; }
  const double f = m - 1, s = f / (2 + f), z = s * s, w = z * z;
  const double odd = z * (2.0 / 3 + w * (2.0 / 7 + w * (2.0 / 11 + w * (2.0 / 15 + w * (2.0 / 19)))));
  const double even = w * (2.0 / 5 + w * (2.0 / 9 + w * (2.0 / 13 + w * (2.0 / 17 + w * (2.0 / 21)))));
  const double t = odd + even;
  return k * ln2High - (s * (f - t) - k * ln2Low - f);
}

static double power(double base, double exponent) {
  if (exponent == 0) return 1;
  if (base == 0) return exponent > 0 ? 0 : INFINITY;
  return exponential(exponent * logarithm(base));
}

static double ratio(const double *above, const double *below, double r) {
  double a = 0, b = 0;
  for (int i = 7; i >= 0; i--) { a = a * r + above[i]; b = b * r + below[i]; }
  return a / b;
}

/* Wichura 1988, AS 241; the far tail (p < 1.4e-11) can't come from a uniform of 32 bits. */
static double normalQuantile(double p) {
  static const double midAbove[8] = {3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
                                     45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227};
  static const double midBelow[8] = {1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
                                     21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854};
  static const double tailAbove[8] = {1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
                                      1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414};
  static const double tailBelow[8] = {1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
                                      0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9};
  const double q = p - 0.5;
  if ((q < 0 ? -q : q) <= 0.425) return q * ratio(midAbove, midBelow, 0.180625 - q * q);
  const double x = ratio(tailAbove, tailBelow, sqrt(-logarithm(q < 0 ? p : 1 - p)) - 1.6);
  return q < 0 ? -x : x;
}

enum { toBear = 1, toBearMore = 2, death = 3, adoption = 11, adverseEvent = 12 };

static const double perWord = 2.3283064365386963e-10; /* 2^-32 */

/* Philox4x32-10; four uniforms, strictly inside (0, 1). */
static inline void fillUniforms(double out[4], u32 slot, u32 year, u32 purpose, u32 generation, u32 seedLow, u32 seedHigh) {
  u32 x0 = slot, x1 = year, x2 = purpose, x3 = generation, k0 = seedLow, k1 = seedHigh;
  for (int round = 0; round < 10; round++) {
    const u64 first = (u64)x0 * 0xd2511f53u, third = (u64)x2 * 0xcd9e8d57u;
    x0 = (u32)(third >> 32) ^ x1 ^ k0;
    x1 = (u32)third;
    x2 = (u32)(first >> 32) ^ x3 ^ k1;
    x3 = (u32)first;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  out[0] = (x0 + 0.5) * perWord;
  out[1] = (x1 + 0.5) * perWord;
  out[2] = (x2 + 0.5) * perWord;
  out[3] = (x3 + 0.5) * perWord;
}

/* Threefry4x32-20; uniforms of four neighbours, slots 4 · four and the next three. */
#define MIX(a, b, r) (a += b, b = (b << r | b >> (32 - r)) ^ a)
#define ROUND(a, b, c, d, r, s) MIX(a, b, r), MIX(c, d, s)
static inline void fillFour(double out[4], u32 four, u32 year, u32 purpose, u32 seedLow, u32 seedHigh) {
  const u32 key[5] = {seedLow, seedHigh, 0, 0, 0x1bd11bdau ^ seedLow ^ seedHigh};
  u32 x0 = four + key[0], x1 = year + key[1], x2 = purpose + key[2], x3 = key[3];
#pragma GCC unroll 5
  for (u32 group = 1; group <= 5; group++) {
    if (group & 1) {
      ROUND(x0, x1, x2, x3, 10, 26), ROUND(x0, x3, x2, x1, 11, 21), ROUND(x0, x1, x2, x3, 13, 27), ROUND(x0, x3, x2, x1, 23, 5);
    } else {
      ROUND(x0, x1, x2, x3, 6, 20), ROUND(x0, x3, x2, x1, 17, 11), ROUND(x0, x1, x2, x3, 25, 10), ROUND(x0, x3, x2, x1, 18, 20);
    }
    x0 += key[group % 5];
    x1 += key[(group + 1) % 5];
    x2 += key[(group + 2) % 5];
    x3 += key[(group + 3) % 5] + group;
  }
  out[0] = (x0 + 0.5) * perWord;
  out[1] = (x1 + 0.5) * perWord;
  out[2] = (x2 + 0.5) * perWord;
  out[3] = (x3 + 0.5) * perWord;
}

/* ---- people ----------------------------------------------------------------------------------------------------- */

static const u8 deviceOf[products] = {noDevice, 0, 1, 2, noDevice, 3, 4};

static inline int isActive(const Population *p, u32 slot) { return p->age[slot] >= p->careerFrom[slot] && p->age[slot] < p->careerTo[slot]; }
static inline double disposable(double gross) { return (1 - rules.flatTax) * gross + rules.flatTax * rules.meanGrossIncome; }
static inline int lifePlace(const Population *p, const Block *b, u32 slot) { return (b->stratum * 2 + p->sex[slot]) * ages + p->age[slot]; }
static inline int rowOf(const Population *p, u32 slot) { return ((p->marks[slot] >> rowShift) & rowMask) - 1; }

static double grossIncome(double rank) {
  if (rank <= rules.paretoFromRank) return rules.medianIncome * exponential(rules.logIncomeSd * normalQuantile(rank));
  return rules.tailIncome * power((1 - rules.paretoFromRank) / (1 - rank), 1 / rules.paretoAlpha);
}

static int stationaryAge(int sex, double u) {
  int low = 0, high = oldestAge;
  while (low < high) {
    const int middle = (low + high) >> 1;
    if (rules.youngerThanNext[sex][middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/* Rules by number: the order of handover.ts. */
static int ageOf(const double *rule, int sex, double u) {
  switch ((int)rule[0]) {
    case 0: return 0;
    case 1: return stationaryAge(sex, rule[1] * u);
    default: return (int)clip(floor(rule[1] + rule[2] * normalQuantile(u)), rule[3], rule[4]);
  }
}

static double rankOf(const double *rule, double u) { return rule[0] == 0 ? rule[1] + rule[2] * u : power(u, rule[1]); }

/* The slot's citizen has died: another moves in. */
static void refill(const Population *p, int stratum, u32 slot) {
  double first[4], second[4];
  const u16 generation = ++p->generation[slot];
  fillUniforms(first, slot, 0, toBear, generation, p->seedLow, p->seedHigh);
  fillUniforms(second, slot, 0, toBearMore, generation, p->seedLow, p->seedHigh);
  const int sex = first[0] < rules.shareOfMen[stratum] ? 0 : 1;
  const double rank = clip(rankOf(rules.rankRule + 3 * stratum, first[1]), 0.0005, 0.9995);
  p->sex[slot] = (u8)sex;
  p->age[slot] = (u8)ageOf(rules.ageRule + 5 * stratum, sex, first[2]);
  p->rank[slot] = (float)rank;
  p->severity[slot] = (float)first[3];
  p->taste[slot] = (float)(rules.openness * logarithm(second[2] / (1 - second[2])));
  p->reluctance[slot] = (float)second[0];
  p->income[slot] = (float)grossIncome(rank);
  p->frailty[slot] = (float)exponential((sex ? rules.mortalityGradientWomen : rules.mortalityGradientMen) * (0.5 - rank));
  const i32 *career = rules.career + 4 * stratum; /* youngest, spread, longest, until; all 0: none */
  if (career[3] == 0) {
    p->careerFrom[slot] = p->careerTo[slot] = 0;
  } else {
    const int from = career[0] + (int)(career[1] * second[1]);
    const int until = from + (int)clip(floor(1 - 9 * logarithm(second[0])), 2, career[2]);
    p->careerFrom[slot] = (u8)from;
    p->careerTo[slot] = (u8)(until < career[3] ? until : career[3]);
  }
  p->held[slot] = 0;
  for (u32 device = 0; device < devices; device++) p->lapsesIn[(size_t)device * p->size + slot] = 0;
  p->harm[slot] = 0;
  p->marks[slot] = 0;
}

/* ---- choice.ts -------------------------------------------------------------------------------------------------- */

static const double nobodyPresses[2] = {0, 0};

static inline double covered(double rank) { return clip(rules.meansTaper - rules.meansTaper * rank, 0, 1); }
static inline double coveredUnasked(double subsidy, double rank, double slope) { return clip(subsidy * (1 + slope * (1 - subsidy) * (2 * rank - 1)), 0, 1); }

/* years · ln(1 + share) + rest > 0, with the logarithm only where its bounds leave it open. */
static inline int outweighs(double years, double share, double rest) {
  if (years * share + rest <= 0) return 0;
  if ((years * share) / (1 + share) + rest > 0) return 1;
  return years * logarithm(1 + share) + rest > 0;
}

static inline double awareness(double own, double peers, double rank, int active, const Terms *t) {
  const double heard = own + rules.bassImitation * peers + (active ? rules.bassContest : 0);
  const double byRank = active ? 1 : 1 + t->slope * (rank - 0.5);
  return heard * byRank * t->attention;
}

static inline double worth(int k, int code, int place, const Terms *t) {
  return rules.qalyValue * t->efficacy[k] * rules.gain[k * lives + place] - t->fear[code] * rules.loss[place] - t->hesitation[code];
}

static inline double peersOf(const Block *b, int k, int active, const Terms *t) {
  if (!active) return t->peers[k];
  return b->stratum == athlete ? t->peersAthletes : t->peersSoldiers;
}

static inline void demand(Tally *tally, int k, double rank, double persons) { (rank < 0.4 ? tally->demandLow : tally->demandHigh)[k] += persons; }

/* Medicine (k < 4). */
static void weighCare(const Population *p, const Block *b, u32 slot, int k, const Terms *t, Tally *tally) {
  const double rank = p->rank[slot];
  const int active = isActive(p, slot), place = lifePlace(p, b, slot);
  const double income = disposable(p->income[slot]), price = t->price[k], years = least(rules.horizon, rules.lifeYears[place]);
  const double rest = worth(k, k, place, t) + p->taste[slot];
  const double cover = t->meansTest ? t->subsidy * covered(rank) * t->takeUp : coveredUnasked(t->subsidy, rank, t->coverSlope);
  const double withCover = least(price, rules.oopCap * income);
  const double shareCovered = (-rules.repay * withCover) / income, shareAlone = (-rules.repay * price) / income;
  const double c = outweighs(years, shareCovered, rest) ? cover : 0;
  const double a = 1 + shareAlone >= rules.incomeLeft && outweighs(years, shareAlone, rest) ? 1 - cover : 0;
  const double own = k < therapies ? rules.bassPatient : rules.bassInnovation;
  const double aware = least(1, awareness(own, peersOf(b, k, active, t), rank, active, t));
  const float wants = (float)(aware * (c + a));
  p->wants[slot] = p->wantsFreely[slot] = wants;
  p->ownPayment[slot] = (float)(aware * (c * withCover + a * price));
  p->publicPayment[slot] = (float)(aware * c * (price - withCover));
  if (!active) tally->wanting[k] += b->weight * (c + a);
  demand(tally, k, rank, b->weight * wants);
}

/* Enhancement (k >= 4), whichever the way to it. */
static void weighEnhancement(const Population *p, const Block *b, u32 slot, int code, const Terms *t, Tally *tally) {
  const int k = code & productMask, way = code - k;
  const double rank = p->rank[slot];
  const int active = isActive(p, slot), isAthlete = active && b->stratum == athlete, competes = isAthlete && k == muscleEdit;
  const int place = lifePlace(p, b, slot);
  const double gross = p->income[slot], income = disposable(gross), price = t->price[code];
  const double subsidy = way == lawful && rank < 0.2 ? t->enhancementSubsidy : 0;
  const double paysOwn = way == army ? 0 : price * (1 - subsidy);
  const double gain = (isAthlete ? rules.earningsAthletes[k] : rules.earningsOthers[k]) * (rules.isDecoder[k] ? t->decoder : 1);
  const double share = (gain * gross - rules.repay * paysOwn) / income;
  const double years = least(rules.horizon, rules.lifeYears[place]);
  double rest = worth(k, code, place, t) + p->taste[slot];
  if (k == muscleEdit && !isAthlete) rest += t->roleModel;
  if (competes) rest -= t->sanction;
  const double prize = competes ? (t->prize * rules.prizeIncome) / income : 0, peers = peersOf(b, k, active, t);
  const double *press = competes ? t->pressSport : way == army ? t->pressArmy : way == lawful ? t->pressMarket : nobodyPresses;
  const int affordable = 1 + share >= rules.incomeLeft;
  const int wanted = affordable && outweighs(years, share, rest + prize + press[0] + press[1] * peers);
  const int freely = affordable && outweighs(years, share, rest);
  double aware = awareness(rules.bassInnovation, peers, rank, active, t);
  if (competes && way == black) aware *= t->doping;
  if (aware > 1) aware = 1;
  double wants = wanted ? aware : 0;
  if (way == army && wants < t->mandate) wants = t->mandate;
  p->wants[slot] = (float)wants;
  p->wantsFreely[slot] = (float)(freely ? aware : 0);
  p->ownPayment[slot] = (float)(wants * paysOwn);
  p->publicPayment[slot] = (float)(way == army || way == lawful ? wants * (price - paysOwn) : 0);
  if (freely && !active) tally->wanting[k] += b->weight;
  if (t->rationed[code]) demand(tally, k, rank, b->weight * (float)wants);
}

/* ---- adoption.ts ------------------------------------------------------------------------------------------------ */

static inline int armyWay(int held, u32 slot, const Terms *t) {
  for (u32 j = 0; j < 3; j++) {
    const int k = medical + (int)((t->year + slot + j) % 3);
    if (t->arrived[k] && !(held & 1 << k)) return k + army;
  }
  return nothing;
}

static inline int ownWay(const Population *p, int stratum, u32 slot, int age, const Terms *t) {
  const int held = p->held[slot], therapy = rules.therapyOf[stratum];
  if (therapy >= 0) {
    const int isCandidate = !(held & 1 << therapy) && p->severity[slot] < t->label[therapy] && p->reluctance[slot] >= t->declining &&
                            (stratum != parkinson || age <= rules.stimulatorTo);
    if (!isCandidate) return openMind;
    return t->available[therapy] ? therapy : nothing;
  }
  if (age < p->careerFrom[slot] || age >= p->careerTo[slot]) return openMind;
  if (stratum == soldier) return t->armyBanned ? nothing : armyWay(held, slot, t);
  return t->arrived[muscleEdit] && !(held & 1 << muscleEdit) ? t->athleteWay : openMind;
}

static inline int marketWay(const Population *p, u32 slot, int age, const Terms *t) {
  const int held = p->held[slot];
  if (age >= rules.preventionFrom && !(held & 1 << microRobots)) return t->available[microRobots] ? microRobots : nothing;
  if (age < rules.marketFrom || age > rules.marketTo) return nothing;
  const u32 turn = (t->year + slot) % 3;
  const int k = turn == 0 ? medical + 2 : turn == 1 ? medical + 1 : muscleEdit;
  if (held & 1 << k) return nothing;
  if (k == muscleEdit && t->underground && age <= rules.undergroundTo) return muscleEdit + black;
  return !t->marketClosed && t->available[k] ? k : nothing;
}

/* Pass A over one block. */
static void considerBlock(const Population *p, const Block *b, const Terms *t, Tally *tally) {
  for (u32 slot = b->from; slot < b->to; slot++) {
    const int age = p->age[slot];
    int code = nothing;
    if (age >= rules.considersFrom) {
      code = ownWay(p, b->stratum, slot, age, t);
      if (code == openMind) code = marketWay(p, slot, age, t);
    }
    p->considers[slot] = (u8)code;
    if (code == nothing) continue;
    if (code < medical) weighCare(p, b, slot, code, t, tally);
    else weighEnhancement(p, b, slot, code, t, tally);
  }
}

static Places rationAll(const Tally *tally, const Terms *t) {
  Places served;
  for (int k = 0; k < products; k++) {
    const double low = tally->demandLow[k], high = tally->demandHigh[k], usable = t->places[k];
    served.low[k] = served.high[k] = 1;
    if (low + high <= 0) continue;
    const double reserved = t->quota * usable;
    const double servedLow = least(low, most(reserved, (usable * low) / (low + high)));
    const double idle = t->quotaIdle * most(0, reserved - servedLow);
    const double servedHigh = most(0, least(high, usable - servedLow - idle));
    if (low > 0) served.low[k] = servedLow / low;
    if (high > 0) served.high[k] = servedHigh / high;
  }
  return served;
}

static inline void enter(double *cell, int k, double gain, double lost, double payment) {
  cell[inGain + k] += gain;
  cell[inHarm + k] += lost;
  cell[inPayments] += payment;
}

/* Enters an expected procedure into the books; returns the events it causes at once. */
static double account(const Population *p, const Block *b, u32 slot, int code, double place, const Terms *t, Tally *tally) {
  const int k = code & productMask, way = code - k;
  const double weight = b->weight;
  const double persons = weight * p->wants[slot] * place;
  const double pressed = most(0, persons - weight * p->wantsFreely[slot] * place);
  const double own = weight * p->ownPayment[slot] * place, paid = weight * p->publicPayment[slot] * place;
  tally->adopters[k] += persons;
  tally->coerced[k] += pressed;
  if (way == lawful || way == army) tally->lawfulProcedures += persons;
  if (way == army) {
    tally->procurement += paid;
    tally->soldierProcedures += persons;
    tally->soldierForced += pressed;
  } else {
    tally->subsidies += paid;
  }
  if (k < therapies) {
    tally->therapyPaid += own;
    tally->therapyAtLaunch += persons * rules.priceUsd[k];
  }
  const int at = lifePlace(p, b, slot);
  const double hazard = t->hazard[code];
  const double gain = persons * t->efficacy[k] * rules.gain[k * lives + at];
  const double loss = rules.loss[at] - t->repair * rules.lastingLoss[at];
  const double lost = persons * (hazard + rules.lateEvents[k * lives + at] * t->lateFactor[code]) * loss;
  const double payment = own / disposable(p->income[slot]);
  enter(tally->cells + (int)((double)p->rank[slot] * fifths) * cellSize, k, gain, lost, payment);
  const int row = rowOf(p, slot);
  if (row >= 0) {
    double *cell = tally->cells + (firstRow + row) * cellSize;
    enter(cell, k, gain, lost, payment);
    if (k == t->focus) {
      cell[inProcedures] += persons;
      cell[inEvents] += persons * hazard;
    }
  }
  return persons * hazard;
}

static inline int adopt(const Population *p, u32 slot, int k, double place, double u) {
  if (u >= p->wants[slot] * place) return 0;
  if (u >= p->wantsFreely[slot] * place) p->marks[slot] |= pressedBit;
  p->held[slot] |= (u8)(1 << k);
  if (deviceOf[k] != noDevice) p->lapsesIn[(size_t)deviceOf[k] * p->size + slot] = (u8)rules.productYears[k];
  return 1;
}

static inline int lapse(const Population *p, u32 slot, int before) {
  int kept = before;
  for (int k = 0; k < products; k++) {
    if (deviceOf[k] == noDevice || !(before & 1 << k)) continue;
    if (--p->lapsesIn[(size_t)deviceOf[k] * p->size + slot] > 0) continue;
    kept &= ~(1 << k);
    p->held[slot] &= (u8) ~(1 << k);
  }
  return kept;
}

/* Pass B, first half: adopt, lapse, be harmed. */
static void treatBlock(const Population *p, const Block *b, const Terms *t, const Places *places, Tally *tally) {
  const int isSport = b->stratum == athlete, mayDope = isSport && t->sportBanned;
  const double repaired = rules.saeHarm * (1 - t->repair);
  const int focusBit = t->focus >= 0 ? 1 << t->focus : 0;
  const double focusLate = t->focus >= 0 ? t->lateHazard[t->focus] : 0;
  double adoptionLuck[4], harmLuck[4], events = 0, athleteEvents = 0;
  u32 adoptionDrawn = UINT32_MAX, harmDrawn = UINT32_MAX;
  for (u32 slot = b->from; slot < b->to; slot++) {
    const int before = p->held[slot], code = p->considers[slot];
    if (before == 0 && code == nothing) continue;
    double hazard = 0, expected = 0;
    if (code != nothing && p->wants[slot] > 0) {
      const int k = code & productMask;
      const double place = !t->rationed[code] ? 1 : p->rank[slot] < 0.4 ? places->low[k] : places->high[k];
      expected = account(p, b, slot, code, place, t, tally);
      if (slot >> 2 != adoptionDrawn) {
        adoptionDrawn = slot >> 2;
        fillFour(adoptionLuck, adoptionDrawn, (u32)t->year, adoption, p->seedLow, p->seedHigh);
      }
      if (adopt(p, slot, k, place, adoptionLuck[slot & 3])) hazard = t->hazard[code];
    }
    if (before != 0) {
      const int kept = lapse(p, slot, before);
      const int dopes = mayDope && kept & 1 << muscleEdit && isActive(p, slot);
      const double late = dopes ? t->lateOfDopers[kept] : t->lateOfHeld[kept];
      hazard += late;
      expected += late * b->weight;
      if (kept & focusBit && p->marks[slot] & concernedBits) {
        const double more = dopes && t->focus == muscleEdit ? rules.blackHazard : 1;
        tally->cells[(firstRow + rowOf(p, slot)) * cellSize + inEvents] += b->weight * focusLate * more;
      }
    }
    events += expected;
    if (isSport && expected > 0 && isActive(p, slot)) athleteEvents += expected;
    if (hazard == 0) continue;
    if (slot >> 2 != harmDrawn) {
      harmDrawn = slot >> 2;
      fillFour(harmLuck, harmDrawn, (u32)t->year, adverseEvent, p->seedLow, p->seedHigh);
    }
    const double u = harmLuck[slot & 3];
    if (u >= hazard) continue;
    const double share = u / hazard;
    if (share < rules.saeHarmShare) p->harm[slot] = (float)(p->harm[slot] + repaired);
    else if (share > 1 - rules.saeFatal) p->marks[slot] |= killedBit;
  }
  tally->events += events;
  tally->athleteEvents += athleteEvents;
}

/* ---- census.ts, illness.ts, living.ts -------------------------------------------------------------------------------------------------- */

typedef struct { double disutility, ratio, addedMen, addedWomen, treatment, removed, mortalityRemoved; } Illness;
enum { brainBits = 1 << 1 | 1 << 5, enhancementBits = 7 << medical };

static inline Illness illnessOf(int stratum, const Terms *t) {
  Illness illness;
  memcpy(&illness, t->illness + 7 * stratum, sizeof illness);
  return illness;
}

static inline void holderInCell(const Population *p, const Block *b, u32 slot, int has, double extra, double *cell) {
  const double kept = (1 - rules.flatTax) * extra;
  cell[inEarnings] += (b->weight * kept) / disposable(p->income[slot]);
  if (has & brainBits) cell[inBrainUsers] += b->weight;
  if (has & enhancementBits && !(p->marks[slot] & pressedBit) && p->age[slot] >= adultFrom) cell[inEnhancedFreely] += b->weight;
}

/* Stocks of one holder; returns extra earnings, $. */
static double countHolder(const Population *p, const Block *b, u32 slot, int has, double *cell, const Terms *t, Tally *tally) {
  const int active = isActive(p, slot);
  for (int k = 0; k < products; k++) {
    if (!(has & 1 << k)) continue;
    tally->holders[k] += b->weight;
    if (!active) tally->civilianHolders[k] += b->weight;
  }
  const double extra = p->income[slot] * (active && b->stratum == athlete ? t->athletesEarn : t->othersEarn)[has];
  if (!(active && b->stratum == soldier)) tally->extraEarnings += b->weight * extra;
  holderInCell(p, b, slot, has, extra, cell);
  return extra;
}

static inline void countCareer(const Population *p, const Block *b, u32 slot, int has, double *cell, const Terms *t, Tally *tally) {
  if (!isActive(p, slot)) return;
  const double weight = b->weight;
  const int isPressed = p->marks[slot] & pressedBit;
  if (b->stratum == athlete) {
    tally->athletes += weight;
    if (!(has & 1 << muscleEdit)) return;
    tally->athletesEnhanced += weight;
    if (isPressed) tally->athletesPressed += weight;
    return;
  }
  tally->soldiers += weight;
  tally->capability += weight * t->capability[has];
  if (has & enhancementBits) {
    tally->soldiersEnhanced += weight;
    if (isPressed) tally->soldiersPressed += weight;
  }
  cell[inSoldierQalys] += weight * rules.qalys[lifePlace(p, b, slot)];
}

/* One of the people concerned, into the cell of the row. */
static void countConcerned(const Population *p, const Block *b, u32 slot, int has, const Terms *t, Tally *tally) {
  const double weight = b->weight, rank = p->rank[slot], gross = p->income[slot];
  double *cell = tally->cells + (firstRow + rowOf(p, slot)) * cellSize;
  cell[inPeople] += weight;
  if (rank < rules.burdenRank) cell[inBurdened] += weight;
  if (rank >= rules.topFrom) cell[inSurchargeBase] += (weight * ((1 - rules.flatTax) * gross)) / disposable(gross);
  if (b->stratum == soldier) cell[inSoldierQalys] += weight * rules.qalys[lifePlace(p, b, slot)];
  if (has) holderInCell(p, b, slot, has, gross * (b->stratum == athlete ? t->athletesEarn : t->othersEarn)[has], cell);
  if (t->focus < 0) return;
  if (!(has & 1 << t->focus)) {
    if (p->reluctance[slot] < t->declining) cell[inDecliners] += weight;
    return;
  }
  cell[inHolders] += weight;
  if (p->marks[slot] & pressedBit) cell[inPressedHolders] += weight;
  if (t->sportBanned && b->stratum == athlete) cell[inIllegalHolders] += weight;
}

/* Pass B, second half: everybody as they are now. */
static void countBlock(const Population *p, const Block *b, const Terms *t, Tally *tally) {
  const double weight = b->weight;
  const Illness illness = illnessOf(b->stratum, t);
  const int treatedBit = illness.treatment >= 0 ? 1 << (int)illness.treatment : 0;
  const double treatedDisutility = illness.disutility * (1 - illness.removed);
  const int hasCareer = b->stratum == soldier || b->stratum == athlete;
  double health = 0, ranks = 0, healthTimesRank = 0;
  for (u32 slot = b->from; slot < b->to; slot++) {
    const int years = p->age[slot], has = p->held[slot];
    const double r = p->rank[slot];
    double u = rules.baseUtilities[years] + rules.utilityGradient * (r - 0.5) - p->harm[slot];
    if (r < rules.burdenRank) u -= t->burden;
    if (illness.disutility > 0) u -= has & treatedBit ? treatedDisutility : illness.disutility;
    if (has) u += t->utility[has];
    u = clip(u, 0, 1);
    double *cell = tally->cells + (int)(r * fifths) * cellSize;
    if (illness.disutility > 0) {
      cell[inBurden] += weight * illness.disutility;
      if (has & treatedBit) cell[inBurdenTreated] += weight * illness.disutility;
    }
    double gross = p->income[slot];
    if (has) gross += countHolder(p, b, slot, has, cell, t, tally);
    const int place = p->sex[slot] * ages + years;
    tally->lived[place] += weight;
    tally->wellbeing[place] += weight * u;
    const int bin = (int)(r * rankBins);
    tally->binWeight[bin] += weight;
    tally->binIncome[bin] += weight * gross;
    if (years >= adultFrom) cell[inAdults] += weight;
    health += u;
    ranks += r;
    healthTimesRank += u * r;
    if (hasCareer) countCareer(p, b, slot, has, cell, t, tally);
    if (p->marks[slot] & concernedBits) countConcerned(p, b, slot, has, t, tally);
  }
  tally->healthWeight += weight * (b->to - b->from);
  tally->health += weight * health;
  tally->healthRank += weight * ranks;
  tally->healthTimesRank += weight * healthTimesRank;
}

/* Deaths, expected and drawn, and everybody's next birthday. */
static void liveBlock(const Population *p, const Block *b, const Terms *t, Tally *tally) {
  const Illness illness = illnessOf(b->stratum, t);
  const int treatedBit = illness.treatment >= 0 ? 1 << (int)illness.treatment : 0;
  double luck[4];
  for (u32 slot = b->from; slot < b->to; slot++) {
    if ((slot & 3) == 0 || slot == b->from) fillFour(luck, slot >> 2, (u32)t->year, death, p->seedLow, p->seedHigh);
    const int years = p->age[slot], sex = p->sex[slot], has = p->held[slot];
    double q = rules.normalised[sex * ages + years] * p->frailty[slot];
    if (illness.disutility > 0) {
      const double excess = illness.ratio * q + (sex == 0 ? illness.addedMen : illness.addedWomen);
      q += has & treatedBit ? excess * (1 - illness.mortalityRemoved) : excess;
    }
    if (has & 1 << microRobots) q *= rules.prevention;
    if (b->stratum == soldier && isActive(p, slot)) q += t->combatRate;
    if (q > 1 || years >= oldestAge) q = 1;
    if (p->marks[slot] & killedBit) q = 1;
    tally->died[sex * ages + years] += b->weight * q;
    if (luck[slot & 3] < q) refill(p, b->stratum, slot);
    else p->age[slot] = (u8)(years + 1);
  }
}

/* What depends on rank alone is counted in bins of rank; here it goes into the cells of the fifths. */
static void countFifths(Tally *tally) {
  for (int bin = 0; bin < rankBins; bin++) {
    double *cell = tally->cells + bin / (rankBins / fifths) * cellSize;
    const double persons = tally->binWeight[bin];
    if (persons == 0) continue;
    cell[inPeople] += persons;
    if (bin < rules.burdenRank * rankBins) cell[inBurdened] += persons;
    if (bin < rules.topFrom * rankBins) continue;
    const double gross = tally->binIncome[bin] / persons;
    cell[inSurchargeBase] += persons * (((1 - rules.flatTax) * gross) / disposable(gross));
  }
}

static void livePeople(const Population *people, const Block *blocks, const Terms *t, Tally *tally) {
  const Population here = *people; /* a copy that nothing points to: its arrays stay where the loops know them */
  for (int i = 0; i < strata; i++) considerBlock(&here, blocks + i, t, tally);
  const Places places = rationAll(tally, t);
  for (int i = 0; i < strata; i++) {
    treatBlock(&here, blocks + i, t, &places, tally);
    countBlock(&here, blocks + i, t, tally);
    liveBlock(&here, blocks + i, t, tally);
  }
  countFifths(tally);
}

/* ---- handing over ----------------------------------------------------------------------------------------------- */

/* A record: name, kind, count, then its values, filled up to eight bytes. Sections end with a record "end". */
typedef struct { char name[24], kind[4]; u32 count; } Head;
typedef struct { const char *name, *kind; size_t offset, count; } Field;

static size_t sizeOfKind(const char *kind) {
  if (!strcmp(kind, "f64")) return 8;
  return !strcmp(kind, "f32") || !strcmp(kind, "u32") ? 4 : !strcmp(kind, "u16") ? 2 : 1;
}

static void fail(const char *what, const char *name) {
  fprintf(stderr, "%s: %s\n", what, name);
  exit(1);
}

static const char *endOfRecord(const Head *head) { return (const char *)(head + 1) + (head->count * sizeOfKind(head->kind) + 7) / 8 * 8; }

/* The values of one record of the section that begins at `from`; null if it isn't there. */
static const void *valuesOf(const char *from, const char *name, const char *kind, size_t count) {
  for (const Head *head = (const Head *)from; strcmp(head->name, "end"); head = (const Head *)endOfRecord(head)) {
    if (strcmp(head->name, name)) continue;
    if (strcmp(head->kind, kind) || head->count != count) fail("of another kind or length", name);
    return head + 1;
  }
  return NULL;
}

static const char *nextSection(const char *from) {
  const Head *head = (const Head *)from;
  while (strcmp(head->name, "end")) head = (const Head *)endOfRecord(head);
  return endOfRecord(head);
}

/* Numbers are handed over as f64, whatever they are here. */
static void readSection(const char *from, const Field *fields, size_t count, void *into) {
  for (size_t i = 0; i < count; i++) {
    const double *values = valuesOf(from, fields[i].name, "f64", fields[i].count);
    if (!values) fail("not handed over", fields[i].name);
    char *at = (char *)into + fields[i].offset;
    for (size_t j = 0; j < fields[i].count; j++) {
      if (!strcmp(fields[i].kind, "f64")) ((double *)at)[j] = values[j];
      else ((i32 *)at)[j] = (i32)values[j];
    }
  }
}

static void writeRecord(FILE *out, const char *name, const char *kind, size_t count, const void *values) {
  Head head = {.count = (u32)count};
  strncpy(head.name, name, sizeof head.name - 1);
  memcpy(head.kind, kind, strlen(kind));
  const size_t bytes = count * sizeOfKind(kind);
  fwrite(&head, sizeof head, 1, out);
  fwrite(values, 1, bytes, out);
  fwrite("\0\0\0\0\0\0\0", 1, (8 - bytes % 8) % 8, out);
}

#define REAL_OF(type, name) {#name, "f64", offsetof(type, name), 1},
#define REALS_OF(type, name, count) {#name, "f64", offsetof(type, name), count},
#define WHOLE_OF(type, name) {#name, "i32", offsetof(type, name), 1},
#define WHOLES_OF(type, name, count) {#name, "i32", offsetof(type, name), count},
#define RULES_REAL(name) REAL_OF(Rules, name)
#define RULES_REALS(name, count) REALS_OF(Rules, name, count)
#define RULES_WHOLE(name) WHOLE_OF(Rules, name)
#define RULES_WHOLES(name, count) WHOLES_OF(Rules, name, count)
#define TERMS_REAL(name) REAL_OF(Terms, name)
#define TERMS_REALS(name, count) REALS_OF(Terms, name, count)
#define TERMS_WHOLE(name) WHOLE_OF(Terms, name)
#define TERMS_WHOLES(name, count) WHOLES_OF(Terms, name, count)
#define TALLY_REAL(name) REAL_OF(Tally, name)
#define TALLY_REALS(name, count) REALS_OF(Tally, name, count)
static const Field rulesFields[] = {RULES(RULES_REAL, RULES_REALS, RULES_WHOLE, RULES_WHOLES)};
static const Field termsFields[] = {TERMS(TERMS_REAL, TERMS_REALS, TERMS_WHOLE, TERMS_WHOLES)};
static const Field tallyFields[] = {TALLY(TALLY_REAL, TALLY_REALS)};
#define LENGTH(list) (sizeof(list) / sizeof *(list))

static const char *kindOf(size_t size, const char *type) { return !strcmp(type, "float") ? "f32" : size == 2 ? "u16" : "u8"; }

/* Processor time, so that what else the machine does is left out. */
static double nanosecondsSpent(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

static void *room(size_t bytes) {
  void *at = malloc(bytes ? bytes : 1);
  if (!at) fail("no memory", "");
  return at;
}

static char *readFile(const char *path) {
  FILE *in = fopen(path, "rb");
  if (!in) fail("cannot be read", path);
  fseek(in, 0, SEEK_END);
  const size_t size = (size_t)ftell(in);
  rewind(in);
  char *bytes = room(size);
  if (fread(bytes, 1, size, in) != size) fail("cannot be read", path);
  fclose(in);
  return bytes;
}

/* Share of a stationary population of one sex that is younger than age + 1, as life-table.ts has it. */
static void prepareRules(void) {
  rules.tailIncome = rules.medianIncome * exponential(rules.logIncomeSd * normalQuantile(rules.paretoFromRank));
  for (int sex = 0; sex < 2; sex++) {
    double alive = 1, years = 0;
    double *younger = rules.youngerThanNext[sex];
    for (int age = 0; age < ages; age++) {
      const double q = rules.tableDeath[sex * ages + age];
      years += alive * (1 - q / 2);
      younger[age] = years;
      alive *= 1 - q;
    }
    for (int age = 0; age < ages; age++) younger[age] /= years;
  }
}

int main(int count, char **arguments) {
  if (count != 4) fail("usage", "reference IN OUT REPEATS");
  const char *bytes = readFile(arguments[1]);
  const int repeats = atoi(arguments[3]);
  readSection(bytes, rulesFields, LENGTH(rulesFields), &rules);
  prepareRules();

  const char *people = nextSection(bytes);
  const double *frame = valuesOf(people, "frame", "f64", 4); /* size, seed in two words, years */
  const double *from = valuesOf(people, "from", "f64", strata), *to = valuesOf(people, "to", "f64", strata);
  const double *weight = valuesOf(people, "weight", "f64", strata);
  if (!frame || !from || !to || !weight) fail("not handed over", "frame");
  Population p = {.size = (u32)frame[0], .seedLow = (u32)frame[1], .seedHigh = (u32)frame[2]};
  const size_t years = (size_t)frame[3];
  Block blocks[strata];
  for (int i = 0; i < strata; i++) blocks[i] = (Block){i, (u32)from[i], (u32)to[i], weight[i]};
#define ALLOCATE(type, name, places) p.name = room((size_t)p.size * places * sizeof(type));
  POPULATION(ALLOCATE)

  Terms *terms = room(years * sizeof(Terms));
  Tally *tallies = room(years * sizeof(Tally));
  const u8 **rows = room(years * sizeof *rows);
  const char *section = nextSection(people);
  for (size_t year = 0; year < years; year++, section = nextSection(section)) {
    readSection(section, termsFields, LENGTH(termsFields), terms + year);
    rows[year] = valuesOf(section, "rows", "u8", p.size); /* whoever is concerned this year; none: as last year */
  }

  double best = INFINITY;
  for (int repeat = 0; repeat < repeats; repeat++) {
#define FILL(type, name, places)                                                                                  \
  {                                                                                                               \
    const void *values = valuesOf(people, #name, kindOf(sizeof(type), #type), (size_t)p.size * places);           \
    if (!values) fail("not handed over", #name);                                                                  \
    memcpy(p.name, values, (size_t)p.size *places * sizeof(type));                                                \
  }
    POPULATION(FILL)
    memset(tallies, 0, years * sizeof(Tally));
    double nanoseconds = 0;
    for (size_t year = 0; year < years; year++) {
      for (u32 slot = 0; rows[year] && slot < p.size; slot++) p.marks[slot] = (u8)((p.marks[slot] & ~concernedBits) | rows[year][slot]);
      const double began = nanosecondsSpent();
      livePeople(&p, blocks, terms + year, tallies + year);
      nanoseconds += nanosecondsSpent() - began;
    }
    best = least(best, nanoseconds);
  }

  FILE *out = fopen(arguments[2], "wb");
  if (!out) fail("cannot be written", arguments[2]);
#define WRITE(type, name, places) writeRecord(out, #name, kindOf(sizeof(type), #type), (size_t)p.size * places, p.name);
  POPULATION(WRITE)
  writeRecord(out, "end", "u8", 0, NULL);
  for (size_t year = 0; year < years; year++) {
    for (size_t i = 0; i < LENGTH(tallyFields); i++) {
      writeRecord(out, tallyFields[i].name, "f64", tallyFields[i].count, (const char *)(tallies + year) + tallyFields[i].offset);
    }
    writeRecord(out, "end", "u8", 0, NULL);
  }
  if (fclose(out)) fail("cannot be written", arguments[2]);
  printf("%.0f\n", best);
  return 0;
}
