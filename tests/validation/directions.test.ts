/** Which way the levers push HEALTH and EQUITY over twenty years, and by how much at least. docs/model.md § Levers. */
import { expect, test } from 'vitest';
import { change, under } from '../society/moving.ts';

test('ordering soldiers costs health and equity', () => {
  expect(change({ military: 'mandatory' }, 'health')).toBeLessThan(-1);
  expect(change({ military: 'mandatory' }, 'equity')).toBeLessThan(-0.5);
});

test('a quota of half raises equity and costs health', () => {
  expect(change({ quota: 0.5 }, 'equity')).toBeGreaterThan(0.3);
  expect(change({ quota: 0.5 }, 'health')).toBeLessThan(-0.5);
});

test('watching everything instead of nothing raises health, and equity', () => {
  expect(change({ surveillance: 1 }, 'health', { surveillance: 0 })).toBeGreaterThan(2);
  expect(change({ surveillance: 1 }, 'equity', { surveillance: 0 })).toBeGreaterThan(0.3);
});

test('covering everybody instead of one in five raises equity and costs health', () => {
  expect(change({ subsidy: 1 }, 'equity', { subsidy: 0.2 })).toBeGreaterThan(0.3);
  expect(change({ subsidy: 1 }, 'health', { subsidy: 0.2 })).toBeLessThan(0);
});

test('a price cap of two fifths costs health and equity, one of seven tenths costs neither', () => {
  expect(change({ priceCap: 0.4 }, 'health')).toBeLessThan(-1);
  expect(change({ priceCap: 0.4 }, 'equity')).toBeLessThan(0);
  expect(change({ priceCap: 0.7 }, 'health')).toBeGreaterThan(0);
  expect(change({ priceCap: 0.7 }, 'equity')).toBeGreaterThan(0.3);
});

test('a free market costs trust, health and equity; a closed one health', () => {
  expect(change({ market: 'free' }, 'trust')).toBeLessThan(-0.1);
  expect(change({ market: 'free' }, 'health')).toBeLessThan(-2);
  expect(change({ market: 'free' }, 'equity')).toBeLessThan(-0.5);
  expect(change({ market: 'closed' }, 'health')).toBeLessThan(-1);
});

test('some solidarity is better than none and than all, for health and equity', () => {
  for (const id of ['health', 'equity'] as const) {
    expect(change({ solidarity: 0.6 }, id, { solidarity: 0 })).toBeGreaterThan(0);
    expect(change({ solidarity: 0.6 }, id, { solidarity: 1 })).toBeGreaterThan(0);
  }
});

test('strict trials cost health, where years of waiting weigh more than harm', () => {
  expect(change({ trial: 'strict' }, 'health')).toBeLessThan(-0.5);
});

test('a long moratorium costs health', () => {
  expect(change({ moratorium: 10 }, 'health')).toBeLessThan(0);
});

test('a class of its own in sport is good for health, an open contest is not', () => {
  expect(change({ sport: 'permitted' }, 'health')).toBeGreaterThan(0.3);
  expect(under({ sport: 'open' }, 'health')).toBeLessThan(under({ sport: 'permitted' }, 'health'));
});

test('a means test raises equity: cover goes where it is needed, and less other care is displaced', () => {
  expect(change({ meansTest: 'yes' }, 'equity')).toBeGreaterThan(0.3);
  expect(change({ meansTest: 'yes' }, 'displacedCare')).toBeLessThan(0);
});

test('paying half of the enhancement of the poorest fifth raises equity and costs health', () => {
  expect(change({ enhancementSubsidy: 0.5 }, 'equity')).toBeGreaterThan(0.1);
  expect(change({ enhancementSubsidy: 0.5 }, 'health')).toBeLessThan(-0.2);
});

test('care for life is good for health and costs equity', () => {
  expect(change({ compensation: 1 }, 'health')).toBeGreaterThan(0.3);
  expect(change({ compensation: 1 }, 'equity')).toBeLessThan(0);
});

test('full consent costs health', () => {
  expect(change({ consent: 1 }, 'health')).toBeLessThan(0);
});

test('open data cost health, through breaches and fear', () => {
  expect(change({ privacy: 0 }, 'health')).toBeLessThan(0);
  expect(change({ privacy: 0 }, 'decoder')).toBeGreaterThan(0);
});

test('more research costs health and equity within twenty years', () => {
  expect(change({ research: 100 }, 'health')).toBeLessThan(-2);
  expect(change({ research: 100 }, 'equity')).toBeLessThan(-1);
});
