/** What did we have and not use? Every card by seat, and what the law's lamps would have said with all of them. Then why mine stayed. */
import { useEffect, useState } from 'preact/hooks';
import { type StayReason, stayReasons } from '../../shared/game/debrief.ts';
import { hindsightIn } from '../../shared/insight/hindsight.ts';
import { keyCards } from '../../shared/scenario/evidence.ts';
import type { Round } from '../../shared/scenario/schema.ts';
import { inOrder } from '../../shared/view/read.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import { stopForecast } from '../lab/forecast.ts';
import { useDraft } from '../page/drafts.ts';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { HindsightLamps } from '../parts/hindsight.tsx';
import { RoundChoice } from '../parts/round-choice.tsx';
import { ToldCards } from '../parts/told-cards.tsx';
import { words } from '../texts/text.ts';
import { type DebriefScreenProps, sillWhen } from './debrief-screen.ts';

export function DebriefUnknown({ table, me, scenario, send, next, given }: DebriefScreenProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const rounds = inOrder(table.told);
  const keysLeft = rounds.map(([, { shown }], i) => keysOf(scenario.rounds[i]).filter(({ id }) => shown[id] !== true).length);
  // the last round in which there is something to find, else the last
  const [place, choose] = useState(() => {
    const last = keysLeft.findLastIndex((keys) => keys > 0);
    return last < 0 ? rounds.length - 1 : last;
  });
  const [asked, ask] = useDraft('asked', false, (kept): kept is boolean => typeof kept === 'boolean');
  useEffect(() => stopForecast, []);
  const told = rounds[place]?.[1];
  const round = scenario.rounds[place];
  const hindsight = hindsightIn(table, place);
  const role = roleOf(me);
  const stayed = rounds.some(([, one], i) => scenario.rounds[i]?.cards.some((card) => card.role === role && one.shown[card.id] !== true));
  const say = async (why: StayReason) => {
    ask(false);
    if (await submit({ type: 'reflect', stayed: why })) next();
  };
  return (
    <Frame
      class="debrief-unknown"
      question={t.debrief.unknownQuestion}
      sky={<DebriefSky at="unknown" />}
      sill={
        <Sill
          {...sillWhen(given, {
            note: stayed ? t.debrief.stayQuestion : role === null ? t.debrief.feelMore : t.debrief.allTold,
            more: stayed ? t.debrief.stayNote : undefined,
            busy,
            refused,
            action: stayed ? { label: t.debrief.sayWhy, act: () => ask(true) } : { label: t.debrief.toSentence, act: next },
          })}
        />
      }
    >
      {round !== undefined && told !== undefined && (
        <div class="told-and-known">
          <section>
            <div class="row apart">
              <h2>{t.debrief.keysStayed(keysLeft[place] ?? 0)}</h2>
              <RoundChoice rounds={rounds.length} chosen={place} choose={choose} />
            </div>
            <p class="label">{t.debrief.toldLegend}</p>
            <ToldCards round={round} told={told} />
          </section>
          {hindsight !== null && <HindsightLamps scenario={scenario} hindsight={hindsight} cards={round.cards.length} />}
        </div>
      )}
      {asked && (
        <Dialog title={t.debrief.stayQuestion} close={() => ask(false)}>
          <div class="reasons">
            {stayReasons.map((why) => (
              <button key={why} type="button" class="second" aria-pressed={me.stayed === why} onClick={() => void say(why)}>
                {t.debrief.stayReasons[why]}
              </button>
            ))}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                ask(false);
                next();
              }}
            >
              {t.debrief.ratherNot}
            </button>
          </div>
        </Dialog>
      )}
    </Frame>
  );
}

const keysOf = (round: Round | undefined) => (round === undefined ? [] : keyCards(round));
