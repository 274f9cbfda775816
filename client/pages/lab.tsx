/**
 * /lab: the model, alone. The society, and two pipelines of five stages. Which of them shows is in the address, after #.
 * A tab's component fills the page below the tabs: <main class="paper"> and a <Sill>.
 */
import '../styles/lab.css';
import { useEffect, useState } from 'preact/hooks';
import { targets } from '../../shared/society/regulation.ts';
import { products } from '../../shared/society/technologies.ts';
import { brainChain } from '../lab-page/brain-chain.ts';
import { brainStageIds, brainStages } from '../lab-page/brain-stages.tsx';
import { brainDials, type Dials, geneDials, todays } from '../lab-page/dial-specs.ts';
import { geneChain, uses } from '../lab-page/gene-chain.ts';
import { geneStageIds, geneStages } from '../lab-page/gene-stages.tsx';
import { Pipeline } from '../lab-page/pipeline.tsx';
import { lazy, Shapes } from '../page/lazy.tsx';
import { Switches } from '../parts/brand.tsx';
import type { SkyName } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { labWords, labWordsIfLoaded } from '../texts/lab.ts';

/** Its workers and its outcomes come with it: the pipelines need neither. */
const SocietyLab = lazy(() => import('../lab-page/society.tsx').then((file) => file.SocietyLab));

/** In the address, and in the order of the tabs. */
const tabs = { society: 'society', 'gene-editing': 'geneEditing', 'brain-computer': 'brainComputer' } as const;
type Tab = keyof typeof tabs;
const tabIds: readonly Tab[] = ['society', 'gene-editing', 'brain-computer'];

/** What a tab keeps in the address stands behind an &. */
const tabNow = (): Tab => tabIds.find((one) => `#${one}` === location.hash.split('&')[0]) ?? 'society';

export function LabPage() {
  const [tab, show] = useState<Tab>(tabNow);
  useEffect(() => {
    const follow = () => show(tabNow());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return labWordsIfLoaded.value === null ? <Shapes /> : <Lab tab={tab} />;
}

/** A pipeline is one day too. */
const skies: readonly SkyName[] = ['dawn', 'morning', 'noon', 'afternoon', 'dusk'];

function Lab({ tab }: { readonly tab: Tab }) {
  const t = labWords();
  const [gene, setGene] = useState(() => todays(geneDials));
  const [geneStage, goToGene] = useState<(typeof geneStageIds)[number]>('choice');
  const [brain, setBrain] = useState(() => todays(brainDials));
  const [brainStage, goToBrain] = useState<(typeof brainStageIds)[number]>('acquisition');
  const step = tab === 'gene-editing' ? geneStageIds.indexOf(geneStage) : brainStageIds.indexOf(brainStage);
  return (
    <div class="frame lab">
      <header class="sky" data-sky={tab === 'society' ? 'night' : (skies[step] ?? 'home')}>
        <a class="bare back" href="/" aria-label={t.home}>
          <Icon name="back" size={22} weight={2.6} />
        </a>
        <div class="sky-name">
          <b>{t.title}</b>
        </div>
        <Switches />
      </header>
      <nav class="lab-tabs" aria-label={t.title}>
        {tabIds.map((one) => (
          <a key={one} href={`#${one}`} aria-current={one === tab ? 'page' : undefined}>
            {t.tabs[tabs[one]]}
          </a>
        ))}
      </nav>
      {tab === 'gene-editing' && (
        <Pipeline
          specs={geneSpecs(gene)}
          dials={gene}
          turn={(id, value) => setGene(id === 'target' ? retargeted(gene, value) : { ...gene, [id]: value })}
          set={setGene}
          stages={geneStageIds}
          stage={geneStage}
          goTo={goToGene}
          words={t.geneEditing}
          viewOf={(stage, dials) => geneStages[stage]({ dials, chain: geneChain(dials), t })}
          onwards={{ label: t.toBrain, act: () => (location.hash = '#brain-computer') }}
        />
      )}
      {tab === 'brain-computer' && (
        <Pipeline
          specs={brainDials}
          dials={brain}
          turn={(id, value) => setBrain({ ...brain, [id]: value })}
          set={setBrain}
          stages={brainStageIds}
          stage={brainStage}
          goTo={goToBrain}
          words={t.brainComputer}
          viewOf={(stage, dials) => brainStages[stage]({ dials, chain: brainChain(dials), t })}
          onwards={{ label: t.again, act: () => goToBrain('acquisition') }}
        />
      )}
      {tab === 'society' && <SocietyLab />}
    </div>
  );
}

/** Each product has a limit of its own. */
const limitOf = (target: number): number => products[uses[targets[target] ?? 'BCL11A'].product].hazardLimit;
const geneSpecs = ({ target }: Dials<keyof typeof geneDials>) => ({ ...geneDials, limit: { ...geneDials.limit, today: limitOf(target) } });

function retargeted(dials: Dials<keyof typeof geneDials>, target: number): Dials<keyof typeof geneDials> {
  return { ...dials, target, limit: dials.limit === limitOf(dials.target) ? limitOf(target) : dials.limit };
}
