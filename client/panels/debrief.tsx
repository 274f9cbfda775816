/** Looking back, as oneself: how it feels, why it came so, what I think now. Each screen asks one thing and takes one thing. */
import '../styles/outcome.css';
import '../styles/stage.css';
import { isText, useDraft } from '../page/drafts.ts';
import { DebriefEnd } from './debrief-end.tsx';
import { DebriefFeel } from './debrief-feel.tsx';
import { DebriefNow } from './debrief-now.tsx';
import { DebriefSlopes } from './debrief-slopes.tsx';
import { DebriefWhy } from './debrief-why.tsx';
import type { PanelProps } from './panel.ts';

/** In order; now and slopes are the third door's two halves. */
const screens = { feel: DebriefFeel, why: DebriefWhy, now: DebriefNow, slopes: DebriefSlopes, end: DebriefEnd } as const;
type ScreenName = keyof typeof screens;
const names: readonly ScreenName[] = ['feel', 'why', 'now', 'slopes', 'end'];

export function Debrief(props: PanelProps) {
  const [kept, setScreen] = useDraft('screen', 'feel', isText);
  const screen = names.find((name) => name === kept) ?? 'feel';
  const Screen = screens[screen];
  const following = names[names.indexOf(screen) + 1] ?? 'end';
  return <Screen {...props} next={() => setScreen(following)} />;
}
