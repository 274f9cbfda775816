/** What a law comes to, in scores: health and equity like lamps, how content each delegate is, four principles. */
import type { Indices } from '../../shared/game/state.ts';
import type { EnsembleResult, LivedWorld } from '../../shared/insight/ensemble.ts';
import { type Lamps, lampsOf } from '../../shared/insight/forecast.ts';
import { sessionScores } from '../../shared/insight/whole-session.ts';
import { roleIds } from '../../shared/scenario/roles.ts';
import { LampPicture } from '../parts/lamps.tsx';
import { RoleSign } from '../parts/role-sign.tsx';
import { labSocietyWords } from '../texts/lab-society.ts';
import { firstWords } from '../texts/text.ts';
import { BandBar } from './band.tsx';
import { principles } from './outcome-groups.ts';
import { nameOf } from './outcome-names.ts';

interface ScoresProps {
  /** null: nothing is known yet */
  readonly result: EnsembleResult | null;
  readonly lived: readonly LivedWorld[];
  /** a newer law is being worked out */
  readonly pending: boolean;
}

/** Lamps of a whole session follow the rule of a round's: lit from 60 on in four of five worlds. */
function sessionLamps(lived: readonly LivedWorld[]): Lamps {
  return lampsOf(
    lived.map(({ today, law }): Indices => {
      const { healthIndex: health, equityIndex: equity, roles } = sessionScores(today, law);
      return { health, equity, ...roles };
    }),
  );
}

const indices = ['health', 'equity'] as const;

export function IndexPair({ result, lived, pending }: ScoresProps) {
  const t = labSocietyWords();
  const names = firstWords().indices;
  const lamps = lived.length === 0 ? null : sessionLamps(lived);
  return (
    <div class={pending ? 'society-indices is-pending' : 'society-indices'}>
      {indices.map((index) => {
        const band = result?.law[`${index}Index`];
        const state = lamps?.[index].state ?? 'dark';
        return (
          <section key={index} class="society-index" aria-label={names[index]}>
            <LampPicture index={index} state={state} size={40} said={null} />
            <h2>
              {names[index]}
              <span class="label">{band === undefined ? '' : t.states[state]}</span>
            </h2>
            <b class="society-number">{band === undefined ? '–' : t.whole(band.middle)}</b>
            {band !== undefined && (
              <>
                <BandBar band={band} today={50} hasLamp said={t.index(names[index], band.middle, band.low, band.high)} />
                <span class="label society-band" aria-hidden="true">
                  {t.band(band.low, band.high)}
                </span>
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}

export function RolesAndPrinciples({ result, pending }: Omit<ScoresProps, 'lived'>) {
  const t = labSocietyWords();
  const names = firstWords().indices;
  if (result === null) return null;
  return (
    <div class={pending ? 'society-scores is-pending' : 'society-scores'}>
      <section class="card-box">
        <h2>{t.roles}</h2>
        <ul>
          {roleIds.map((role) => {
            const band = result.law[`roles.${role}`];
            return (
              <li key={role} class="society-score">
                <RoleSign role={role} size={24} />
                <span>{names[role]}</span>
                <b>{t.whole(band.middle)}</b>
                <BandBar band={band} today={50} hasLamp said={t.index(names[role], band.middle, band.low, band.high)} />
              </li>
            );
          })}
        </ul>
        <p class="label">{t.rolesNote}</p>
      </section>
      <section class="card-box society-principles">
        <h2>{t.principlesTitle}</h2>
        <ul>
          {principles.map((id) => {
            const band = result.law[id];
            return (
              <li key={id} class="society-score">
                <span>{nameOf(id)}</span>
                <b>{t.whole(band.middle)}</b>
                <BandBar band={band} today={result.today[id].middle} hasLamp={false} said={t.index(nameOf(id), band.middle, band.low, band.high)} />
              </li>
            );
          })}
        </ul>
        <p class="label">{t.principlesNote}</p>
      </section>
    </div>
  );
}
