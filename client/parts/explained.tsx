/** How a number is computed: a sentence, the equation's name and place, and what goes into it, each with unit, tag and source. */
import '../styles/model.css';
import { useState } from 'preact/hooks';
import { type Asked, explained, type Input, isConstant } from '../../shared/insight/explanations.ts';
import { meaningOf, unitIn, written } from '../../shared/insight/model-words.ts';
import { assumptionTable } from '../../shared/society/assumptions.ts';
import { type ConstantId, declared } from '../../shared/society/constants.ts';
import type { MeasureId } from '../../shared/society/measures.ts';
import { modelWords } from '../texts/model.ts';
import { locale, say } from '../texts/text.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

export interface ExplainedProps {
  readonly of: Asked;
  readonly close: () => void;
}

export function Explained({ of, close }: ExplainedProps) {
  const t = modelWords();
  const language = locale.value ?? 'en';
  /** a figure that goes into another can be asked about in turn */
  const [trail, setTrail] = useState<readonly Asked[]>([of]);
  const { name, says, unit, equation, section, from } = explained(trail.at(-1) ?? of);
  const before = trail.at(-2);
  return (
    <Dialog title={t.how(say(name))} close={close}>
      <div class="explained">
        {before !== undefined && (
          <button type="button" class="quiet" onClick={() => setTrail(trail.slice(0, -1))}>
            <Icon name="back" size={16} weight={2.6} />
            {t.back(say(explained(before).name))}
          </button>
        )}
        <p aria-live="polite">{say(says)}</p>
        <dl>
          <dt>{t.equation}</dt>
          <dd>
            <code>{equation}</code> <span class="label">{t.section(section)}</span>
          </dd>
          <dt>{t.unit}</dt>
          <dd>{unitIn(language, unit)}</dd>
        </dl>
        <h3>{t.from}</h3>
        <ul class="inputs">
          {from.map((input) => (
            <li key={input}>
              <InputLine input={input} ask={(id) => setTrail([...trail, { kind: 'measure', id }])} />
            </li>
          ))}
        </ul>
        {from.includes('illnessWeight') && <p class="contested">{say(assumptionTable.illnessWeight.question)}</p>}
        <p class="label">{(['V', 'M', 'A'] as const).map((tag) => `[${tag}] ${t.tags[tag]}`).join(' · ')}</p>
      </div>
    </Dialog>
  );
}

function InputLine({ input, ask }: { readonly input: Input; readonly ask: (id: MeasureId) => void }) {
  if (isConstant(input)) return <ConstantLine id={input} />;
  return (
    <button type="button" class="quiet" onClick={() => ask(input)}>
      {say(explained({ kind: 'measure', id: input }).name)}
    </button>
  );
}

/** A number that the model declares. */
function ConstantLine({ id }: { readonly id: ConstantId }) {
  const { value, unit, tag, source } = declared[id];
  return (
    <>
      {say(meaningOf(id))}: <b>{written(value)}</b> {unitIn(locale.value ?? 'en', unit)} <span class="tag">[{tag}]</span>
      {source !== undefined && <span class="label source">{source}</span>}
    </>
  );
}
