/** A page that comes in by a key: the connection it holds while it is open, and what is seen when there is nothing to come to. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StateRecord } from '../../shared/view/schema.ts';
import { type Connection, connect, type Entrance } from '../connection/session.ts';
import { Shapes } from '../page/lazy.tsx';
import { ShutDoor } from '../parts/shut-door.tsx';
import { hostWords, hostWordsIfLoaded } from '../texts/host.ts';
import { firstWords, loadWords } from '../texts/text.ts';

interface ConnectedProps {
  readonly code: string;
  /** null: the link came without its key */
  readonly entrance: Entrance | null;
  readonly children: (connection: Connection, view: StateRecord) => ComponentChild;
  /** what is seen once the session has ended, if not a shut door */
  readonly ended?: ComponentChild;
}

export function Connected({ code, entrance, children, ended }: ConnectedProps) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    if (entrance === null) return;
    const opened = connect(code, entrance);
    setConnection(opened);
    return () => opened.leave();
  }, [code]);
  useEffect(() => {
    let gone = false;
    const attempt = (): void => {
      loadWords().then(
        () => {
          if (!gone) setIsRead(true);
        },
        () => setTimeout(attempt, retryAfter),
      );
    };
    attempt();
    return () => {
      gone = true;
    };
  }, []);
  if (!isRead || hostWordsIfLoaded.value === null) return <Shapes />;
  const t = hostWords();
  const first = firstWords().connection;
  if (entrance === null) return <ShutDoor question={t.gate.noKeyQuestion} line={t.gate.noKey} />;
  if (connection === null) return <Shapes />;
  const trouble = connection.trouble.value;
  if (trouble === 'gone') return <ShutDoor question={first.goneQuestion} line={first.gone} />;
  if (trouble !== null) return <ShutDoor question={t.gate.badKeyQuestion} line={t.gate.badKey} />;
  const view = connection.view.value;
  if (connection.status.value === 'ended')
    return ended !== undefined ? ended : <ShutDoor question={t.console.endedQuestion} line={t.console.ended} />;
  if (view === null) return <Shapes />;
  return <>{children(connection, view)}</>;
}

/** ms */
const retryAfter = 1_000;
