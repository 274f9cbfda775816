/**
 * What law can we all live with? Plans are backed or, once that is unlocked, turned dial by dial; who backs a proposal may
 * promise to play open under it; then what lies on the table is read, backed, and voted on.
 */
import '../styles/negotiation.css';
import { useRef } from 'preact/hooks';
import { roleIds } from '../../shared/scenario/roles.ts';
import { roleOf } from '../connection/here.ts';
import { backedBy, isLawOf, type Law } from '../laws/draft-law.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { Dials } from './negotiation-dials.tsx';
import { Plans } from './negotiation-plans.tsx';
import { PromiseScreen } from './negotiation-promise.tsx';
import { Proposals } from './negotiation-proposals.tsx';
import type { PanelProps } from './panel.ts';

export type NegotiationStep = 'plans' | 'dials' | 'promise' | 'proposals';

export interface NegotiationProps extends PanelProps {
  readonly go: (step: NegotiationStep) => void;
  /** turns the dials of this law */
  readonly turnDials: (law: Law) => void;
}

export function Negotiation(props: PanelProps) {
  const { table, me, round } = props;
  const [wanted, go] = useDraft('step', 'plans', isText);
  const [draft, keep] = useDraft<Law | null>('law', null, isLawOf(round));
  const turnDials = (law: Law): void => {
    keep(law);
    go('dials');
  };
  const ways = { ...props, go, turnDials };
  const mine = backedBy(table, roleOf(me) ?? roleIds[0]);
  // that I back it may be answered before the view shows it: until then the screen stays
  const before = useRef(wanted);
  if (wanted !== 'promise' || mine !== null) before.current = wanted;
  const step = before.current;
  if (table.unlocked && step === 'dials' && draft !== null) return <Dials {...ways} draft={draft} keep={keep} />;
  if (table.unlocked && step === 'promise' && mine !== null) return <PromiseScreen {...ways} proposal={mine} />;
  if (table.unlocked && (step === 'proposals' || step === 'promise')) return <Proposals {...ways} />;
  return <Plans {...ways} />;
}
