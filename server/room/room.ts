/** The Colyseus room of a session: connections in, patches out, nothing else. All that it knows of the game is a host and its views. */
import { StateView } from '@colyseus/schema';
import type { Logger } from 'pino';
import type { CommandId, ParticipantId } from '../../shared/game/ids.ts';
import { isRemoved } from '../../shared/game/people.ts';
import { refuse } from '../../shared/game/refusal.ts';
import { hasLeft } from '../../shared/game/seats.ts';
import { type Audiences, audiencesOf, sameAudiences, type Visitor } from '../../shared/view/audience.ts';
import type { State } from '../../shared/view/schema.ts';
import { newSecret } from '../front/access.ts';
import type { Buckets, Limits } from '../front/limits.ts';
import type { Answer, Host } from '../session/host.ts';
import type { Monotonic } from '../session/session-clock.ts';
import type { Sessions } from '../session/sessions.ts';
import { admit, type JoinOptions } from './admission.ts';
import { closeCodes, joinRefused, tooFast } from './closing.ts';
import { type Client, Room } from './colyseus.ts';
import { Message, spoken } from './message.ts';
import { commandBuckets, lookAtReaders, overdrafts, type Socket, slowReader } from './pace.ts';
import { createProjection, type Projection } from './projection.ts';
import { type Show, showing } from './show.ts';
import { watchVoices } from './voices.ts';

/** What the room keeps of a connection. */
interface Connection {
  readonly visitor: Visitor;
  readonly tokenHash: string;
  readonly audiences: Audiences;
  readonly view: StateView;
  readonly lookAtReader: () => void;
  /** what it sends in vain */
  readonly overdrafts: Buckets;
}

export interface RoomSettings {
  readonly sessions: Sessions;
  readonly limits: Pick<Limits, 'connectionsPerSession'>;
  readonly monotonic: Monotonic;
  readonly log: Logger;
}

type Open = { readonly host: Host; readonly projection: Projection; readonly show: Show };

