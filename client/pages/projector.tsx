/** /s/CODE/projector#KEY: the wall. It follows by itself; T changes its theme, and nothing else can be done. */
import '../styles/outcome.css';
import '../styles/stage.css';
import '../styles/wall.css';
import { useEffect, useState } from 'preact/hooks';
import { Connected } from '../host/connected.tsx';
import { keyOf } from '../host/entrance.ts';
import { startInNight } from '../page/theme.ts';
import { Wall } from '../wall/wall.tsx';
import { WallEnd } from '../wall/wall-back.tsx';

export function ProjectorPage({ code }: { readonly code: string }) {
  const [key] = useState(() => keyOf(code, 'projector'));
  useEffect(startInNight, []);
  return (
    <Connected code={code} entrance={key === '' ? null : { projectorKey: key }} ended={<WallEnd />}>
      {(connection, view) => <Wall connection={connection} everybody={view.everybody} />}
    </Connected>
  );
}
