/** Making a lesson or a workshop: which kind, how many tables. Who makes it lands on the facilitator's page. */
import '../styles/console.css';
import { useState } from 'preact/hooks';
import { type PresetId, phaseNames, presetSeconds, presets } from '../../shared/game/presets.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { createSession } from '../connection/making.ts';
import { fetchSdk } from '../connection/session.ts';
import { keepKey } from '../host/entrance.ts';
import { go } from '../page/router.ts';
import { hostWords, hostWordsIfLoaded } from '../texts/host.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';

const kinds = ['lesson', 'workshop'] as const satisfies readonly PresetId[];
type Kind = (typeof kinds)[number];

const fewestTables = 1;
const usualTables = 4;

export function StartLesson({ close }: { readonly close: () => void }) {
  if (hostWordsIfLoaded.value === null) return null;
  return <Making close={close} />;
}

function Making({ close }: { readonly close: () => void }) {
  const t = hostWords().make;
  const [kind, setKind] = useState<Kind>('lesson');
  const [tables, setTables] = useState(usualTables);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { mostTables, mostHolders, rounds } = presets[kind];
  const make = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    fetchSdk().catch(() => {}); // tried again by the page that needs it
    const made = await createSession({ preset: kind, tables }).catch(() => null);
    setBusy(false);
    if (made === null) {
      setFailed(true);
      return;
    }
    keepKey(made.code, 'facilitate', made.facilitatorKey);
    keepKey(made.code, 'projector', made.projectorKey);
    go(`/s/${made.code}/facilitate`);
  };
  const seats = tables * roleIds.length;
  return (
    <Dialog title={t.title} close={close}>
      <form
        class="make finish-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void make();
        }}
      >
        <Choice label={t.preset} class="segments" options={kinds} chosen={kind} choose={setKind}>
          {(one) => <span>{t.presets[one]}</span>}
        </Choice>
        <p class="label">{t.lasts(minutesOf(kind), rounds)}</p>
        <div class="stepper">
          <span id="how-many">{t.tables}</span>
          <button type="button" class="second" aria-label={t.fewer} disabled={tables <= fewestTables} onClick={() => setTables(tables - 1)}>
            −
          </button>
          <output aria-labelledby="how-many">{tables}</output>
          <button type="button" class="second" aria-label={t.more} disabled={tables >= mostTables} onClick={() => setTables(tables + 1)}>
            +
          </button>
        </div>
        <p class="label">{t.tablesNote(seats, seats * mostHolders)}</p>
        {failed && (
          <p class="refused" role="alert">
            {t.failed}
          </p>
        )}
        <button type="submit" class="primary" data-primary disabled={busy}>
          {t.act}
        </button>
      </form>
    </Dialog>
  );
}

/** All phases of all rounds, as game.md adds them up. */
function minutesOf(kind: Kind): number {
  const { rounds } = presets[kind];
  const once = ['lobby', 'prologue', 'debrief'] as const;
  const ofRounds = phaseNames.filter((phase) => !once.some((one) => one === phase));
  const sum = (phases: readonly (typeof phaseNames)[number][], round: number): number =>
    phases.reduce((seconds, phase) => seconds + presetSeconds(kind, phase, round), 0);
  const seconds = sum(once, 0) + Array.from({ length: rounds }, (_, round) => sum(ofRounds, round)).reduce((a, b) => a + b, 0);
  return Math.round(seconds / 60);
}
