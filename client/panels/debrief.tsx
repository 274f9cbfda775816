/**
 * Looking back, as oneself: how it feels, why it came so, what stayed in the hand, what was possible, what I think now. Each
 * screen asks one thing and takes one thing. Where a facilitator leads, the class is at the same screen.
 */
import '../styles/outcome.css';
import '../styles/stage.css';
import '../styles/debrief.css';
import type { FunctionComponent } from 'preact';
import { type DebriefScreen, debriefScreens } from '../../shared/game/debrief.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { DebriefEnd } from './debrief-end.tsx';
import { DebriefFeel } from './debrief-feel.tsx';
import { DebriefNow } from './debrief-now.tsx';
import { DebriefPossible } from './debrief-possible.tsx';
import type { DebriefScreenProps } from './debrief-screen.ts';
import { DebriefSlopes } from './debrief-slopes.tsx';
import { DebriefUnknown } from './debrief-unknown.tsx';
import { DebriefWhy } from './debrief-why.tsx';
import type { PanelProps } from './panel.ts';

interface Screen {
  readonly name: string;
  /** the door it stands at */
  readonly at: DebriefScreen;
  readonly Panel: FunctionComponent<DebriefScreenProps>;
}

/** In order; the fifth door has three parts: the statements once more, what came of them, the end. */
const screens: readonly [Screen, ...Screen[]] = [
  { name: 'feel', at: 'feel', Panel: DebriefFeel },
  { name: 'why', at: 'why', Panel: DebriefWhy },
  { name: 'unknown', at: 'unknown', Panel: DebriefUnknown },
  { name: 'possible', at: 'possible', Panel: DebriefPossible },
  { name: 'now', at: 'us', Panel: DebriefNow },
  { name: 'slopes', at: 'us', Panel: DebriefSlopes },
  { name: 'end', at: 'us', Panel: DebriefEnd },
];

export function Debrief(props: PanelProps) {
  const [kept, keep] = useDraft('screen', 'feel', isText);
  const [given, give] = useDraft('given', '', isText);
  const led = debriefScreens.find((one) => one === props.everybody.screen);
  const own = screens.find(({ name }) => name === kept) ?? screens[0];
  const screen = led === undefined || own.at === led ? own : (screens.find(({ at }) => at === led) ?? own);
  const following = screens[screens.indexOf(screen) + 1] ?? screen;
  const isNextOpen = led === undefined || following.at === led;
  const next = () => (isNextOpen ? keep(following.name) : give(screen.name));
  return <screen.Panel key={screen.name} {...props} given={given === screen.name && !isNextOpen} next={next} />;
}
