/** What happened, in three steps: the cards turn, the Hundred, what we said and what we did. */
import '../styles/outcome.css';
import '../styles/stage.css';
import { useEffect } from 'preact/hooks';
import { outcomeOf } from '../connection/outcomes.ts';
import { hundredsOf } from '../laws/hundreds.ts';
import { resultOf } from '../laws/result.ts';
import { isText, useDraft } from '../page/drafts.ts';
import { prepareStage } from '../stage/stage.ts';
import { OutcomeCards } from './outcome-cards.tsx';
import { OutcomeHundred } from './outcome-hundred.tsx';
import { OutcomeSaid } from './outcome-said.tsx';
import type { PanelProps } from './panel.ts';

export function Outcome(props: PanelProps) {
  const [step, setStep] = useDraft('step', 'cards', isText);
  const result = resultOf(props.table);
  const did = outcomeOf(result?.did.plan ?? '').value;
  const today = outcomeOf(result?.today.plan ?? '').value;
  useEffect(() => {
    void prepareStage();
  }, []);
  const hundreds = hundredsOf(did.outcome, today.outcome, props.round.concerned);
  if (step === 'said' && result !== null) return <OutcomeSaid {...props} result={result} />;
  if (step !== 'cards' && result !== null && hundreds !== null) {
    return <OutcomeHundred {...props} result={result} hundreds={hundreds} next={() => setStep('said')} />;
  }
  return <OutcomeCards {...props} known={hundreds !== null} troubled={did.troubled || today.troubled} next={() => setStep('hundred')} />;
}
