/** Names what was played: equal games have equal fingerprints, whoever played them and when. No code, name, token, time. */
import { type Fingerprint, fingerprintOf } from '../numeric/fingerprint.ts';
import type { RoundInPlay, Session, Table } from './state.ts';

export function sessionFingerprint(session: Session): Fingerprint {
  return fingerprintOf({
    rules: session.scenario.rules,
    seed: session.seed,
    tables: Object.values(session.tables).map((table) => ({ rounds: roundsOf(table).map(played) })),
  });
}

function roundsOf({ past, round }: Table): readonly RoundInPlay[] {
  return [...past, round].filter(({ index }) => index >= 0);
}

function played({ shown, motions, count, cards, result }: RoundInPlay): unknown {
  return { shown, motions, ballots: count?.ballots ?? null, cards, outcomes: result?.fingerprints ?? null };
}
