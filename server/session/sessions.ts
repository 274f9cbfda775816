/**
 * The sessions that this process owns. One is loaded when somebody comes, once however many knock, and let go when it
 * has been empty for a while or its host had to stop.
 */
import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import type { CommandOf } from '../../shared/game/command.ts';
import { decide } from '../../shared/game/decide.ts';
import { type Entry, logFormat } from '../../shared/game/event.ts';
import { replay } from '../../shared/game/evolve.ts';
import { type CommandId, codeLength, codeLetters, type SessionCode } from '../../shared/game/ids.ts';
import { type Refusal, refuse } from '../../shared/game/refusal.ts';
import type { Actor, Session } from '../../shared/game/state.ts';
import { rulesFingerprint, scenarioById } from '../../shared/scenario/catalogue.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { hashSecret, newSecret } from '../front/access.ts';
import type { Store } from '../store/store.ts';
import { performDuties } from './duties.ts';
import { createHost, type Host } from './host.ts';
import type { Monotonic } from './session-clock.ts';
import type { Workers } from './workers.ts';

/** What a creator chooses. The server adds code, keys and, unless given, the seed. */
export type CreateRequest = Pick<CommandOf<'create-session'>, 'scenario' | 'preset' | 'rounds' | 'tables' | 'locale' | 'votingRule' | 'seconds'> & {
  readonly seed?: number;
};

/** The keys leave the server here and only here; it keeps their hashes. */
export interface Created {
  readonly code: SessionCode;
  readonly facilitatorKey: string;
  readonly projectorKey: string;
}

export interface Sessions {
  /** null: no such session, or one that has ended. Rejects with `OtherRules` where it cannot be played on here. */
  open(code: SessionCode): Promise<Host | null>;
  create(request: CreateRequest): Promise<Created | { readonly refusal: Refusal }>;
  /** null as `open` */
  stageOf(code: SessionCode): Promise<Session['stage'] | null>;
  close(): Promise<void>;
}

export interface SessionsOptions {
  readonly store: Store;
  readonly workers: Workers;
  readonly monotonic: Monotonic;
  readonly log: Logger;
}

/** An empty session is let go after this, ms. */
const letGoAfter = 10 * 60_000;
/** How often clocks are kept: what a kill may cost of the time left, ms. */
const keepEvery = 1000;

const server: Actor = { kind: 'server' };

/** A session of a story, of rules or in a format that this program does not ship: it is kept, and not played on under other rules. */
export class OtherRules extends Error {
  constructor(code: string) {
    super(`Session ${code} was made under other rules than those shipped.`);
    this.name = 'OtherRules';
  }
}

export function createSessions({ store, workers, monotonic, log }: SessionsOptions): Sessions {
  const owner = newSecret();
  const hosts = new Map<SessionCode, Promise<Host | null>>();
  const running = new Set<Host>();

  const load = async (code: SessionCode): Promise<Host | null> => {
    const lease = await store.acquire(code, owner);
    const stored = lease === null ? null : await store.load(code);
    if (lease === null || stored === null) return null;
    const scenario = scenarioOf(stored.entries);
    if (scenario === null) {
      await store.release(lease, stored.time);
      log.warn({ code }, 'a session of other rules than those shipped was asked for');
      throw new OtherRules(code);
    }
    const host = createHost({ lease, log: stored, session: replay(stored.entries), scenario, store, monotonic });
    performDuties({ host, workers, store, log });
    running.add(host);
    host.onStop((why) => {
      running.delete(host);
      hosts.delete(code);
      if (why !== 'closed') log.error({ code, append: why }, 'a log could not be written; whoever comes next loads it again');
    });
    return host;
  };

  const open = async (code: SessionCode): Promise<Host | null> => {
    const opening = hosts.get(code) ?? load(code);
    hosts.set(code, opening);
    const host = await opening.catch((error: unknown) => {
      // What is shipped stays as it is while this process runs; anything else may be better next time.
      if (hosts.get(code) === opening && !(error instanceof OtherRules)) {
        hosts.delete(code);
        log.error({ err: error, code }, 'a session could not be loaded'); // once, however many wait for it
      }
      throw error;
    });
    if (host === null) hosts.delete(code);
    else if (host.isStopped) {
      await host.close();
      return open(code);
    }
    return host === null || host.shown.session.stage === 'closed' ? null : host;
  };

  const keeping = setInterval(() => {
    for (const host of running) {
      const isEmpty = host.emptySince !== null && monotonic() - host.emptySince > letGoAfter;
      const done = isEmpty ? host.close() : host.keepTime();
      done.catch((error: unknown) => log.error({ err: error, code: host.session.code }, 'a clock was not kept'));
    }
  }, keepEvery);
  keeping.unref();

  return {
    open,
    async create(request) {
      const scenario = scenarioById(request.scenario);
      if (scenario === undefined) return refuse('message/malformed');
      const facilitatorKey = newSecret();
      const projectorKey = newSecret();
      for (;;) {
        const code = newCode();
        const decision = decide(
          null,
          {
            ...request,
            type: 'create-session',
            code,
            seed: request.seed ?? randomInt(2 ** 48 - 1),
            facilitatorKeyHash: hashSecret(facilitatorKey),
            projectorKeyHash: hashSecret(projectorKey),
          },
          { by: server, now: 0, scenario },
        );
        if ('refusal' in decision) return decision;
        const command = newSecret() as CommandId;
        const entries: Entry[] = decision.events.map((event, place) => ({ version: place + 1, at: 0, by: server, command, event }));
        if ((await store.create(code, entries)) === 'created') return { code, facilitatorKey, projectorKey };
      }
    },
    async stageOf(code) {
      const host = await open(code);
      return host?.shown.session.stage ?? null;
    },
    async close() {
      clearInterval(keeping);
      await Promise.all([...running].map((host) => host.close()));
    },
  };
}

/** The story that a log was played under, just as it is shipped; null where story, rules or format are others. */
function scenarioOf([first]: readonly Entry[]): Scenario | null {
  if (first?.event.type !== 'session-created' || first.event.format !== logFormat) return null;
  const scenario = scenarioById(first.event.scenario.id);
  return scenario !== undefined && rulesFingerprint(scenario) === first.event.scenario.rules ? scenario : null;
}

/** One in eight million; a code that is taken is drawn again. */
const newCode = (): SessionCode => Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('') as SessionCode;
