/** The five stages of gene editing, each from the dials and what the stages before it made. */
import { constants } from '../../shared/society/constants.ts';
import { levers } from '../../shared/society/levers.ts';
import { targets } from '../../shared/society/regulation.ts';
import type { LabWords } from '../texts/lab.ts';
import type { Dials, GeneDial } from './dial-specs.ts';
import { clinicHorizon, type GeneChain } from './gene-chain.ts';
import { heightAt } from './points.ts';
import type { StageView } from './stage-view.ts';

interface Made {
  readonly dials: Dials<GeneDial>;
  readonly chain: GeneChain;
  readonly t: LabWords;
}

type View = StageView<GeneDial>;

export const geneStageIds = ['choice', 'design', 'load', 'validation', 'clinic'] as const;
export type GeneStageId = (typeof geneStageIds)[number];

export const geneStages: Readonly<Record<GeneStageId, (made: Made) => View>> = { choice, design, load, validation, clinic };

function choice({ chain: { target, goal, choice: made }, t }: Made): View {
  const words = t.geneEditing.choice;
  const lines = made.lines();
  const shown = { all: t.two(made.whole), learned: t.two(made.learned), guard: t.two(made.guard) };
  return {
    dials: [
      { id: 'target', label: words.dials.target, show: t.whole, options: targets.map((one) => words.targets[one]), isSubject: true },
      { id: 'arrow', label: words.dials.arrow, show: t.percent },
      { id: 'pull', label: words.dials.pull, show: t.two },
    ],
    curve: {
      x: { label: words.x, show: t.percent, span: { from: 0, to: 1 } },
      y: { label: words.y, show: t.one },
      lines: [
        { id: 'goal', kind: 'main', label: words.lines[goal], points: lines.goal },
        { id: 'learned', kind: 'second', label: words.lines.learned, points: lines.learned },
        ...(target === 'MSTN' ? [{ id: 'guard', kind: 'harm' as const, label: words.lines.TP53, points: lines.guard }] : []),
      ],
      mark: { at: [1, made.whole], label: shown.all },
    },
    summary: words.summary[target](shown.all, shown.learned, shown.guard),
    handsOn: words.handsOn(shown.all),
    equation: (
      <>
        Y = <b>W</b> X, W = (I − A)<sup>−1</sup>; <span class="eq">x ← (1 − η) x</span>
        <br />W {t.terms.learnt} = Y X<sup>T</sup> (X X<sup>T</sup> + λI)<sup>−1</sup>
      </>
    ),
  };
}

function design({ dials, chain: { target, design: made }, t }: Made): View {
  const words = t.geneEditing.design;
  const { chosen, candidates, efficacy } = made;
  const share = t.percent(chosen.editedShare);
  return {
    dials: [
      { id: 'spec', label: words.dials.spec, show: words.spec },
      { id: 'world', label: words.dials.world, show: words.world },
    ],
    curve: {
      x: { label: words.x, show: t.whole, span: { from: 0, to: 100 } },
      y: { label: words.y, show: t.percent, span: { from: 0.4, to: 1 } },
      lines: [{ id: 'chosen', kind: 'main', label: words.lines.chosen, points: made.line() }],
      dots: candidates.map((guide) => ({ at: [guide.specificity, guide.editedShare], isChosen: guide === chosen })),
      mark: { at: [dials.spec, chosen.editedShare], label: share },
    },
    dots: words.lines.guides,
    table: {
      head: [words.table.guide, words.table.specificity, words.table.edited, words.table.load],
      rows: candidates.map((guide, i) => [
        `${i + 1}${guide === chosen ? ' ✓' : ''}`,
        t.one(guide.specificity),
        t.percent(guide.editedShare),
        t.two(guide.load),
      ]),
    },
    summary: words.summary(made.allowed, share, t.whole(chosen.specificity)),
    handsOn: words.handsOn[target](t.percent(efficacy)),
    equation:
      target === 'BCL11A' ? (
        <>
          eff<sub>G</sub> = {constants.editResponse} · clip(ΔHBG/{constants.editFull}, 0, 1)
        </>
      ) : (
        <>
          eff<sub>GE</sub> = clip(ΔMYH/{constants.muscleFull}, 0, {constants.muscleMost})
        </>
      ),
  };
}

