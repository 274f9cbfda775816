/** A point to make: for, against or a question; a ready sentence or one's own words; perhaps a card that it rests on. What is typed is kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { longest } from '../../shared/game/longest.ts';
import type { RoleId } from '../../shared/scenario/roles.ts';
import type { EvidenceCard, Round } from '../../shared/scenario/schema.ts';
import { useHere } from '../connection/here.ts';
import { isText, isTextOrNull, useDraft } from '../page/drafts.ts';
import { headlineOf } from '../texts/story.ts';
import { say, words } from '../texts/text.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { Headline } from './evidence-card.tsx';
import { Icon } from './icon.tsx';
import { type StanceId, StanceSign, stanceIds } from './point.tsx';

interface Draft {
  readonly stance: StanceId;
  readonly text: string;
  readonly card: string | null;
}

export interface Composing {
  readonly draft: Draft;
  readonly left: number;
  readonly setStance: (stance: StanceId) => void;
  readonly setText: (text: string) => void;
  readonly setCard: (card: string | null) => void;
  /** ready to be sent: neither empty nor too long */
  readonly isWhole: boolean;
  readonly clear: () => void;
}

export function useComposing(): Composing {
  const [stance, setStance] = useDraft<string>('stance', 'for', isText);
  const [text, setText] = useDraft('point', '', isText);
  const [card, setCard] = useDraft('point-card', null, isTextOrNull);
  const left = longest.claim - [...text.trim()].length;
  return {
    draft: { stance: stanceIds.find((one) => one === stance) ?? 'for', text, card },
    left,
    setStance,
    setText,
    setCard,
    isWhole: text.trim() !== '' && left >= 0,
    clear() {
      setText('');
      setCard(null);
    },
  };
}

/** A ready sentence that was left as it is goes by its id, so that everybody reads it in their own language. */
export function pointToSend(round: Round, role: RoleId, { stance, text, card }: Draft) {
  const claim = text.trim();
  const ready = round.sentences[role].find((sentence) => say(sentence.text) === claim);
  return { type: 'argue', stance, sentence: ready?.id ?? null, claim: ready === undefined ? claim : '', card } as const;
}

interface ComposerProps {
  readonly round: Round;
  readonly role: RoleId;
  readonly composing: Composing;
}

export function Composer({ round, role, composing }: ComposerProps) {
  const { me, table } = useHere();
  const t = words().debate;
  const { draft, left, setStance, setText, setCard } = composing;
  const [picking, pick] = useState<'sentence' | 'card' | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const card = round.cards.find((one) => one.id === draft.card);
  const mine = round.cards.filter((one) => one.role === role || table.shown[one.id] !== undefined);
  const countOf = (one: EvidenceCard) => table.shown[one.id]?.x ?? me.counts[one.id];
  const write = (text: string): void => {
    setText(text);
    pick(null);
    field.current?.focus();
  };
  return (
    <div class="composer">
      <Choice class="stances" optionClass="chip" label={t.stanceLabel} options={stanceIds} chosen={draft.stance} choose={setStance}>
        {(stance) => <StanceSign stance={stance} />}
      </Choice>
      <div class="starters">
        <button type="button" class="chip" onClick={() => pick('sentence')}>
          {t.readySentences}
        </button>
        {t.starters.map((starter) => (
          <button key={starter} type="button" class="chip" onClick={() => write(`${starter} `)}>
            {starter} …
          </button>
        ))}
      </div>
      <label class="unseen" for="point">
        {t.field}
      </label>
      <div class="point-field">
        <GrowingField id="point" of={field} value={draft.text} write={setText} placeholder={t.field} isLong={left < 0} />
        <span id="point-left" class={left < 0 ? 'label is-over' : 'label'}>
          {left < 0 ? t.tooLong(-left) : t.left(left)}
        </span>
      </div>
      {card === undefined ? (
        <button type="button" class="second with-card" onClick={() => pick('card')}>
          <Icon name="card" size={18} />
          {t.withCard}
        </button>
      ) : (
        <div class={`with-card is-chosen role-${card.role}`}>
          <Icon name="card" size={18} />
          <b>{headlineOf(card, countOf(card))}</b>
          <button type="button" class="bare" aria-label={t.withoutCard} onClick={() => setCard(null)}>
            <Icon name="x" size={18} weight={2.6} />
          </button>
        </div>
      )}
      {picking === 'sentence' && (
        <Dialog title={t.readySentences} close={() => pick(null)}>
          <div class="menu">
            {round.sentences[role].map((sentence) => (
              <button key={sentence.id} type="button" class="second is-sentence" onClick={() => write(say(sentence.text))}>
                {say(sentence.text)}
              </button>
            ))}
          </div>
        </Dialog>
      )}
      {picking === 'card' && (
        <Dialog title={t.withCardTitle} close={() => pick(null)}>
          <div class="menu">
            {mine.map((one) => (
              <button
                key={one.id}
                type="button"
                class="second is-sentence"
                onClick={() => {
                  setCard(one.id);
                  pick(null);
                }}
              >
                <Headline card={one} x={countOf(one)} />
              </button>
            ))}
          </div>
        </Dialog>
      )}
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly of: { current: HTMLTextAreaElement | null };
  readonly value: string;
  readonly write: (text: string) => void;
  readonly placeholder: string;
  readonly isLong: boolean;
}

/** As high as what is written in it. One line of the wire: a line break is a space. */
function GrowingField({ id, of, value, write, placeholder, isLong }: FieldProps) {
  useEffect(() => {
    const { current } = of;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 4}px`;
  }, [value]);
  return (
    <textarea
      id={id}
      ref={of}
      class="field"
      rows={2}
      value={value}
      placeholder={placeholder}
      autocomplete="off"
      aria-describedby="point-left"
      aria-invalid={isLong}
      onInput={(event) => write(event.currentTarget.value.replace(/\s*[\r\n]+\s*/g, ' '))}
    />
  );
}
