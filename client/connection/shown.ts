/** Which of the dialogs that belong to every screen are open. */
import { signal } from '@preact/signals';

export const menuShown = signal(false);
/** the table of keys */
export const keysShown = signal(false);
