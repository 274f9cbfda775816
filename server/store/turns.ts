/** Writing by turns: what is asked for in one turn of the event loop becomes durable in one transaction. */
import type { DatabaseSync } from 'node:sqlite';

/** One thing to be done in the transaction of this turn. */
interface Work {
  readonly run: () => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Gathers what is asked for until the event loop turns, runs it in one transaction, and answers when that is durable. */
export function transactions(database: DatabaseSync, broken: (error: unknown) => void) {
  let waiting: Work[] = [];

  function flush(): void {
    const works = waiting;
    waiting = [];
    try {
      inTransaction(database, works);
    } catch (error) {
      settleFailed(works, error);
      return;
    }
    for (const work of works) work.done();
  }

  /** Nothing of the transaction is durable. Each work is tried by itself, so that one's failure stays its own. */
  function settleFailed(works: readonly Work[], error: unknown): void {
    if (isBroken(error)) broken(error);
    if (works.length === 1 || isBroken(error)) {
      for (const work of works) work.failed(error);
      return;
    }
    for (const work of works) {
      try {
        inTransaction(database, [work]);
      } catch (own) {
        if (isBroken(own)) broken(own);
        work.failed(own);
        continue;
      }
      work.done();
    }
  }

  return function inOneTurn<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let answer: { readonly value: T } | undefined;
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({
        run: () => {
          answer = { value: work() };
        },
        done: () => {
          if (answer) resolve(answer.value);
        },
        failed: reject,
      });
    });
  };
}

function inTransaction(database: DatabaseSync, works: readonly Work[]): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const work of works) work.run();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK'); // a full disk rolls back by itself
    throw error;
  }
}

/** SQLite's result code (sqlite.org/rescode.html), without the part that says more about it. */
function resultCode(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return 0;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}
export const isFull = (error: unknown): boolean => resultCode(error) === 13;
/** A page that is not what SQLite wrote: of one session's rows, perhaps; others may be sound. */
export const isCorrupt = (error: unknown): boolean => [11, 26].includes(resultCode(error));
/** The disk did not do what it was asked, and what it holds now is anybody's guess. */
const isBroken = (error: unknown): boolean => resultCode(error) === 10;
