/** The same messages at the same moments, to rooms that only send them back. */
import { Client } from '@colyseus/sdk';
import type { Sent } from './person.ts';

export interface Replayed {
  readonly took: readonly number[];
  leave(): Promise<void>;
}

/** @param groups of each room its connections, of each connection what it sent */
export async function replayToEcho(
  url: string,
  groups: readonly (readonly (readonly Sent[])[])[],
  began: number,
  measure: () => Promise<void>,
): Promise<Replayed> {
  const connections = await Promise.all(
    groups.flatMap((group, place) =>
      group.map(async (sent) => {
        const room = await new Client(url).joinOrCreate('echo', { code: `room ${place}` });
        room.reconnection.enabled = false;
        return { room, sent };
      }),
    ),
  );
  await measure();
  const offset = performance.now() - began;
  const took: number[] = [];
  await Promise.all(
    connections.flatMap(({ room, sent }) =>
      sent.map(async ({ command, at }) => {
        await new Promise((go) => setTimeout(go, Math.max(0, at + offset - performance.now())));
        const asked = performance.now();
        await room.request('command', { id: 'AAAAAAAAAAAAAAAAAAAAAA', command }, { timeout: 10_000 });
        took.push(performance.now() - asked);
      }),
    ),
  );
  return {
    took,
    leave: async () => void (await Promise.all(connections.map(({ room }) => room.leave(true)))),
  };
}
