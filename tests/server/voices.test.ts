/** Which voices pass on because somebody is away: what this server saw, on a clock that the test holds. */
import { expect, test } from 'vitest';
import { watchVoices } from '../../server/room/voices.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { inPhase, send, server, t1, tableOf } from '../game/given.ts';

const game = inPhase('briefing', { preset: 'lesson', people: 5 });
const role = roleIds.find((one) => tableOf(game).seats[one].holders.length === 2) ?? 'athlete';
const [voice = '', other = ''] = tableOf(game).seats[role].holders;
const everybody = Object.keys(game.session.participants);
const without = (...away: readonly string[]): ReadonlySet<string> => new Set(everybody.filter((id) => !away.includes(id)));
const passes = [{ type: 'pass-voice', table: t1, role, voice }];

function watched() {
  let now = 0;
  const voices = watchVoices(() => now);
  const after = (ms: number): void => {
    now += ms;
  };
  return { voices, after };
}

test('a voice that is away for twenty seconds passes on, where another holder is here; not sooner', () => {
  const { voices, after } = watched();
  voices.see(without());
  after(60_000);
  expect(voices.toPass(game.session)).toEqual([]);
  voices.see(without(voice));
  after(19_999);
  expect(voices.toPass(game.session)).toEqual([]);
  after(1);
  expect(voices.toPass(game.session)).toEqual(passes);
  const [command] = voices.toPass(game.session);
  if (command === undefined) return;
  expect(voices.toPass(send(game, server, command).session)).toEqual([]);
});

test('who comes back in time keeps it; who goes again is given the whole time again', () => {
  const { voices, after } = watched();
  voices.see(without());
  voices.see(without(voice));
  after(15_000);
  voices.see(without());
  after(15_000);
  voices.see(without(voice));
  after(15_000);
  expect(voices.toPass(game.session)).toEqual([]);
});

test('nobody is given a voice who is not here either; a seat of one’s own is never passed', () => {
  const { voices, after } = watched();
  voices.see(without(voice, other));
  after(60_000);
  expect(voices.toPass(game.session)).toEqual([]);
  voices.see(new Set([other]));
  expect(voices.toPass(game.session)).toEqual(passes);
});

test('after a restart, who never came is away since the server looks', () => {
  const { voices, after } = watched();
  voices.see(new Set([other]));
  after(10_000);
  expect(voices.toPass(game.session)).toEqual([]);
  after(10_000);
  expect(voices.toPass(game.session)).toEqual(passes);
});
