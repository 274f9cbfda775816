/** Looking back, screen by screen: at one's own pace, or with the class. */
import { describe, expect, test } from 'vitest';
import { type ScreenName, screenDoors, wayThrough } from '../../client/panels/debrief-order.ts';
import { debriefScreens } from '../../shared/game/debrief.ts';

function walked(led: string): readonly ScreenName[] {
  const passed: ScreenName[] = [];
  for (let kept = 'feel'; ; ) {
    const { screen, next } = wayThrough(kept, led);
    passed.push(screen);
    if (next === null || next === screen) return passed;
    kept = next;
  }
}

test('the screens stand at the five doors, in their order, and every door has one', () => {
  expect([...new Set(Object.values(screenDoors))]).toEqual(debriefScreens);
});

test('where nobody leads, one goes through all of them to the end', () => {
  expect(walked('')).toEqual(['feel', 'why', 'unknown', 'possible', 'now', 'slopes', 'end']);
});

describe('where a facilitator leads', () => {
  test.each([
    ['feel', ['feel']],
    ['possible', ['possible']],
    ['us', ['now', 'slopes', 'end']],
  ] as const)('at %s: there, and no further by oneself', (led, screens) => {
    expect(walked(led)).toEqual(screens);
  });

  test('who is ahead, behind or at another door is where the class is; who is at this door stays where they are in it', () => {
    expect(wayThrough('feel', 'unknown').screen).toBe('unknown');
    expect(wayThrough('end', 'why').screen).toBe('why');
    expect(wayThrough('slopes', 'us').screen).toBe('slopes');
  });

  test('what was kept by an older page begins anew', () => {
    expect(wayThrough('sentence', '').screen).toBe('feel');
  });
});
