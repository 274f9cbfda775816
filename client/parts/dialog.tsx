/** A card from the sill over the page: Esc and the cross close it, focus stays in it and returns afterwards. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { firstWords } from '../texts/text.ts';
import { Icon } from './icon.tsx';

export interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const over = useRef(false);
  const titled = useId();
  useEffect(() => {
    const opened = dialog.current;
    const before = document.activeElement;
    opened?.showModal();
    return () => {
      over.current = true;
      opened?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the card closes it; keys have Esc and the cross
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titled}
      onClose={() => {
        if (!over.current) close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="dialog-card">
        <header>
          <h2 id={titled} tabIndex={-1} autofocus>
            {title}
          </h2>
          <button type="button" class="bare" aria-label={firstWords().common.close} onClick={close}>
            <Icon name="x" weight={2.6} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
