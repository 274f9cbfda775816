/** The hill of the first page: the Hundred's, evenly lit, without numbers, drawn once into a canvas when the words are there. */
import { useEffect, useRef } from 'preact/hooks';
import { theme } from '../page/theme.ts';

export function HomeHill() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = theme.value;
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    let gone = false;
    const draw = async (): Promise<void> => {
      const { drawHome } = await import('./home-picture.ts');
      if (!gone) drawHome(target);
    };
    // the page is complete without it
    const ignore = () => {};
    draw().catch(ignore);
    const resized = new ResizeObserver(() => void draw().catch(ignore));
    resized.observe(target);
    return () => {
      gone = true;
      resized.disconnect();
    };
  }, [shown]);
  return (
    <div class="home-hill" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
