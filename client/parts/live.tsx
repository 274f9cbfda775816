/** What screen readers are told without being asked: a new step, the last seconds, lost and found connections. */
import { signal } from '@preact/signals';

const message = signal('');

export function announce(text: string): void {
  message.value = text;
}

export function LiveRegion() {
  return (
    <div class="unseen" aria-live="polite" role="status">
      {message.value}
    </div>
  );
}
