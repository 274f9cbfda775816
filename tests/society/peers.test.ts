import { expect, test } from 'vitest';
import { agrees, compare } from '../../bench/peers/agreement.ts';
import { type Lived, liveYears, luckOf, type PeerId, peerIds, type Wish } from '../../bench/peers/lives.ts';
import { type Policy, statusQuo } from '../../shared/society/policy.ts';

const laws: Readonly<Record<string, Policy>> = {
  "today's": statusQuo,
  bold: {
    ...statusQuo,
    trial: 'accelerated',
    market: 'free',
    sport: 'permitted',
    military: 'mandatory',
    meansTest: 'yes',
    enhancementSubsidy: 0.4,
    quota: 0.3,
    consent: 0.2,
    compensation: 0.8,
  },
  closed: { ...statusQuo, market: 'closed', sport: 'open', military: 'ban', subsidy: 0.4 },
};

const cases = Object.entries(laws).flatMap(([law, policy]) => peerIds.map((peer) => ({ law, policy, peer })));

/** What a first year expects before anybody had luck: of the same people the same, to the rounding of what they want. */
function expectedIn({ records }: Lived): readonly number[] {
  return records.flatMap(({ tally: { adopters, coerced, wanting, demandLow, demandHigh, sums } }) => [
    ...[adopters, coerced, wanting, demandLow, demandHigh].flatMap((amounts) => [...amounts]),
    ...[sums.subsidies, sums.procurement, sums.lawfulProcedures, sums.therapyPaid, sums.therapyAtLaunch],
    ...[sums.events, sums.athleteEvents, sums.soldierProcedures, sums.soldierForced, sums.athletes, sums.soldiers],
  ]);
}

test.each(cases)('under the $law law the citizens of $peer come to what ours come to in the first year', ({ policy, peer }) => {
  const wish: Wish = { citizens: 2000, years: 1, policy };
  const ours = expectedIn(liveYears(null, wish, 1, Math.random));
  const theirs = expectedIn(liveYears(peer, wish, 1, luckOf(1)));
  expect(ours.filter((amount) => amount > 0).length).toBeGreaterThan(20);
  ours.forEach((amount, place) => {
    expect(Math.abs((theirs[place] ?? 0) - amount)).toBeLessThanOrEqual(1e-6 * amount);
  });
});

test.each(cases)('and over five years, with luck, to the same within the noise of seeds: $law law, $peer', ({ policy, peer }) => {
  const compared = compare(peer, { citizens: 2000, years: 5, policy }, 16);
  expect(compared.filter((one) => !agrees(one))).toEqual([]);
});

test('a society under another law is told apart', () => {
  const peer: PeerId = 'agentscript';
  const wish: Wish = { citizens: 2000, years: 5, policy: statusQuo };
  const compared = compare(peer, wish, 16, { ...wish, policy: { ...statusQuo, consent: 0.8 } });
  expect(compared.filter((one) => !agrees(one)).map(({ quantity }) => quantity)).toContain('prosthesis');
});
