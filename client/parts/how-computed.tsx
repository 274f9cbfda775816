/** Beside a number: a question mark that says how it is computed. What it says is fetched when somebody asks. */
import '../styles/model.css';
import { useState } from 'preact/hooks';
import type { Asked } from '../../shared/insight/explanations.ts';
import { lazy } from '../page/lazy.tsx';
import { modelWordsIfLoaded } from '../texts/model.ts';
import { Icon } from './icon.tsx';

const Explained = lazy(
  () => import('./explained.tsx').then((file) => file.Explained),
  () => null,
);

export interface HowComputedProps {
  readonly of: Asked;
  /** what the number is called where it stands */
  readonly name: string;
}

export function HowComputed({ of, name }: HowComputedProps) {
  const [asked, ask] = useState(false);
  const t = modelWordsIfLoaded.value;
  if (t === null) return null;
  return (
    <>
      <button type="button" class="bare how-computed" aria-label={t.how(name)} title={t.how(name)} aria-haspopup="dialog" onClick={() => ask(true)}>
        <Icon name="ask" size={20} weight={2.4} />
      </button>
      {asked && <Explained of={of} close={() => ask(false)} />}
    </>
  );
}
