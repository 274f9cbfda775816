/** The place of a picture on the page. Words lie over it as children, so that they zoom, translate and are read aloud. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from './picture.ts';
import { enterStage, showPicture } from './stage.ts';

export function StageCanvas({ picture, children }: { readonly picture: Picture; readonly children?: ComponentChildren }) {
  const host = useRef<HTMLDivElement>(null);
  // entering comes first, so it needs a picture; later pictures go the second way
  useEffect(() => (host.current === null ? undefined : enterStage(host.current, picture)), []);
  useEffect(() => {
    if (host.current !== null) showPicture(host.current, picture);
  }, [picture]);
  return (
    <div class="stage">
      <div class="stage-canvas" ref={host} aria-hidden="true" />
      {children}
    </div>
  );
}
