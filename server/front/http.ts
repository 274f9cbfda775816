/** What is asked over plain HTTP: make a session, is there one, the years of an outcome, the page itself. */
import type { Application, ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import * as z from 'zod';
import { sessionCode, sessionSettings } from '../../shared/game/command.ts';
import { presets } from '../../shared/game/presets.ts';
import { refusals } from '../../shared/game/refusal.ts';
import { fingerprintPattern } from '../../shared/numeric/fingerprint.ts';
import type { Logger } from '../log.ts';
import { OtherRules, type Sessions } from '../session/sessions.ts';
import type { Store } from '../store/store.ts';
import { addressOf } from './guard.ts';
import type { Guesses } from './guesses.ts';
import { addressKey, type Limits, type Now, tokenBuckets } from './limits.ts';

export interface Routes {
  readonly sessions: Sessions;
  readonly store: Store;
  readonly guesses: Guesses;
  readonly limits: Limits;
  readonly now: Now;
  readonly log: Logger;
  /** serves the page and its files */
  readonly client: RequestHandler;
}

/** One table unless more are asked for, as many as the preset has. */
const NewSession = z
  .strictObject({
    ...sessionSettings,
    tables: sessionSettings.tables.default(1),
    seed: sessionSettings.seed.optional(),
    rounds: sessionSettings.rounds.optional(),
    votingRule: sessionSettings.votingRule.default('score'),
    seconds: sessionSettings.seconds.default({}),
  })
  .refine(({ preset, tables }) => tables <= presets[preset].mostTables, { path: ['tables'] });

/** Answers that are no refusal of the game. */
const answers = {
  'session/unknown': { status: 404, message: 'There is no such game.' },
  'session/other-rules': { status: 409, message: refusals['session/other-rules'].en },
  'outcome/unknown': { status: 404, message: 'There is no such outcome.' },
  'request/unknown': { status: 404, message: 'There is nothing here.' },
  'request/too-many': { status: 429, message: 'Too many at once. Wait a minute.' },
  'server/try-again': { status: 503, message: refusals['server/try-again'].en },
} as const;

export function addRoutes(app: Application, routes: Routes): void {
  const { sessions, store, guesses, limits, now, log } = routes;
  const creations = tokenBuckets(limits.creations, limits.addresses, now);

  async function create(request: Request, response: Response): Promise<void> {
    const parsed = NewSession.safeParse(request.body);
    if (!parsed.success) return malformed(response, parsed.error);
    if (!creations.take(addressKey(addressOf(request)))) return say(response, 'request/too-many');
    const { seed, rounds, ...rest } = parsed.data;
    const settings = { ...rest, rounds: rounds ?? presets[rest.preset].rounds };
    const created = await sessions.create({ ...settings, ...(seed === undefined ? {} : { seed }) });
    if ('refusal' in created) {
      response.status(400).json({ code: created.refusal.code, message: refusals[created.refusal.code].en });
      return;
    }
    guesses.wasRight(addressOf(request), created.code);
    response.status(201).json(created);
  }

  async function stage(request: Request<{ code: string }>, response: Response): Promise<void> {
    const code = request.params.code.toUpperCase();
    const address = addressOf(request);
    if (!guesses.mayAsk(address, code)) return say(response, 'request/too-many');
    const parsed = sessionCode.safeParse(code);
    const found = parsed.success ? await sessions.stageOf(parsed.data) : null;
    if (found === null) {
      await guesses.wasWrong(address);
      return say(response, 'session/unknown');
    }
    response.json({ stage: found });
  }

  async function outcome(request: Request<{ key: string }>, response: Response): Promise<void> {
    const { key } = request.params;
    const json = fingerprintPattern.test(key) ? await store.outcome(key) : null;
    if (json === null) return say(response, 'outcome/unknown');
    response.set('cache-control', 'public, max-age=31536000, immutable').type('application/json').send(json);
  }

  app.disable('x-powered-by');
  app.set('query parser', false);
  app.use('/api', (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  app.get('/healthz', (_request, response) => void response.set('cache-control', 'no-store').json({ ok: true }));
  app.post('/api/sessions', create);
  app.get('/api/sessions/:code', stage);
  app.get('/api/outcomes/:key', outcome);
  app.use('/api', (_request, response) => say(response, 'request/unknown'));
  app.use(routes.client);
  app.use((_request, response) => say(response, 'request/unknown'));
  app.use(failed(log));
}

function say(response: Response, code: keyof typeof answers): void {
  const { status, message } = answers[code];
  if (status === 429) response.set('retry-after', '60');
  response.status(status).json({ code, message });
}

/** Names the field, not the value: what was sent may be anything. */
function malformed(response: Response, error: z.ZodError): void {
  const fields = [...new Set(error.issues.map((issue) => issue.path.join('.') || 'the whole'))];
  response.status(400).json({ code: 'message/malformed', message: `${refusals['message/malformed'].en} Look at: ${fields.join(', ')}.` });
}

/** Express knows a handler of errors by its four parameters. */
const failed =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, _next) => {
    if (error instanceof OtherRules) return say(response, 'session/other-rules');
    log.error({ err: error }, 'a request failed');
    if (response.headersSent) response.destroy();
    else say(response, 'server/try-again');
  };
