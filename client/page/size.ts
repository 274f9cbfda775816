/** The CSS size of an element, followed while it is on the page. */
import type { Ref } from 'preact';
import { useCallback, useState } from 'preact/hooks';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function useSize(): readonly [Ref<HTMLDivElement>, Size] {
  const [size, set] = useState<Size>({ width: 0, height: 0 });
  const follow = useCallback((element: HTMLDivElement | null) => {
    if (element === null) return;
    const measure = () => set({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watched = new ResizeObserver(measure);
    watched.observe(element);
    return () => watched.disconnect();
  }, []);
  return [follow, size];
}
