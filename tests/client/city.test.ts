/** Where the people of the town stand, and how they change with the years. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityPlaces, groundAt, halfOfPerson, peopleOnGround, tallness } from '../../client/stage/city.ts';
import { citiesOf, cityBetween, cityDuring, healthOf, type TwoCities } from '../../client/stage/city-years.ts';
import { afterFrame, rested } from '../../client/stage/frame-rate.ts';
import { hillLayout, rowsOfHundred, wordsOfRow } from '../../client/stage/geometry.ts';
import { housesOn } from '../../client/stage/houses.ts';
import { healthColour } from '../../client/stage/palette.ts';
import { asText, peopleOfCity, peopleOfFifth } from '../../shared/society/city.ts';

const phone = { width: 360, height: 449, above: 113 };
const desktop = { width: 1280, height: 706, above: 54 };
const projector = { width: 1920, height: 975, above: 75 };

describe('the people of the town', () => {
  test('are 340, 1,000 or 1,600 on two slopes, equally many on each ground', () => {
    const counts = [phone, desktop, projector].map((box) => {
      const rows = cityPlaces(hillLayout(box));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      return 2 * rows.flat().length;
    });
    expect(counts).toEqual([340, 1000, 1600]);
  });

  test('always stand in the same places', () => {
    expect(cityPlaces(hillLayout(desktop))).toEqual(cityPlaces(hillLayout(desktop)));
  });

  test('in every box stand on their own ground, on the screen, clear of counts and houses', () => {
    const boxes = fc.tuple(fc.integer({ min: 320, max: 2560 }), fc.integer({ min: 400, max: 1600 }), fc.integer({ min: 0, max: 120 }));
    void fc.assert(
      fc.property(boxes, ([width, height, above]) => {
        const layout = hillLayout({ width, height, above });
        const half = halfOfPerson(layout);
        const rows = cityPlaces(layout);
        expect(rows.flat().length).toBe(rowsOfHundred * peopleOnGround(layout));
        rows.forEach((row, k) => {
          const houses = housesOn(layout, k);
          for (const { distance, y } of row) {
            const [back, front] = groundAt(layout, k, distance);
            expect(y).toBeLessThanOrEqual(front);
            expect(y - 2 * half * tallness).toBeGreaterThanOrEqual(back);
            expect(distance + half).toBeLessThanOrEqual(width / 2);
            expect(distance - half).toBeGreaterThanOrEqual(wordsOfRow(layout, k));
            for (const house of houses) {
              const beside = Math.abs(house.distance - distance) >= house.width / 2 + half;
              expect(beside || y - 2 * half * tallness >= house.y || y <= house.y - house.height).toBe(true);
            }
          }
        });
      }),
      { numRuns: 12 },
    );
  });

  test('stand apart: half of them have room for a person between them and the next', () => {
    for (const [box, median] of [
      [phone, 4],
      [desktop, 6],
      [projector, 6],
    ] as const) {
      for (const row of cityPlaces(hillLayout(box))) {
        const nearest = row.map((one) =>
          Math.min(...row.filter((other) => other !== one).map((other) => Math.hypot(other.distance - one.distance, other.y - one.y))),
        );
        expect(nearest.toSorted((a, b) => a - b)[Math.floor(row.length / 2)]).toBeGreaterThanOrEqual(median * 0.8);
        expect(Math.min(...nearest)).toBeGreaterThan(median * 0.3);
      }
    }
  });
});

describe('the years of the town', () => {
  const frame = (byte: number) => new Uint8Array(peopleOfCity).fill(byte);
  const cities: TwoCities = [0, 1, 2].map((year) => ({ ours: frame(year), today: frame(year + 8) }));

  test('are read from what two runs told', () => {
    const told = (first: number) => ({ years: [0, 1, 2].map((year) => asText(frame(year + first))) });
    expect(citiesOf(told(0), told(8))).toEqual(cities);
    expect(citiesOf(null, told(8))).toBeNull();
  });

  test('whole years are as told; within a year more and more have changed, the same people on both slopes', () => {
    expect(cityDuring(cities, 1)).toEqual(cities[1]);
    expect(cityDuring(cities, 2)).toEqual(cities[2]);
    const changed = [0.25, 0.5, 0.75].map((share) => {
      const { ours, today } = cityDuring(cities, 1 + share) ?? { ours: frame(0), today: frame(0) };
      expect([...today].map((byte) => byte - 8)).toEqual([...ours]);
      return ours.filter((byte) => byte === 2).length / peopleOfCity;
    });
    changed.forEach((share, i) => {
      expect(share).toBeCloseTo((i + 1) / 4, 1);
    });
  });

  test('a jump begins with what was seen and ends with the year', () => {
    const [first = null, , last = null] = cities;
    expect(cityBetween(first, last, 0)).toBe(first);
    expect(cityBetween(first, last, 1)).toBe(last);
    expect(cityBetween(null, last, 0.5)).toBe(last);
  });

  test('a ground glows by the mean of its own people', () => {
    const rich = frame(0).fill(15, 4 * peopleOfFifth);
    expect(healthOf({ ours: rich, today: frame(0) }, 'ours', 4)).toBeCloseTo(15.5 / 16);
    expect(healthOf({ ours: rich, today: frame(0) }, 'ours', 3)).toBeCloseTo(0.5 / 16);
  });
});

test('better health is a lighter colour, step by step', () => {
  const lightness = Array.from({ length: 16 }, (_, step) => {
    const [r = 0, g = 0, b = 0] = (healthColour((step + 0.5) / 16).match(/\d+/g) ?? []).map((part) => (Number(part) / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });
  expect(lightness).toEqual(lightness.toSorted((a, b) => a - b));
  expect(new Set(lightness).size).toBe(16);
});

describe('drawing that does not keep up', () => {
  const slowAfter = (ms: number, frames: number) => {
    let rate = rested;
    for (let i = 0; i < frames; i++) {
      rate = afterFrame(rate, ms);
      if (rate.tooSlow) return (i + 1) * ms;
    }
    return null;
  };

  test('is told after two seconds of fewer than 45 frames each', () => {
    expect(slowAfter(1000 / 60, 600)).toBeNull();
    expect(slowAfter(1000 / 30, 600)).toBeCloseTo(2000, -2);
  });

  test('and not of one long frame among quick ones', () => {
    let rate = rested;
    for (let i = 0; i < 120; i++) {
      rate = afterFrame(rate, i === 50 ? 150 : 1000 / 60);
      expect(rate.tooSlow).toBe(false);
    }
  });
});
