/** One command at a time from a screen: whether it is on its way, and the sentence of its refusal. */
import { useState } from 'preact/hooks';
import type { SeatMessage } from '../shared/game/command.ts';
import { type RefusalCode, refusals } from '../shared/game/refusal.ts';
import type { Answer } from './session.ts';
import { locale } from './texts/text.ts';

export interface Commands {
  readonly busy: boolean;
  readonly refused: string | null;
  /** true: accepted */
  submit(command: SeatMessage): Promise<boolean>;
}

export function useCommands(send: (command: SeatMessage) => Promise<Answer>): Commands {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly code: RefusalCode; readonly message: string } | null>(null);
  return {
    busy,
    refused: refusal === null ? null : refusalText(refusal),
    async submit(command) {
      setBusy(true);
      setRefusal(null);
      const answer = await send(command);
      setBusy(false);
      if ('version' in answer) return true;
      setRefusal(answer);
      return false;
    },
  };
}

/** A server newer than this page may refuse with a code it doesn't know: then its own sentence. */
export function refusalText({ code, message }: { readonly code: string; readonly message: string }): string {
  return Object.hasOwn(refusals, code) ? refusals[code as RefusalCode][locale.value ?? 'en'] : message;
}
