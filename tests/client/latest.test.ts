import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latest } from '../../client/lab/latest.ts';

/** A run of three steps for each wish, and a clock that goes when told. */
function table(steps = 3) {
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  let open = 0;
  const runs = latest<string, number>({
    *begin(wish) {
      if (wish === 'broken') throw new Error('no such law');
      open++;
      for (let i = 1; i <= steps; i++) yield i;
    },
    item: (wish, item) => heard.push(`${wish}${item}`),
    done: (wish) => heard.push(`${wish} done`),
    failed: (wish) => heard.push(`${wish} failed`),
    later: (step) => waiting.push(step),
  });
  return {
    runs,
    heard,
    waiting,
    opened: () => open,
    go(times = 1) {
      for (let i = 0; i < times; i++) waiting.shift()?.();
    },
    finish() {
      while (waiting.length > 0) waiting.shift()?.();
    },
  };
}

describe('the latest wish wins', () => {
  test('a wish is run to its end, step by step', () => {
    const { runs, heard, finish } = table();
    runs.want('a');
    expect(heard).toEqual([]);
    finish();
    expect(heard).toEqual(['a1', 'a2', 'a3', 'a done']);
  });

  test('a newer wish drops the run in progress', () => {
    const { runs, heard, go, finish } = table();
    runs.want('a');
    go(2);
    runs.want('b');
    finish();
    expect(heard).toEqual(['a1', 'b1', 'b2', 'b3', 'b done']);
  });

  test('of many wishes while one runs, only the last begins', () => {
    const { runs, heard, go, finish, opened } = table();
    runs.want('a');
    go(2);
    for (const wish of ['b', 'c', 'd']) runs.want(wish);
    finish();
    expect(heard).toEqual(['a1', 'd1', 'd2', 'd3', 'd done']);
    expect(opened()).toBe(2);
  });

  test('stopping ends it, and a later wish begins anew', () => {
    const { runs, heard, go, finish } = table();
    runs.want('a');
    go(2);
    runs.stop();
    finish();
    runs.want('b');
    finish();
    expect(heard).toEqual(['a1', 'b1', 'b2', 'b3', 'b done']);
  });

  test('a run that fails says so, and the next one runs', () => {
    const { runs, heard, finish } = table();
    runs.want('broken');
    finish();
    runs.want('b');
    finish();
    expect(heard).toEqual(['broken failed', 'b1', 'b2', 'b3', 'b done']);
  });

  test('never more than one step waits; after the last wish nothing older is heard', () => {
    void fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant('go'), fc.constant('stop'), fc.string({ minLength: 1, maxLength: 1 })), { maxLength: 30 }),
        (acts) => {
          const { runs, heard, go, finish, waiting } = table();
          acts.forEach((act, i) => {
            if (act === 'go') go();
            else if (act === 'stop') runs.stop();
            else runs.want(`${i}:`);
            expect(waiting.length).toBeLessThanOrEqual(1);
          });
          const before = heard.length;
          runs.want('last:');
          finish();
          expect(heard.slice(before)).toEqual(['last:1', 'last:2', 'last:3', 'last: done']);
        },
      ),
    );
  });
});
