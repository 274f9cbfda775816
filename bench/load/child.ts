/** A server with a probe in it, in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Measured, Question } from './measured.ts';

export interface Child {
  readonly url: string;
  /** Sockets that are opened from now on are counted under this name. */
  sockets(name: string): Promise<void>;
  /** Measures from here. */
  begin(): Promise<void>;
  runs(underWay: boolean): Promise<void>;
  measured(): Promise<Measured>;
  end(): Promise<void>;
}

export async function startChild(file: URL, settings: Readonly<Record<string, string>> = {}): Promise<Child> {
  const child = fork(file, { env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await answerOf(child);
  let last: Promise<unknown> = Promise.resolve();
  /** One question at a time, so that an answer is that of the question. */
  const ask = (question: Question): Promise<unknown> => {
    const asked = last.then(() => {
      const answer = answerOf(child);
      child.send(question);
      return answer;
    });
    last = asked.catch(() => null);
    return asked;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    sockets: async (name) => void (await ask({ ask: 'sockets', name })),
    begin: async () => void (await ask({ ask: 'begin' })),
    runs: async (underWay) => void (await ask({ ask: 'runs', underWay })),
    // A cast: the probe answers this question with this record.
    measured: async () => (await ask({ ask: 'measured' })) as Measured,
    async end() {
      const exited = once(child, 'exit');
      await ask({ ask: 'end' });
      await exited;
    },
  };
}

/** The framework, too, sends a word to whoever started it: an answer is a record with a value. */
function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown): void => {
      if (typeof message !== 'object' || message === null || !('value' in message)) return;
      done(() => resolve(message.value));
    };
    const ended = (code: number | null): void => done(() => reject(new Error(`A server of the load program ended with ${code}.`)));
    const done = (settle: () => void): void => {
      child.off('message', listen);
      child.off('exit', ended);
      settle();
    };
    child.on('message', listen);
    child.once('exit', ended);
  });
}
