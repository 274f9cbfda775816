/**
 * Looking back, as oneself: how it feels, why it came so, what stayed in the hand, what was possible, what I think now. Each
 * screen asks one thing and takes one thing. Where a facilitator leads, the class is at the same screen.
 */
import '../styles/outcome.css';
import '../styles/stage.css';
import '../styles/debrief.css';
import type { FunctionComponent } from 'preact';
import { isText, useDraft } from '../page/drafts.ts';
import { DebriefEnd } from './debrief-end.tsx';
import { DebriefFeel } from './debrief-feel.tsx';
import { DebriefNow } from './debrief-now.tsx';
import { type ScreenName, wayThrough } from './debrief-order.ts';
import { DebriefPossible } from './debrief-possible.tsx';
import type { DebriefScreenProps } from './debrief-screen.ts';
import { DebriefSlopes } from './debrief-slopes.tsx';
import { DebriefUnknown } from './debrief-unknown.tsx';
import { DebriefWhy } from './debrief-why.tsx';
import type { PanelProps } from './panel.ts';

const screens: Readonly<Record<ScreenName, FunctionComponent<DebriefScreenProps>>> = {
  feel: DebriefFeel,
  why: DebriefWhy,
  unknown: DebriefUnknown,
  possible: DebriefPossible,
  now: DebriefNow,
  slopes: DebriefSlopes,
  end: DebriefEnd,
};

export function Debrief(props: PanelProps) {
  const [kept, keep] = useDraft('screen', 'feel', isText);
  const [given, give] = useDraft('given', '', isText);
  const { screen, next } = wayThrough(kept, props.everybody.screen);
  const Screen = screens[screen];
  return <Screen key={screen} {...props} given={given === screen && next === null} next={() => (next === null ? give(screen) : keep(next))} />;
}
