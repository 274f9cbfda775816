/**
 * Keys that work everywhere: Enter does the gold thing, T changes the theme, ? asks for the keys. Arrows inside a choice
 * are the choice's own (parts/choice.tsx), digits the ballot's.
 */
import { signal } from '@preact/signals';
import { switchTheme } from './theme.ts';

/** The table of keys is open. */
export const keysShown = signal(false);

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
/** Buttons and links answer Enter themselves; a radio's Enter belongs to the primary action. */
const answersEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button:not([role="radio"]), summary, textarea, input, select') !== null;

const actions: Readonly<Record<string, () => void>> = {
  t: switchTheme,
  T: switchTheme,
  '?': () => {
    keysShown.value = !keysShown.value;
  },
};

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Enter') {
      const primary = document.querySelector<HTMLButtonElement>('dialog[open] [data-primary], body:not(:has(dialog[open])) [data-primary]');
      if (primary === null || isAt(event.target, answersEnter)) return;
      event.preventDefault();
      primary.click();
      return;
    }
    const action = actions[event.key];
    if (action === undefined || isAt(event.target, writes)) return;
    event.preventDefault();
    action();
  });
}
