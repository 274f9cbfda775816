/** The five stages of a brain–computer interface, each from the dials and what the stages before it made. */
import { bitsPerMinute } from '../../shared/society/brain-computer.ts';
import { constants } from '../../shared/society/constants.ts';
import type { LabWords } from '../texts/lab.ts';
import { type BrainChain, learntBy, readers } from './brain-chain.ts';
import { type BrainDial, brainDials, type Dials } from './dial-specs.ts';
import type { StageView } from './stage-view.ts';

interface Made {
  readonly dials: Dials<BrainDial>;
  readonly chain: BrainChain;
  readonly t: LabWords;
}

type View = StageView<BrainDial>;

export const brainStageIds = ['acquisition', 'processing', 'conversion', 'learning', 'fusion'] as const;
export type BrainStageId = (typeof brainStageIds)[number];

export const brainStages: Readonly<Record<BrainStageId, (made: Made) => View>> = { acquisition, processing, conversion, learning, fusion };

function acquisition({ dials, chain: { acquisition: made }, t }: Made): View {
  const words = t.brainComputer.acquisition;
  const dPrime = t.two(made.dPrime);
  return {
    dials: [{ id: 'snr', label: words.dials.snr, show: t.two }],
    curve: {
      x: { label: words.x, show: t.whole, span: { from: 0, to: brainDials.snr.max } },
      y: { label: words.y, show: t.whole },
      lines: [{ id: 'dPrime', kind: 'main', label: words.y, points: made.line() }],
      mark: { at: [dials.snr, made.dPrime], label: dPrime },
    },
    summary: words.summary(t.two(dials.snr), dPrime),
    handsOn: words.handsOn(dPrime),
    equation: <>d′ = √(2 · SNR)</>,
  };
}

function processing({ dials, chain: { acquisition: before, processing: made }, t }: Made): View {
  const words = t.brainComputer.processing;
  const right = t.fine(made.right);
  return {
    dials: [{ id: 'choices', label: words.dials.choices, show: t.whole }],
    curve: {
      x: { label: words.x, show: t.whole, span: { from: 0, to: 5 } },
      y: { label: words.y, show: t.percent, span: { from: 0, to: 1 } },
      lines: [
        { id: 'choices', kind: 'main', label: words.lines.choices(dials.choices), points: made.line() },
        ...(dials.choices === 2 ? [] : [{ id: 'two', kind: 'second' as const, label: words.lines.two, points: made.two() }]),
      ],
      mark: { at: [before.dPrime, made.right], label: right },
    },
    summary: words.summary(t.whole(dials.choices), right, t.fine(made.chance)),
    handsOn: words.handsOn(right),
    equation: (
      <>
        P = ∫ φ(z) Φ(z + d′)<sup>M − 1</sup> dz
      </>
    ),
  };
}

function conversion({ dials, chain: { processing: before, conversion: made }, t }: Made): View {
  const words = t.brainComputer.conversion;
  const perMinute = t.whole(made.perMinute);
  return {
    dials: [{ id: 'perMinute', label: words.dials.perMinute, show: t.whole }],
    curve: {
      x: { label: words.x, show: t.percent, span: { from: 0, to: 1 } },
      y: { label: words.y, show: t.whole },
      lines: [
        { id: 'rate', kind: 'main', label: words.lines.rate, points: made.line() },
        {
          id: 'perfect',
          kind: 'second',
          label: words.lines.perfect,
          points: [
            [0, made.perfect],
            [1, made.perfect],
          ],
        },
      ],
      mark: { at: [before.right, made.perMinute], label: perMinute },
    },
    summary: words.summary(t.two(made.perSymbol), perMinute, t.percent(made.share)),
    handsOn: words.handsOn(perMinute),
    equation: (
      <>
        {t.terms.bits} = log<sub>2</sub> M + P log<sub>2</sub> P + (1 − P) log<sub>2</sub> <span class="eq">((1 − P)/(M − 1))</span>, M ={' '}
        {t.whole(dials.choices)}
      </>
    ),
  };
}

function learning({ chain: { acquisition: first, learning: made }, t }: Made): View {
  const words = t.brainComputer.learning;
  const dPrime = t.two(made.dPrime);
  return {
    dials: [
      { id: 'users', label: words.dials.users, show: words.users },
      { id: 'privacy', label: words.dials.privacy, show: t.percent },
      { id: 'research', label: words.dials.research, show: words.research },
    ],
    curve: {
      x: { label: words.x, show: t.whole, span: { from: 0, to: brainDials.year.max } },
      y: { label: words.y, show: t.one },
      lines: [
        { id: 'with', kind: 'main', label: words.lines.with, points: made.line() },
        { id: 'without', kind: 'second', label: words.lines.without, points: made.lineWithout() },
      ],
      mark: { at: [learntBy, made.dPrime], label: dPrime },
    },
    summary: words.summary(dPrime, t.two(first.dPrime), t.two(made.without)),
    handsOn: words.handsOn(dPrime),
    equation: (
      <>
        d′(E) = d′<sub>0</sub> (2 − e<sup>−E/{constants.decoderYears}</sup>)
        <br />
        ΔE = {constants.decoderLearning} (1 − {constants.privacyLearn} · {t.terms.privacy}){' '}
        <span class="eq">
          ({constants.decoderAlone} + min({constants.decoderUsersMost}, {t.terms.users}/{constants.decoderInterfaces / 1e6}
          {t.terms.million})) · {t.terms.drive}
        </span>
      </>
    ),
  };
}

function fusion({ dials, chain: { fusion: made }, t }: Made): View {
  const words = t.brainComputer.fusion;
  const lines = made.lines();
  const [rate, net] = [t.percent(made.rate), t.one(made.net)];
  return {
    dials: [
      { id: 'who', label: words.dials.who, show: t.whole, options: readers.map((one) => words.readers[one]), isSubject: true },
      { id: 'privacy', label: words.dials.privacy, show: t.percent },
      { id: 'year', label: words.dials.year, show: words.year },
      { id: 'breach', label: words.dials.breach, show: t.two },
    ],
    curve: {
      x: { label: words.x, show: t.percent, span: { from: 0, to: 1 } },
      y: { label: words.y, show: t.one },
      lines: [
        { id: 'net', kind: 'main', label: words.lines.net, points: lines.left },
        { id: 'won', kind: 'second', label: words.lines.won, points: lines.won },
        { id: 'lost', kind: 'harm', label: words.lines.lost, points: lines.lost },
      ],
      mark: { at: [dials.privacy, made.net], label: net },
    },
    summary: `${words.summary[made.reader](rate, t.whole(made.characters), t.whole(1000 * made.breaches), net)}${t.between}${words.privacy[made.privacyLeaves]}`,
    handsOn: words.handsOn(t.two(made.rate)),
    equation: (
      <>
        bf = clip({t.terms.perMinute}/{bitsPerMinute}, 0, {constants.decoderMost})
        <br />
        {t.terms.breaches} = {t.two(dials.breach)} (1 − {t.terms.privacy}) · bf
        <br />
        {t.terms.lost} = {constants.breachLoss} · {t.terms.breaches}
      </>
    ),
  };
}
