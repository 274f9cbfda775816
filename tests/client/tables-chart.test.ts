/** All tables on one picture: each where its last outcome put it, and none hidden by another. */
import { expect, test } from 'vitest';
import { apart, placesOf, roundsOf } from '../../client/charts/tables-chart.tsx';

const table = (number: number, ...rounds: readonly (readonly [number, number])[]) => ({
  number,
  isOurs: number === 1,
  places: Object.fromEntries(rounds.map(([health, equity], order) => [`r${order}`, { health, equity, order }])),
});

test('a table stands where its last round put it; one without an outcome is not there yet', () => {
  const places = placesOf([table(1, [70, 70], [55, 62]), table(2), table(3, [60, 60])]);
  expect(places.map(({ number, health, equity }) => [number, health, equity])).toEqual([
    [1, 55, 62],
    [3, 60, 60],
  ]);
});

test('its earlier rounds are its way there', () => {
  const [place] = placesOf([table(1, [70, 70], [40, 45], [55, 62])]);
  expect(place?.earlier).toEqual([
    { health: 70, equity: 70 },
    { health: 40, equity: 45 },
  ]);
});

test('a table alone is its rounds, the last one filled and led to by the others', () => {
  const rounds = roundsOf(table(1, [70, 70], [55, 62]).places);
  expect(rounds.map(({ number, isOurs, lit, earlier }) => [number, isOurs, lit, earlier.length])).toEqual([
    [1, false, true, 0],
    [2, true, false, 1],
  ]);
  expect(roundsOf({})).toEqual([]);
});

test('both lamps are lit at 60, not just below it', () => {
  const places = placesOf([table(1, [60, 60]), table(2, [59.6, 80]), table(3, [80, 59.9])]);
  expect(places.map(({ lit }) => lit)).toEqual([true, false, false]);
});

test('ten tables at one point each keep their number in sight', () => {
  const places = placesOf(Array.from({ length: 10 }, (_, i) => table(i + 1, [61, 61])));
  const doors = apart(places.map((place) => ({ place, x: 600, y: 400 })));
  const hidden = doors.flatMap((a, i) => doors.slice(i + 1).filter((b) => Math.abs(a.x - b.x) < 64 && Math.abs(a.y - b.y) < 68));
  expect(hidden).toEqual([]);
  expect(doors[0]).toMatchObject({ x: 600, y: 400 });
});