export function sessionRoom({ sessions, limits, monotonic, log }: RoomSettings) {
  return class SessionRoom extends Room<{ state: InstanceType<typeof State> }> {
    override autoDispose = false;
    /** a back-stop behind the bucket: who floods is closed */
    override maxMessagesPerSecond = 30;
    readonly #connections = new Map<Client, Connection>();
    readonly #commands = commandBuckets(monotonic);
    readonly #voices = watchVoices(monotonic);
    #open: Open | null = null;
    #isStale = true;

    override async onCreate({ code }: JoinOptions): Promise<void> {
      const host = await sessions.open(code);
      if (host === null) throw joinRefused('session/closed');
      const projection = createProjection();
      this.#open = { host, projection, show: showing(host, projection) };
      this.state = projection.state;
      host.onChange(this.#wasChanged);
      host.onStop(() => void this.disconnect(closeCodes.rejoin));
      this.clock.setInterval(() => {
        lookAtReaders(this.#connections.values());
        this.#passVoices();
      }, 1000);
      this.onMessage('command', async (client, message: unknown, context) => {
        try {
          const answer = await this.#answer(client, message);
          return 'version' in answer ? answer : context.reject(spoken(answer.refusal.code));
        } catch (error) {
          log.error({ err: error, code }, 'a command failed');
          return context.reject(spoken('server/try-again'));
        }
      });
    }

    override async onJoin(client: Client, options: JoinOptions): Promise<void> {
      const view = new StateView();
      client.view = view;
      const { host, projection } = this.#opened();
      if (options.code !== host.session.code) throw joinRefused('session/closed');
      if (!this.#hasRoomFor(options)) throw joinRefused('session/full');
      const visitor = await this.#admit(host, options);
      for (const other of this.#participants()) {
        // The newest connection of a seat holds it.
        if (visitor.kind === 'participant' && other.id === visitor.id) other.client.leave(closeCodes.elsewhere);
      }
      const audiences = audiencesOf(host.shown.session, visitor);
      const lookAtReader = slowReader(client.ref as unknown as Socket, monotonic);
      this.#connections.set(client, { visitor, tokenHash: options.tokenHash, audiences, view, lookAtReader, overdrafts: overdrafts(monotonic) });
      this.#attend();
      // Written and sent in one go: a first state that overlaps with changes still to be sent would apply them twice.
      this.broadcastPatch();
      projection.watch(view, audiences);
    }

    override onLeave(client: Client): void {
      const connection = this.#connections.get(client);
      if (connection === undefined) return;
      this.#connections.delete(client);
      this.#opened().projection.unwatch(connection.view);
      this.#attend();
    }

    override onBeforePatch(): void {
      if (!this.#isStale || this.#connections.size === 0) return;
      this.#sendAround();
      try {
        this.#closeLeft();
        this.#opened().show(new Set(this.#present()));
        this.#isStale = false;
      } catch (error) {
        log.error({ err: error, code: this.#open?.host.session.code }, 'a view failed');
      }
    }

    /** With the next patch, so that the answer to leaving is on its way. They count no more, however slowly they close. */
    #closeLeft(): void {
      for (const { client, id } of this.#participants()) {
        if (hasLeft(this.#opened().host.shown.session, id)) client.leave(closeCodes.left);
      }
      this.#attend();
    }

    #opened(): Open {
      if (this.#open === null) throw joinRefused('session/closed');
      return this.#open;
    }

    async #admit(host: Host, options: JoinOptions): Promise<Visitor> {
      const first = admit(host.session, options);
      if ('newcomer' in first) {
        const answer = await host.submit({ kind: 'server' }, first.newcomer, newSecret() as CommandId);
        if ('refusal' in answer) throw joinRefused(answer.refusal.code);
      }
      // A seat that is decided and not yet durable, of this join or of one just before it, is not shown.
      await host.settled();
      const admission = admit(host.shown.session, options);
      if ('visitor' in admission) return admission.visitor;
      throw joinRefused('refusal' in admission ? admission.refusal : 'server/try-again');
    }

    async #answer(client: Client, message: unknown): Promise<Answer> {
      const connection = this.#connections.get(client);
      const visitor = connection?.visitor;
      if (connection === undefined || visitor === undefined || visitor.kind === 'projector') return refuse('message/not-yours');
      if (!this.#commands.take(visitor.kind === 'participant' ? visitor.id : client.sessionId)) {
        if (!connection.overdrafts.take(client.sessionId)) client.leave(tooFast);
        return refuse('message/too-fast');
      }
      const parsed = Message.safeParse(message);
      if (!parsed.success) return refuse('message/malformed');
      return this.#opened().host.submit(visitor, parsed.data.command, parsed.data.id);
    }

    /** Whoever holds a seat takes the place of their earlier connection. */
    #hasRoomFor({ tokenHash }: JoinOptions): boolean {
      if (this.#connections.size < limits.connectionsPerSession) return true;
      return tokenHash !== '' && [...this.#connections.values()].some((connection) => connection.tokenHash === tokenHash);
    }

    #participants(): { readonly client: Client; readonly id: ParticipantId }[] {
      return [...this.#connections].flatMap(([client, { visitor }]) => (visitor.kind === 'participant' ? [{ client, id: visitor.id }] : []));
    }

    /** Whoever was moved to another table comes back and sees that one; whoever was removed is sent away. */
    #sendAround(): void {
      const { session } = this.#opened().host.shown;
      for (const [client, { visitor, tokenHash, audiences }] of this.#connections) {
        if (isRemoved(session, tokenHash)) client.leave(closeCodes.left);
        else if (!sameAudiences(audiences, audiencesOf(session, visitor))) client.leave(closeCodes.rejoin);
      }
    }

    /** A voice that is passed twice, or comes back meanwhile, is refused by the rules. */
    #passVoices(): void {
      const { host } = this.#opened();
      for (const command of this.#voices.toPass(host.shown.session)) {
        host
          .submit({ kind: 'server' }, command, newSecret() as CommandId)
          .catch((error: unknown) => log.error({ err: error, code: host.session.code }, 'a voice was not passed'));
      }
    }

    #present(): readonly ParticipantId[] {
      const { session } = this.#opened().host.shown;
      return this.#participants().flatMap(({ id }) => (hasLeft(session, id) ? [] : [id]));
    }

    readonly #wasChanged = (): void => {
      this.#isStale = true;
    };

    /** A facilitator can act, too: for them alone the clock runs. */
    #attend(): void {
      this.#wasChanged();
      const present = this.#present();
      this.#voices.see(new Set(present));
      const facilitators = [...this.#connections.values()].filter(({ visitor }) => visitor.kind === 'facilitator');
      this.#opened().host.attend(present.length + facilitators.length, this.#connections.size);
    }
  };
}
