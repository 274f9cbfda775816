/**
 * Keys that work everywhere: Enter does the gold thing, T changes the theme, ? asks for the keys. Arrows inside a choice
 * are the radio buttons' own, digits the ballot's.
 */
import { keysShown } from '../connection/shown.ts';
import { switchTheme } from './theme.ts';

const writing = 'input:not([type="radio"]), textarea, select, [contenteditable]';
/** Buttons, links and forms answer Enter themselves; a radio button's Enter belongs to the primary action. */
const answering = `a, button, summary, ${writing}`;
const isAt = (target: EventTarget | null, selector: string): boolean => target instanceof Element && target.closest(selector) !== null;

const actions: Readonly<Record<string, () => void>> = {
  t: () => switchTheme(),
  T: () => switchTheme(),
  '?': () => {
    keysShown.value = !keysShown.value;
  },
};

export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Enter' && !isAt(event.target, answering)) {
      const primary = document.querySelector<HTMLButtonElement>('body:not(:has(dialog[open])) [data-primary], dialog[open] [data-primary]');
      if (primary === null) return;
      event.preventDefault();
      primary.click();
      return;
    }
    const action = actions[event.key];
    if (action === undefined || isAt(event.target, writing)) return;
    event.preventDefault();
    action();
  });
}
