/** The first page: how far do we open the door? Five letter doors for the code, Join; below them, start a game, play alone, or go to the Lab. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { codeLength } from '../../shared/game/ids.ts';
import type { PresetId } from '../../shared/game/presets.ts';
import { keepKeys, keysOf, lastNickname, randomId } from '../connection/keys.ts';
import { fetchSdk } from '../connection/session.ts';
import { lazy } from '../page/lazy.tsx';
import { go } from '../page/router.ts';
import { Brand, Switches } from '../parts/brand.tsx';
import { CodeDoors } from '../parts/code-doors.tsx';
import { HomeHill } from '../parts/home-hill.tsx';
import { Icon } from '../parts/icon.tsx';
import { firstWords } from '../texts/text.ts';

const StartLesson = lazy(
  () => import('../parts/start-lesson.tsx').then((file) => file.StartLesson),
  () => null,
);

type Problem = 'wrongCode' | 'trouble' | 'offline';

export function Home() {
  const t = firstWords();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [lesson, showLesson] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const complete = code.length === codeLength;

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  // a failed fetch is tried again by the join itself
  useEffect(() => {
    if (code !== '') fetchSdk().catch(() => {});
  }, [code !== '']);

  async function attempt(act: () => Promise<Problem | null>): Promise<void> {
    setBusy(true);
    setProblem(await act().catch(() => 'offline' as const));
    setBusy(false);
  }
  const join = () =>
    attempt(async () => {
      if (keysOf(code) === null) {
        const response = await fetch(`/api/sessions/${code}`);
        if (response.status === 404) return 'wrongCode';
        if (!response.ok) return 'trouble';
      }
      go(`/s/${code}`);
      return null;
    });
  const start = (preset: PresetId) =>
    attempt(async () => {
      fetchSdk().catch(() => {});
      const { createSession } = await import('../connection/making.ts');
      const made = await createSession({ preset });
      if (made === null) return 'trouble';
      keepKeys(made.code, {
        token: randomId(),
        facilitatorKey: made.facilitatorKey,
        nickname: preset === 'solo' ? lastNickname() || t.join.soloName : '',
      });
      go(`/s/${made.code}`);
      return null;
    });

  return (
    <div class="home">
      <header class="home-head">
        <Brand />
        <Switches />
      </header>
      <HomeHill />
      <main class="home-ground">
        <div class="home-words">
          <h1>{t.home.question}</h1>
          <p>{t.home.line}</p>
        </div>
        <form
          class="home-code"
          onSubmit={(event) => {
            event.preventDefault();
            if (complete && !busy) void join();
          }}
        >
          <label for="code" class={problem === null ? '' : 'unseen'}>
            {t.home.code}
          </label>
          {problem !== null && (
            <p class="refused" role="alert">
              <Icon name="x" size={16} weight={3} />
              {t.home[problem]}
            </p>
          )}
          <CodeDoors
            field={field}
            code={code}
            shut={problem === 'wrongCode'}
            change={(next) => {
              setCode(next);
              setProblem(null);
            }}
          />
          <button type="submit" class="primary" disabled={!complete || busy} data-primary>
            {t.home.join}
          </button>
        </form>
        <nav class="home-more">
          <button type="button" class="quiet" disabled={busy} onClick={() => void start('friends')}>
            <Icon name="people" size={18} />
            <span>{t.home.start}</span>
          </button>
          <button type="button" class="quiet" disabled={busy} onClick={() => void start('solo')}>
            <Icon name="person" size={18} />
            <span>{t.home.alone}</span>
          </button>
          <button type="button" class="quiet" disabled={busy} aria-haspopup="dialog" onClick={() => showLesson(true)}>
            <Icon name="qr" size={18} />
            <span>{t.home.lesson}</span>
          </button>
          <a class="quiet" href="/lab">
            <Icon name="flask" size={18} />
            <span>{t.home.lab}</span>
          </a>
        </nav>
      </main>
      {lesson && <StartLesson close={() => showLesson(false)} />}
    </div>
  );
}
