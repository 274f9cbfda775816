/** The least that Colyseus can do: rooms that send back what they are sent. What the game costs is measured against it. */
import { createServer } from 'node:http';
import { defineRoom, defineServer, LocalDriver, LocalPresence, Room, WebSocketTransport } from '../../server/room/colyseus.ts';
import { answerAsProbe } from './probe.ts';

class EchoRoom extends Room {
  override onCreate(): void {
    this.onMessage('command', (_client, message: unknown) => message);
  }
}

const server = createServer();
const game = defineServer({
  transport: new WebSocketTransport({ server, perMessageDeflate: false }),
  presence: new LocalPresence(),
  driver: new LocalDriver(),
  rooms: { echo: defineRoom(EchoRoom).filterBy(['code']) },
  gracefullyShutdown: false,
  greet: false,
});
await game.listen(0);
const address = server.address();
if (typeof address !== 'object' || address === null) throw new Error('The echo listens on no port.');
answerAsProbe(address.port, () => game.gracefullyShutdown(false));
