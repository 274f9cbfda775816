/** /s/CODE: a name if this browser has no seat yet, then the table. Also what is seen when there is no table to come to. */
import { useEffect, useState } from 'preact/hooks';
import { type Keys, keepKeys, keepNickname, keysOf, lastNickname, randomId } from '../connection/keys.ts';
import { type Connection, connect, fetchSdk } from '../connection/session.ts';
import { lazy, Shapes } from '../page/lazy.tsx';
import { Brand, Switches } from '../parts/brand.tsx';
import { LetterDoors } from '../parts/code-doors.tsx';
import { Icon } from '../parts/icon.tsx';
import type { ShutDoorProps } from '../parts/shut-door.tsx';
import { firstWords } from '../texts/text.ts';

/** Most people never see it. */
const ShutDoor = lazy(() => import('../parts/shut-door.tsx').then((file) => file.ShutDoor));
const TablePage = lazy(() => import('./table.tsx').then((file) => file.TablePage));

export function SessionPage({ code }: { readonly code: string }) {
  const [keys, setKeys] = useState<Keys | null>(() => keysOf(code));
  const [refused, setRefused] = useState(false);
  if (keys === null || keys.nickname === '' || refused) {
    return (
      <NameForm
        code={code}
        refused={refused}
        take={(nickname) => {
          // the token is made before the first join, so that a repeated join is harmless
          const next = { ...(keys ?? { token: randomId() }), nickname };
          keepKeys(code, next);
          keepNickname(nickname);
          setKeys(next);
          setRefused(false);
        }}
      />
    );
  }
  return <Joined code={code} keys={keys} refuse={() => setRefused(true)} />;
}

interface NameFormProps {
  readonly code: string;
  readonly refused: boolean;
  readonly take: (nickname: string) => void;
}

function NameForm({ code, refused, take }: NameFormProps) {
  const t = firstWords();
  const [name, setName] = useState(lastNickname());
  const nickname = name.normalize('NFC').trim();
  useEffect(() => {
    // a failed fetch is tried again by the join itself
    fetchSdk().catch(() => {});
  }, []);
  return (
    <div class="page" data-sky="home">
      <header class="home-head">
        <Brand />
        <Switches />
      </header>
      <main class="page-paper">
        <p class="label">{t.join.game(code)}</p>
        <form
          class="name-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (nickname !== '') take(nickname);
          }}
        >
          <h1 class="question">{t.join.question}</h1>
          <label for="name">{t.join.name}</label>
          <input
            id="name"
            class="field"
            value={name}
            maxLength={24}
            autocomplete="nickname"
            enterkeyhint="go"
            aria-describedby="name-help"
            autofocus
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <p id="name-help" class="label">
            {t.join.help}
          </p>
          {refused && (
            <p class="refused" role="alert">
              <Icon name="x" size={16} weight={3} />
              {t.join.badName}
            </p>
          )}
          <button type="submit" class="primary" disabled={nickname === ''} data-primary>
            {t.join.take}
          </button>
        </form>
      </main>
    </div>
  );
}

function Joined({ code, keys, refuse }: { readonly code: string; readonly keys: Keys; readonly refuse: () => void }) {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = connect(code, keys);
    setConnection(opened);
    return () => opened.leave();
  }, [code, keys]);
  const trouble = connection?.trouble.value ?? null;
  useEffect(() => {
    if (trouble === 'bad-nickname') refuse();
  }, [trouble]);
  const t = firstWords();
  if (connection === null) return <Shapes />;
  if (trouble === 'gone') return <Closed code={code} question={t.connection.goneQuestion} line={t.connection.gone} />;
  if (trouble === 'removed') {
    return (
      <Closed
        code={code}
        question={t.connection.removedQuestion}
        line={t.connection.removed}
        action={{ label: t.connection.askAgain, act: () => location.reload() }}
      />
    );
  }
  if (trouble === 'full') return <Closed code={code} question={t.connection.fullQuestion} line={t.connection.full} />;
  if (trouble === 'locked') return <Closed code={code} question={t.connection.lockedQuestion} line={t.connection.locked} />;
  const status = connection.status.value;
  if (status === 'ended') return <Closed code={code} question={t.connection.endedQuestion} line={t.connection.ended} />;
  if (status === 'elsewhere') {
    return (
      <Closed
        code={code}
        question={t.connection.elsewhereQuestion}
        line={t.connection.elsewhere}
        action={{ label: t.connection.useHere, act: connection.useHere }}
      />
    );
  }
  const view = connection.view.value;
  return view === null ? <Connecting /> : <TablePage connection={connection} view={view} />;
}

function Connecting() {
  return (
    <div class="page is-late" data-sky="home">
      <main class="page-paper">
        <p class="question" role="status">
          {firstWords().connection.connecting}
        </p>
      </main>
    </div>
  );
}

type ClosedProps = Omit<ShutDoorProps, 'children'> & { readonly code: string };

/** Of a game whose code is known. */
function Closed({ code, ...door }: ClosedProps) {
  return (
    <ShutDoor {...door}>
      <p class="unseen">{firstWords().join.game(code)}</p>
      <span class="small-doors">
        <LetterDoors code={code} />
      </span>
    </ShutDoor>
  );
}
