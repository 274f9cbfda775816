/** Opens the assumptions drawer, which is fetched when somebody asks for it. */
import { useState } from 'preact/hooks';
import type { Result } from '../../shared/insight/survival.ts';
import { lazy } from '../page/lazy.tsx';
import { modelWordsIfLoaded } from '../texts/model.ts';
import { Icon } from './icon.tsx';

const Assumptions = lazy(
  () => import('./assumptions.tsx').then((file) => file.Assumptions),
  () => null,
);

interface AssumptionsButtonProps {
  /** asked for when the drawer opens; empty: there is nothing to doubt yet */
  readonly results: () => readonly Result[];
}

export function AssumptionsButton({ results }: AssumptionsButtonProps) {
  const [asked, ask] = useState<readonly Result[] | null>(null);
  const t = modelWordsIfLoaded.value;
  if (t === null) return null;
  return (
    <>
      <button type="button" class="second" aria-haspopup="dialog" onClick={() => ask(results())}>
        <Icon name="flask" size={18} />
        {t.survive}
      </button>
      {asked !== null && <Assumptions results={asked} close={() => ask(null)} />}
    </>
  );
}
