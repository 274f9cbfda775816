/** /s/CODE/facilitate#KEY: who runs a lesson. Never needs to unfold anything to go on. */
import '../styles/console.css';
import { useState } from 'preact/hooks';
import { Connected } from '../host/connected.tsx';
import { Console } from '../host/console.tsx';
import { keyOf } from '../host/entrance.ts';
import { ShutDoor } from '../parts/shut-door.tsx';
import { hostWords } from '../texts/host.ts';

export function FacilitatePage({ code }: { readonly code: string }) {
  const [key] = useState(() => keyOf(code, 'facilitate'));
  return (
    <Connected code={code} entrance={key === '' ? null : { facilitatorKey: key }}>
      {(connection, view) => {
        const facilitator = Object.values(view.facilitators ?? {})[0];
        if (facilitator === undefined) return <ShutDoor question={hostWords().gate.seatedQuestion} line={hostWords().gate.seated} />;
        return <Console connection={connection} everybody={view.everybody} tables={view.tables ?? {}} facilitator={facilitator} />;
      }}
    </Connected>
  );
}
