/**
 * How a join finds its room: by its code, and in no other way. Colyseus's own methods would join any room when the code
 * is missing, take a room's id from anybody, and make a second room of a running session; so its one entrance is
 * replaced, same address and same answers, and a seat is reserved for what was checked here.
 */
import * as z from 'zod';
import { nickname, sessionCode } from '../../shared/game/command.ts';
import { type SessionCode, secretPattern } from '../../shared/game/ids.ts';
import { refusals } from '../../shared/game/refusal.ts';
import { participantByToken } from '../../shared/game/seats.ts';
import { hashSecret } from '../front/access.ts';
import type { Guesses } from '../front/guesses.ts';
import { addressKey, type Limits, type Now, tokenBuckets } from '../front/limits.ts';
import type { Logger } from '../log.ts';
import { OtherRules, type Sessions } from '../session/sessions.ts';
import type { JoinOptions } from './admission.ts';
import { matchMaker, ServerError } from './colyseus.ts';

export const roomName = 'session';

export interface Matchmaking {
  readonly sessions: Sessions;
  readonly guesses: Guesses;
  readonly limits: Limits;
  readonly now: Now;
  readonly log: Logger;
}

const secret = z.string().regex(secretPattern);
const Join = z.strictObject({
  code: sessionCode,
  /** a projector and a facilitator have none */
  token: secret.optional(),
  nickname: nickname.optional(),
  facilitatorKey: secret.optional(),
  projectorKey: secret.optional(),
});

/** What a refused join is answered; the page reads the code. */
const answers = {
  'message/malformed': 400,
  'join/bad-token': 400,
  'join/bad-nickname': 400,
  'session/unknown': 404,
  'join/too-many': 429,
  'server/try-again': 503,
} as const;
type AnswerCode = keyof typeof answers;

const refused = (code: AnswerCode): ServerError => new ServerError(answers[code], code);

/** Which answer a wrong field gets. */
const byField: Readonly<Record<string, AnswerCode>> = { token: 'join/bad-token', nickname: 'join/bad-nickname', code: 'session/unknown' };

/** An address that waits gets its refusal after this, ms, whatever was looked up meanwhile: the time must not tell either. */
const evenTime = 250;
/** A room that was just let go may still be listed: so often it is looked for again. */
const tries = 3;

/** Replaces what Colyseus does with `POST /matchmake/…`. */
export function replaceMatchmaking({ sessions, guesses, limits, now, log }: Matchmaking): void {
  const joins = tokenBuckets(limits.joins, limits.addresses, now);
  const opening = new Map<SessionCode, Promise<Listing>>();

  async function join(body: unknown, address: string): Promise<unknown> {
    const options = read(body);
    if (!guesses.mayAsk(address, options.code)) await whoComesBack(options);
    const host = await sessions.open(options.code);
    if (host === null) {
      await guesses.wasWrong(address);
      throw refused('session/unknown');
    }
    if (!joins.take(addressKey(address))) throw refused('join/too-many');
    guesses.wasRight(address, options.code);
    return reserve(options);
  }

  /** Throws unless the token has a seat in the session. */
  async function whoComesBack({ code, tokenHash }: JoinOptions): Promise<void> {
    const later = new Promise((resolve) => setTimeout(resolve, evenTime));
    const host = tokenHash === '' ? null : await sessions.open(code).catch(() => null);
    if (host !== null && participantByToken(host.session, tokenHash) !== null) return;
    await later;
    throw refused('join/too-many');
  }

  async function reserve(options: JoinOptions): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      const listing = await roomOf(options.code);
      try {
        return await matchMaker.reserveSeatFor(listing, options);
      } catch (error) {
        if (attempt >= tries) throw error;
      }
    }
  }

  /** The session's one room, made once however many knock. */
  async function roomOf(code: SessionCode): Promise<Listing> {
    const underWay = opening.get(code);
    if (underWay) return underWay;
    const found = findOrCreate(code).finally(() => opening.delete(code));
    opening.set(code, found);
    return found;
  }

  matchMaker.controller.DEFAULT_CORS_HEADERS = noHeaders;
  matchMaker.controller.getCorsHeaders = () => ({});
  matchMaker.controller.invokeMethod = async (method, name, body: unknown, context) => {
    if (method !== 'joinOrCreate' || name !== roomName) throw refused('message/malformed');
    try {
      return await join(body, context?.headers.get('x-real-ip') ?? '');
    } catch (error) {
      throw asAnswer(error, log);
    }
  };
}

type Listing = Awaited<ReturnType<typeof matchMaker.createRoom>>;

/** A page of another site learns nothing, not even that there is something. A cast: the type names headers that we do not want. */
const noHeaders = {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS;

async function findOrCreate(code: SessionCode): Promise<Listing> {
  const found: Listing | undefined = await matchMaker.findOneRoomAvailable(roomName, { code });
  return found ?? matchMaker.createRoom(roomName, { code });
}

/** Secrets are hashed here, before they enter options: those may be logged or sent between processes. */
function read(body: unknown): JoinOptions {
  const parsed = Join.safeParse(body);
  if (!parsed.success) throw refused(byField[String(parsed.error.issues[0]?.path[0])] ?? 'message/malformed');
  const { code, token, nickname: name, facilitatorKey, projectorKey } = parsed.data;
  if (token === undefined && projectorKey === undefined && facilitatorKey === undefined) throw refused('join/bad-token');
  return {
    code,
    tokenHash: token === undefined ? '' : hashSecret(token),
    ...(name === undefined ? {} : { nickname: name }),
    ...(facilitatorKey === undefined ? {} : { facilitatorKeyHash: hashSecret(facilitatorKey) }),
    ...(projectorKey === undefined ? {} : { projectorKeyHash: hashSecret(projectorKey) }),
  };
}

/** Only our own codes go out; what else went wrong is ours to know. */
function asAnswer(error: unknown, log: Logger): ServerError {
  if (error instanceof ServerError && error.message in answers) return error;
  if (error instanceof OtherRules) return new ServerError(409, 'session/other-rules');
  if (error instanceof ServerError && error.message in refusals) return new ServerError(409, error.message);
  log.error({ err: error }, 'a join failed');
  return refused('server/try-again');
}
