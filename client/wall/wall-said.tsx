/** What did we say, what did we do? Three laws as doors, the sentence of exact share, the promises as they ended. */
import { roleIds } from '../../shared/scenario/roles.ts';
import { changeOf, resultOf } from '../laws/result.ts';
import { LawDoors } from '../parts/law-doors.tsx';
import { Ribbon } from '../parts/ribbon.tsx';
import { playedCard } from '../parts/turned-cards.tsx';
import { signed } from '../texts/signed.ts';
import { words } from '../texts/text.ts';
import type { OnWall } from './on-wall.ts';
import { hadPromised } from './passed.ts';
import { WallClock } from './wall-clock.tsx';
import { WallFrame } from './wall-frame.tsx';

export function WallSaid(on: OnWall) {
  const { wall, phase } = on;
  const result = resultOf(wall);
  const t = words();
  if (result === null) return null;
  const { law, cards } = changeOf(result, 'health');
  const promises = roleIds.filter((role) => hadPromised(wall, role));
  const share = promises.length > 0 ? t.outcome.shareOfPromised : t.outcome.share;
  return (
    <WallFrame
      phase={phase}
      class="wall-said"
      {...(phase === 'debrief' ? { scene: 'why' as const } : {})}
      question={phase === 'debrief' ? t.debrief.whyQuestion : t.outcome.saidQuestion}
      beside={<WallClock on={on} />}
      note={share(t.indices.health, signed(law), signed(cards))}
      aside={promises.map((role) => (
        <Ribbon
          key={role}
          role={role}
          torn={playedCard(wall.cards[role]) === 'open' ? 0 : 1}
          width={promises.length > 2 ? 190 : 340}
          height={84}
          says={promises.length > 2 ? 'open' : 'promised open'}
        />
      ))}
    >
      <LawDoors result={result} size={70} promised={promises.length > 0} />
    </WallFrame>
  );
}
