/** Why did it come out so? The exact split of what came, and how the law changed what was tempting. Then the card one would take back. */
import { decisionTable } from '../../shared/game/stakes.ts';
import { todayStops } from '../../shared/scenario/law.ts';
import { type DecisionCard, decisionCards, roleIds } from '../../shared/scenario/roles.ts';
import { passedPolicy, policyUnder } from '../../shared/view/read.ts';
import { useCommands } from '../connection/command.ts';
import { roleOf } from '../connection/here.ts';
import { changeOf, resultOf } from '../laws/result.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { Choice } from '../parts/choice.tsx';
import { DebriefSky } from '../parts/debrief-sky.tsx';
import { CardDoor } from '../parts/door.tsx';
import { Frame, Sill } from '../parts/frame.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Icon } from '../parts/icon.tsx';
import { playedCard } from '../parts/turned-cards.tsx';
import { TwoTables } from '../parts/two-tables.tsx';
import { signed } from '../texts/signed.ts';
import { say, words } from '../texts/text.ts';
import { type DebriefScreenProps, sillWhen } from './debrief-screen.ts';

export function DebriefWhy({ table, me, scenario, round, send, next, given }: DebriefScreenProps) {
  const t = words();
  const { submit, busy, refused } = useCommands(send);
  const [answer, setAnswer] = useDraft('takeBack', me.takeBack, isText);
  const result = resultOf(table);
  const mine = roleOf(me);
  // the audience looks through the patients' eyes: the round is about them
  const role = mine ?? roleIds[2];
  const card = playedCard(table.cards[role]);
  const answers: readonly (DecisionCard | 'none')[] = [card, 'none'];
  const chosen = answers.find((one) => one === answer) ?? null;
  const today = decisionTable(round, policyUnder(scenario, table, todayStops(round)), role);
  const ours = decisionTable(round, passedPolicy(scenario, table), role);
  const same = decisionCards.every((one) => decisionCards.every((theirs) => today[one][theirs] === ours[one][theirs]));
  const keep = async () => {
    if (chosen !== null && (await submit({ type: 'reflect', takeBack: chosen }))) next();
  };
  return (
    <Frame
      class="debrief-why"
      question={t.debrief.whyQuestion}
      sky={<DebriefSky at="why" />}
      sill={
        <Sill
          {...sillWhen(given, {
            note: mine === null ? t.debrief.feelMore : t.debrief.takeBackQuestion,
            busy,
            refused,
            action:
              mine === null
                ? { label: t.debrief.toSentence, act: next }
                : chosen === null
                  ? undefined
                  : { label: t.debrief.keepIt, act: () => void keep() },
            waiting: t.debrief.chooseFirst,
          })}
        />
      }
    >
      {result !== null && (
        <ul class="shares">
          {(['health', 'equity'] as const).map((index) => {
            const { law, cards } = changeOf(result, index);
            return (
              <li key={index}>
                <span>{t.debrief.ledger(t.indices[index], result.today.shown[index], result.did.shown[index], signed(law), signed(cards))}</span>
                <HowComputed of={{ kind: 'index', id: index }} name={t.indices[index]} />
              </li>
            );
          })}
        </ul>
      )}
      <section class="card-box temptation">
        <h2>{same ? t.debrief.sameTemptation : t.debrief.temptation}</h2>
        <TwoTables round={round} role={role} today={today} ours={ours} />
      </section>
      {mine !== null && (
        <>
          <h2 class="take-back-question">{t.debrief.takeBackQuestion}</h2>
          <Choice
            class="take-back"
            optionClass="take-back-card"
            label={t.debrief.takeBackQuestion}
            options={answers}
            chosen={chosen}
            choose={setAnswer}
          >
            {(one) =>
              one === 'none' ? (
                <>
                  <Icon name="check" size={22} weight={2.6} />
                  {t.debrief.keep}
                </>
              ) : (
                <>
                  <CardDoor card={one} width={22} />
                  {t.debrief.takeBack(say(round.decisions[role].cards[one].text))}
                </>
              )
            }
          </Choice>
        </>
      )}
    </Frame>
  );
}
