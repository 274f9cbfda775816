/** One command at a time from a screen: whether it is on its way, and the sentence of its refusal. */
import { useState } from 'preact/hooks';
import type { SeatMessage } from '../../shared/game/command.ts';
import type { Locale } from '../../shared/game/presets.ts';
import { locale } from '../texts/text.ts';
import type { Answer } from './session.ts';

export interface Commands {
  readonly busy: boolean;
  readonly refused: string | null;
  /** true: accepted */
  submit(command: SeatMessage): Promise<boolean>;
}

type Sentences = Readonly<Record<Locale, string>>;

export function useCommands(send: (command: SeatMessage) => Promise<Answer>): Commands {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Sentences | null>(null);
  return {
    busy,
    refused: refusal === null ? null : refusal[locale.value ?? 'en'],
    async submit(command) {
      setBusy(true);
      setRefusal(null);
      const answer = await send(command);
      if ('code' in answer) setRefusal(await sentencesOf(answer));
      setBusy(false);
      return 'version' in answer;
    },
  };
}

/** Refusals are rare, so their sentences are fetched when there is one. Out of reach, or of a newer server: its own sentence. */
async function sentencesOf({ code, message }: { readonly code: string; readonly message: string }): Promise<Sentences> {
  const own: Sentences = { en: message, zh: message };
  try {
    const { refusals } = await import('../../shared/game/refusal.ts');
    return Object.entries(refusals).find(([known]) => known === code)?.[1] ?? own;
  } catch {
    return own;
  }
}