function load({ dials, chain: { design: made, load: cut }, t }: Made): View {
  const words = t.geneEditing.load;
  const { mismatches } = dials;
  const { place, score } = cut.highest;
  const [amount, factor] = [t.two(made.chosen.load), t.two(cut.factor)];
  return {
    dials: [
      { id: 'mismatches', label: words.dials.mismatches, show: words.mismatches },
      { id: 'gap', label: words.dials.gap, show: words.gap },
      { id: 'perLoad', label: words.dials.perLoad, show: words.perLoad },
    ],
    curve: {
      x: { label: words.x, show: t.whole, span: { from: 1, to: 20 } },
      y: { label: words.y, show: t.whole },
      lines: [
        { id: 'hit', kind: 'main', label: words.lines.hit(mismatches), points: cut.line() },
        ...(mismatches === 1 ? [] : [{ id: 'single', kind: 'second' as const, label: words.lines.single, points: cut.single() }]),
      ],
      mark: { at: [place, score], label: t.one(score) },
    },
    summary: words.summary(t.one(score), t.whole(place), amount, factor),
    handsOn: words.handsOn(amount, factor),
    equation: (
      <>
        {t.terms.hit} = 100 Π(1 − w<sub>e</sub>) · 1/(((19 − d̄)/19) · 4 + 1) · 1/n<sup>2</sup>
        <br />
        {t.terms.load} = Σ {t.terms.hit}/100
        <br />
        {t.terms.hazard} × (1 + {t.two(dials.perLoad)} · {t.terms.load})
      </>
    ),
  };
}

function validation({ dials, chain: { validation: made }, t }: Made): View {
  const words = t.geneEditing.validation;
  const lines = made.lines();
  const others = levers.trial.options.filter((rule) => rule !== made.rule);
  const kinds = ['second', 'third'] as const;
  const chance = t.percent(made.chance);
  return {
    dials: [
      { id: 'rule', label: words.dials.rule, show: t.whole, options: levers.trial.options.map((rule) => words.rules[rule]), isSubject: true },
      { id: 'hazard', label: words.dials.hazard, show: t.fine },
      { id: 'limit', label: words.dials.limit, show: t.fine },
    ],
    curve: {
      x: { label: words.x, show: t.percent, span: { from: 0, to: 0.2 } },
      y: { label: words.y, show: t.percent, span: { from: 0, to: 1 } },
      lines: [
        { id: made.rule, kind: 'main', label: words.rules[made.rule], points: lines[made.rule] },
        ...others.map((rule, i) => ({ id: rule, kind: kinds[i] ?? 'third', label: words.rules[rule], points: lines[rule] })),
      ],
      mark: { at: [dials.hazard, made.chance], label: chance },
    },
    summary: words.summary(t.fine(dials.hazard), chance, made.most, t.whole(made.trial.patients)),
    handsOn: words.handsOn(chance, made.trial.years),
    equation: (
      <>
        x ~ Binomial(n, s · r); <span class="eq">r | x ~ Beta(a + x, b + n − x)</span>
        <br />
        {t.terms.approved} m + z · sd ≤ r*
      </>
    ),
  };
}

function clinic({ dials, chain: { clinic: made, load: cut }, t }: Made): View {
  const words = t.geneEditing.clinic;
  const at = made.passed[Math.min(clinicHorizon - 1, dials.year)];
  const [treated, waiting] = [t.round(at?.treatedSoFar ?? 0), t.round(at?.waiting ?? 0)];
  const [won, lost] = [t.round(at?.won ?? 0), t.round(at?.lost ?? 0)];
  const year = t.whole(dials.year);
  const passed = made.passed.map((one) => [one.year, one.treatedSoFar] as const);
  return {
    dials: [
      { id: 'watching', label: words.dials.watching, show: t.percent },
      { id: 'places', label: words.dials.places, show: (places) => words.places(places * made.placesPerDial) },
      { id: 'year', label: words.dials.year, show: words.year },
    ],
    curve: {
      x: { label: words.x, show: t.whole, span: { from: 0, to: clinicHorizon - 1 } },
      y: { label: words.y, show: t.short },
      lines: [
        { id: 'passed', kind: 'main', label: words.lines.passed, points: passed },
        { id: 'refused', kind: 'second', label: words.lines.refused, points: made.refused.map((one) => [one.year, one.treatedSoFar] as const) },
      ],
      mark: { at: [dials.year, heightAt(passed, dials.year)], label: treated },
    },
    summary: made.anybody ? words.summaryAnybody(year, treated, won, lost) : words.summary(year, treated, waiting, won, lost),
    handsOn: words.handsOn(won, lost),
    equation: (
      <>
        {t.terms.treated} = min({t.terms.label} · {t.terms.patients} −{' '}
        <span class="eq">
          {t.terms.before}, {t.terms.places})
        </span>
        <br />
        {t.terms.years} = Σ {t.terms.treated} · (eff · {t.terms.gain} −{' '}
        <span class="eq">
          (h + {t.terms.late}) · {t.terms.safe} · {t.terms.loss})
        </span>
        <br />h = r · {t.two(cut.factor)}
        {made.anybody && ` + ${constants.tp53Hazard} · p53`}
      </>
    ),
  };
}
